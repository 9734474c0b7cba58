import { useWords } from "../words/words.ts";
import { AtlasText } from "./AtlasText.tsx";
import type { StatementRecord } from "./atlas-index.ts";
import { endSentence } from "./end-sentence.ts";
import { useReading } from "./ReadingContext.ts";
import { RecordLinks } from "./RecordLinks.tsx";
import { RecordText } from "./RecordText.tsx";
import { ResponseSource } from "./ResponseSource.tsx";
import { useAtlasLanguage } from "./use-atlas-language.ts";

/** What the accused answered, never folded and at the statement's own size; or that no answer was found. */
export function Replies({ record }: { record: StatementRecord }) {
  const { card } = useWords();
  const { marks } = useAtlasLanguage();
  const { replies, replyInArticle } = record.detail;
  const near = replies.filter(({ relation }) => relation === "this_claim" || relation === "same_event");
  const further = replies.filter((reply) => !near.includes(reply));
  return (
    <section className="part replies">
      <h4>{card.replies}</h4>
      {replyInArticle && (
        <div className="reply">
          <p className="said" {...marks}>
            {replyInArticle.text}
          </p>
          <p className="source">
            <RecordLinks>{card.inArticle(replyInArticle.statement)}</RecordLinks>{" "}
            <RecordText>{replyInArticle.extent}</RecordText>
          </p>
        </div>
      )}
      {near.map((reply) => (
        <Reply key={reply.response} reply={reply} />
      ))}
      <MissingReplies record={record} />
      {further.map((reply) => (
        <Reply key={reply.response} reply={reply} />
      ))}
    </section>
  );
}

/** What is missing: an answer in the article, one from each party that gave none; or any at all. */
function MissingReplies({ record: { detail, properties } }: { record: StatementRecord }) {
  const { card } = useWords();
  const { accused, noReply, replies, replyInArticle } = detail;
  const isUnanswered = accused.length > 0 && replyInArticle === null;
  const isWithoutAny =
    !isUnanswered && noReply.length === 0 && replies.length === 0 && replyInArticle === null;
  const sentences = isWithoutAny ? [properties.replies] : noReply;
  if (!isUnanswered && sentences.length === 0) return null;
  return (
    <p className="said">
      {isUnanswered && `${card.noReplyInArticle} `}
      <AtlasText>{sentences.map(endSentence).join(" ")}</AtlasText>
    </p>
  );
}

type ReplyRecord = StatementRecord["detail"]["replies"][number];

function Reply({ reply }: { reply: ReplyRecord }) {
  const response = useReading().index.responses.get(reply.response);
  const { marks } = useAtlasLanguage();
  if (response === undefined) return null;
  return (
    <div className="reply">
      <p className="said" {...marks}>
        {response.fact}
      </p>
      <ResponseSource response={response} relation={reply} />
    </div>
  );
}
