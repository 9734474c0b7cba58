import { AtlasText } from "../../site/cards-1/AtlasText.tsx";
import type { StatementRecord } from "../../site/cards-1/atlas-index.ts";
import { endSentence } from "../../site/cards-1/end-sentence.ts";
import { findReplies } from "../../site/cards-1/find-replies.ts";
import { useReading } from "../../site/cards-1/ReadingContext.ts";
import { useAtlasLanguage } from "../../site/cards-1/use-atlas-language.ts";
import { useMessages } from "../../site/page-1/messages-context.tsx";

/** The reply stands with the claim, in the same type; whether it is about this statement is said beside it. */
export function FrameReplies({ record }: { record: StatementRecord }) {
  const { card } = useMessages();
  const { marks } = useAtlasLanguage();
  const { replyInArticle } = record.detail;
  const { near, missing, further } = findReplies(record);
  return (
    <div className="replies">
      <h4>{card.replies}</h4>
      {replyInArticle && (
        <>
          <p className="said" {...marks}>
            {replyInArticle.text}
          </p>
          <p className="soft">
            {card.inArticle(replyInArticle.statement)} <AtlasText>{replyInArticle.extent}</AtlasText>
          </p>
        </>
      )}
      {near.map((reply) => (
        <FrameReply key={reply.response} reply={reply} />
      ))}
      {(missing.isUnanswered || missing.sentences.length > 0) && (
        <p className="said">
          {missing.isUnanswered && `${card.noReplyInArticle} `}
          <AtlasText>{missing.sentences.map(endSentence).join(" ")}</AtlasText>
        </p>
      )}
      {further.map((reply) => (
        <FrameReply key={reply.response} reply={reply} />
      ))}
    </div>
  );
}

type ReplyRecord = StatementRecord["detail"]["replies"][number];

function FrameReply({ reply: { response, relationLabel } }: { reply: ReplyRecord }) {
  const reply = useReading().index.responses.get(response);
  const { marks } = useAtlasLanguage();
  if (reply === undefined) return null;
  return (
    <div>
      <p className="said" {...marks}>
        {reply.fact}
      </p>
      <p className="soft" {...marks}>
        {reply.kindLabel}, {relationLabel}. {reply.body}, {reply.dateLabel}.
      </p>
    </div>
  );
}
