import { useMessages } from "../page-1/messages-context.tsx";
import { AtlasText } from "./AtlasText.tsx";
import type { StatementRecord } from "./atlas-index.ts";
import { endSentence } from "./end-sentence.ts";
import { findReplies, type MissingReplies } from "./find-replies.ts";
import { useReading } from "./ReadingContext.ts";
import { RecordLinks } from "./RecordLinks.tsx";
import { RecordText } from "./RecordText.tsx";
import { ResponseSource } from "./ResponseSource.tsx";
import { useAtlasLanguage } from "./use-atlas-language.ts";

/** What the accused answered, never folded and at the statement's own size; or that no answer was found. */
export function Replies({ record }: { record: StatementRecord }) {
  const { card } = useMessages();
  const { marks } = useAtlasLanguage();
  const { replyInArticle } = record.detail;
  const { near, missing, further } = findReplies(record);
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
      <Missing missing={missing} />
      {further.map((reply) => (
        <Reply key={reply.response} reply={reply} />
      ))}
    </section>
  );
}

/** What is missing: an answer in the article, one from each party that gave none; or any at all. Nobody said it: not set as said. */
function Missing({ missing: { isUnanswered, sentences } }: { missing: MissingReplies }) {
  const { card } = useMessages();
  if (!isUnanswered && sentences.length === 0) return null;
  return (
    <p className="reply-absent">
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
