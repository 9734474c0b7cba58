import type { StatementRecord } from "./atlas-index.ts";
import { endSentence } from "./end-sentence.ts";
import { useReading } from "./ReadingContext.ts";
import { RecordText } from "./RecordText.tsx";
import { ResponseSource } from "./ResponseSource.tsx";

/** What the accused answered, never folded and at the statement's own size; or that no answer was found. */
export function Replies({ record }: { record: StatementRecord }) {
  const { replies, replyInArticle } = record.detail;
  const near = replies.filter(({ relation }) => relation === "this_claim" || relation === "same_event");
  const further = replies.filter((reply) => !near.includes(reply));
  const missing = missingReplies(record);
  return (
    <section className="part replies">
      <h4>Replies</h4>
      {replyInArticle && (
        <div className="reply">
          <p className="said">{replyInArticle.text}</p>
          <p className="source">
            <RecordText>{`In the article itself (${replyInArticle.statement}). ${replyInArticle.extent}`}</RecordText>
          </p>
        </div>
      )}
      {near.map((reply) => (
        <Reply key={reply.response} reply={reply} />
      ))}
      {missing !== "" && <p className="said">{missing}</p>}
      {further.map((reply) => (
        <Reply key={reply.response} reply={reply} />
      ))}
    </section>
  );
}

/** What is missing: an answer in the article, one from each party that gave none; or any at all. */
function missingReplies({ detail, properties }: StatementRecord): string {
  const { accused, noReply, replies, replyInArticle } = detail;
  const sentences = [
    ...(accused.length > 0 && replyInArticle === null ? ["The article itself carries no reply."] : []),
    ...noReply,
  ];
  if (sentences.length === 0 && replies.length === 0 && replyInArticle === null)
    sentences.push(properties.replies);
  return sentences.map(endSentence).join(" ");
}

type ReplyRecord = StatementRecord["detail"]["replies"][number];

function Reply({ reply }: { reply: ReplyRecord }) {
  const response = useReading().index.responses.get(reply.response);
  if (response === undefined) return null;
  return (
    <div className="reply">
      <p className="said">{response.fact}</p>
      <ResponseSource response={response} relationLabel={reply.relationLabel} />
    </div>
  );
}
