import type { StatementRecord } from "./atlas-index.ts";

type ReplyRecord = StatementRecord["detail"]["replies"][number];

/** The replies to a statement in the order in which they are read: those about it, what is missing, those about others. */
export interface FoundReplies {
  near: ReplyRecord[];
  missing: MissingReplies;
  further: ReplyRecord[];
}

export interface MissingReplies {
  /** Somebody is accused, and the article itself carries no reply. */
  isUnanswered: boolean;
  /** One for each party from which none was found; or the one that says that there is none at all. */
  sentences: string[];
}

/** Finds what was replied to a statement, and what was not. The reply in the article itself is not among them. */
export function findReplies({ detail, properties }: StatementRecord): FoundReplies {
  const { accused, noReply, replies, replyInArticle } = detail;
  const near = replies.filter(({ relation }) => relation === "this_claim" || relation === "same_event");
  const isUnanswered = accused.length > 0 && replyInArticle === null;
  const isWithoutAny =
    !isUnanswered && noReply.length === 0 && replies.length === 0 && replyInArticle === null;
  return {
    near,
    missing: { isUnanswered, sentences: isWithoutAny ? [properties.replies] : noReply },
    further: replies.filter((reply) => !near.includes(reply)),
  };
}
