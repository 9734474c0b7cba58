import { AtlasText } from "../../site/cards-1/AtlasText.tsx";
import type { StatementRecord } from "../../site/cards-1/atlas-index.ts";
import { describeHead, type HeadWords } from "../../site/cards-1/describe-head.ts";
import { endSentence } from "../../site/cards-1/end-sentence.ts";
import { useAtlasLanguage } from "../../site/cards-1/use-atlas-language.ts";
import { useMessages } from "../../site/page-1/messages-context.tsx";
import { FrameReplies } from "./FrameReplies.tsx";

interface FrameCardProps {
  record: StatementRecord;
  /** Way from the frame to the reader's page, which holds what is left out here: context, versions, sources. */
  page: string;
}

/** One statement in little room: who and when, the statement, its quote, the chain, the status; replies at its own size. */
export function FrameCard({ record, page }: FrameCardProps) {
  const { id, properties } = record;
  const words = useMessages();
  const { marks, chooseLabel } = useAtlasLanguage();
  const { card, frame } = words;
  const head = describeHead(record, words, chooseLabel);
  return (
    <article className="frame-card" id={id}>
      <h3>
        <span className="id">{id}</span> <AtlasText>{head.speaker}</AtlasText>
      </h3>
      <FrameTimes head={head} happenedLabel={properties.happenedLabel} />
      <p className="said" {...marks}>
        {properties.text}
      </p>
      <p className="quote">
        <q {...marks}>{properties.quote}</q> <small>{card.paragraph(properties.paragraph)}</small>
      </p>
      <FramePlaces record={record} page={page} />
      <p>
        <b>{card.chain}:</b> <AtlasText>{endSentence(properties.via)}</AtlasText>
      </p>
      <FrameStatus record={record} />
      <FrameReplies record={record} />
      <p className="soft">
        <a href={`${page}#${id}`}>{frame.more(id)}</a>
      </p>
    </article>
  );
}

/** When it was said, and how its content stands in time. */
function FrameTimes({ head, happenedLabel }: { head: HeadWords; happenedLabel: string | null }) {
  return (
    <p className="soft">
      {head.said}
      <AtlasText>{endSentence(head.saidLabel)}</AtlasText> {head.happening}
      {happenedLabel === null ? (
        "."
      ) : (
        <>
          : <AtlasText>{endSentence(happenedLabel)}</AtlasText>
        </>
      )}
    </p>
  );
}

function FramePlaces({ record: { features }, page }: FrameCardProps) {
  const { frame } = useMessages();
  const places = features.filter(({ properties: { place } }) => place !== null);
  if (places.length === 0) return null;
  return (
    <p>
      {places.map(({ id, properties: { place, precisionLabel, drawn } }) => (
        <span key={id} className="where">
          {drawn ? <a href={`${page}#${id}`}>{place}</a> : <b>{place}</b>}{" "}
          <small>{drawn ? <AtlasText>{precisionLabel}</AtlasText> : frame.offMap}</small>{" "}
        </span>
      ))}
    </p>
  );
}

function FrameStatus({ record: { properties, detail } }: { record: StatementRecord }) {
  const { card, status } = useMessages();
  const { chooseLabel } = useAtlasLanguage();
  const isMixed = detail.parts.length > 0;
  return (
    <p>
      <b>{card.recorded}:</b>{" "}
      {isMixed ? status.mixed : chooseLabel(properties.statusLabel, status[properties.status])}.{" "}
      <AtlasText>{detail.statusReason}</AtlasText>
      {detail.parts.map((part) => (
        <span key={part.id}>
          {" "}
          {card.part} <AtlasText>{part.about}</AtlasText>:{" "}
          {chooseLabel(part.statusLabel, status[part.status])}. <AtlasText>{part.reason}</AtlasText>
        </span>
      ))}
    </p>
  );
}
