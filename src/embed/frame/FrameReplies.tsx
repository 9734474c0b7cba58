import { AtlasText } from "../../reading/AtlasText.tsx";
import type { StatementRecord } from "../../reading/atlas-index.ts";
import { endSentence } from "../../reading/end-sentence.ts";
import { useReading } from "../../reading/ReadingContext.ts";
import { useAtlasLanguage } from "../../reading/use-atlas-language.ts";
import { useWords } from "../../words/words.ts";

/** The reply stands with the claim, in the same type; whether it is about this statement is said beside it. */
export function FrameReplies({ record }: { record: StatementRecord }) {
  const { card } = useWords();
  const { marks } = useAtlasLanguage();
  const { responses } = useReading().index;
  const { accused, noReply, replies, replyInArticle } = record.detail;
  const isUnanswered = accused.length > 0 && replyInArticle === null;
  const isWithoutAny =
    !isUnanswered && noReply.length === 0 && replies.length === 0 && replyInArticle === null;
  const missing = isWithoutAny ? [record.properties.replies] : noReply;
  return (
    <div className="replies">
      <h4>{card.replies}</h4>
      {replyInArticle && (
        <>
          <p className="said" {...marks}>
            {replyInArticle.text}
          </p>
          <p className="soft">{card.inArticle(replyInArticle.statement)}</p>
        </>
      )}
      {(isUnanswered || missing.length > 0) && (
        <p className="said">
          {isUnanswered && `${card.noReplyInArticle} `}
          <AtlasText>{missing.map(endSentence).join(" ")}</AtlasText>
        </p>
      )}
      {replies.map(({ response, relationLabel }) => {
        const reply = responses.get(response);
        return (
          reply && (
            <div key={response}>
              <p className="said" {...marks}>
                {reply.fact}
              </p>
              <p className="soft" {...marks}>
                {reply.kindLabel}, {relationLabel}. {reply.body}, {reply.dateLabel}.
              </p>
            </div>
          )
        );
      })}
    </div>
  );
}
