import type { StatementRecord } from "./atlas-index.ts";
import { CardHead } from "./CardHead.tsx";
import { Chain } from "./Chain.tsx";
import { ContextRecords } from "./ContextRecords.tsx";
import { OtherVersions } from "./OtherVersions.tsx";
import { RecordText } from "./RecordText.tsx";
import { Replies } from "./Replies.tsx";
import { StatusLine } from "./StatusLine.tsx";

interface StatementCardProps {
  record: StatementRecord;
  /** In the list the card is the anchor of its address, and names its places; a popup stands at one of them. */
  form: "list" | "popup";
  /** What the statement leaves open about the place of the popup. */
  placeNote?: string | null;
  selected?: boolean;
}

/**
 * One statement, always in the same order: who and when, the statement, its quote, the chain, the status, the replies at
 * the statement's own size, context, other versions, what is not known, link.
 */
export function StatementCard({ record, form, placeNote = null, selected = false }: StatementCardProps) {
  const { id, properties, detail } = record;
  const inList = form === "list";
  return (
    <article
      className={`card card-${form}`}
      id={inList ? id : undefined}
      aria-current={selected ? "true" : undefined}
    >
      <CardHead record={record} form={form} placeNote={placeNote} />
      <p className="said">{properties.text}</p>
      <blockquote className="quote">
        <q>{properties.quote}</q> <cite>paragraph {properties.paragraph}</cite>
      </blockquote>
      <Chain record={record} />
      <StatusLine record={record} />
      <Replies record={record} />
      <ContextRecords record={record} />
      <OtherVersions record={record} />
      {detail.notKnown.length > 0 && (
        <section className="part">
          <h4>What is not known</h4>
          {detail.notKnown.map((line) => (
            <p key={line}>
              <RecordText>{line}</RecordText>
            </p>
          ))}
        </section>
      )}
      <p className="card-foot">
        <a href={`#${id}`}>{inList ? "Link to this statement" : `${id} in the list`}</a>
      </p>
    </article>
  );
}
