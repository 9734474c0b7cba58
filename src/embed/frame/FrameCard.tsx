import type { SharedResponse } from "../../../geo/model/map-file.ts";
import type { StatementRecord } from "../../reading/atlas-index.ts";
import { endSentence } from "../../reading/end-sentence.ts";
import { useWords } from "../../words/words.ts";

interface FrameCardProps {
  record: StatementRecord;
  responses: ReadonlyMap<string, SharedResponse>;
  /** Way from the frame to the reader's page, which holds what is left out here: context, versions, sources. */
  page: string;
}

/** One statement in little room: who and when, the statement, its quote, the chain, the status; replies at its own size. */
export function FrameCard({ record, responses, page }: FrameCardProps) {
  const { id, properties, detail, features } = record;
  const { frame } = useWords();
  const places = features.filter(({ properties: { place } }) => place !== null);
  return (
    <article className="frame-card" id={id}>
      <h3>
        <span className="id">{id}</span> {formatSpeaker(record)}
      </h3>
      <p className="soft">{formatWhen(record, frame)}</p>
      <p className="said">{properties.text}</p>
      <p className="quote">
        <q>{properties.quote}</q> <small>{frame.paragraph(properties.paragraph)}</small>
      </p>
      {places.length > 0 && (
        <p>
          {places.map(({ id: feature, properties: { place, precisionLabel, drawn } }) => (
            <span key={feature} className="where">
              {drawn ? <a href={`${page}#${feature}`}>{place}</a> : <b>{place}</b>}{" "}
              <small>{drawn ? precisionLabel : frame.offMap}</small>{" "}
            </span>
          ))}
        </p>
      )}
      <p>
        <b>{frame.chain}</b> {endSentence(properties.via)}
      </p>
      <p>
        <b>{frame.recorded}</b>{" "}
        {endSentence(detail.parts.length > 0 ? frame.partsDiffer : properties.statusLabel)}{" "}
        {detail.statusReason}
        {detail.parts.map(({ id: part, about, statusLabel }) => (
          <span key={part}> {frame.part(about, endSentence(statusLabel))}</span>
        ))}
      </p>
      <FrameReplies record={record} responses={responses} />
      <p className="soft">
        <a href={`${page}#${id}`}>{frame.more(id)}</a>
      </p>
    </article>
  );
}

/** The reply stands with the claim, in the same type; whether it is about this statement is said beside it. */
function FrameReplies({ record, responses }: Omit<FrameCardProps, "page">) {
  const { frame } = useWords();
  const { accused, noReply, replies, replyInArticle } = record.detail;
  const missing = [
    ...(accused.length > 0 && replyInArticle === null ? [frame.noReplyInArticle] : []),
    ...noReply,
  ];
  const found = replies.flatMap(({ response, relationLabel }) => {
    const reply = responses.get(response);
    return reply === undefined ? [] : [{ reply, relationLabel }];
  });
  if (missing.length + found.length === 0 && replyInArticle === null) missing.push(record.properties.replies);
  return (
    <div className="replies">
      <h4>{frame.replies}</h4>
      {replyInArticle && (
        <>
          <p className="said">{replyInArticle.text}</p>
          <p className="soft">{frame.inArticle(replyInArticle.statement)}</p>
        </>
      )}
      {missing.length > 0 && <p className="said">{missing.map(endSentence).join(" ")}</p>}
      {found.map(({ reply, relationLabel }) => (
        <div key={reply.id}>
          <p className="said">{reply.fact}</p>
          <p className="soft">
            {reply.kindLabel}, {relationLabel}. {reply.body}, {reply.dateLabel}.
          </p>
        </div>
      ))}
    </div>
  );
}

function formatSpeaker({ properties: { speaker, organisation } }: StatementRecord): string {
  return organisation === null || speaker.includes(organisation) ? speaker : `${speaker}, ${organisation}`;
}

function formatWhen({ properties }: StatementRecord, frame: { said(when: string): string }): string {
  const { saidLabel, modalityLabel, happenedLabel } = properties;
  const said = /^\d/.test(saidLabel) ? frame.said(saidLabel) : upperFirst(saidLabel);
  const content = happenedLabel === null ? modalityLabel : `${modalityLabel}: ${happenedLabel}`;
  return `${endSentence(said)} ${endSentence(upperFirst(content))}`;
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
