import { useMessages } from "../page-1/messages-context.tsx";
import { AtlasText } from "./AtlasText.tsx";
import type { StatementRecord } from "./atlas-index.ts";
import { CardHead } from "./CardHead.tsx";
import { CardTimes } from "./CardTimes.tsx";
import { Chain } from "./Chain.tsx";
import { ContextRecords } from "./ContextRecords.tsx";
import { CopyLink } from "./CopyLink.tsx";
import type { CardForm } from "./card-form.ts";
import { OtherVersions } from "./OtherVersions.tsx";
import { PlaceLinks } from "./PlaceLinks.tsx";
import { RecordParagraph } from "./RecordParagraph.tsx";
import { Replies } from "./Replies.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { useAtlasLanguage } from "./use-atlas-language.ts";

interface StatementCardProps {
  record: StatementRecord;
  form: CardForm;
  /** Key of the place at which a popup stands, and what the statement leaves open about that place. */
  placeKey?: string | null;
  placeNote?: string | null;
  selected?: boolean;
}

/**
 * One statement, always in the same order: who and when, the statement, its quote, the chain, the status, the replies at
 * the statement's own size, context, other versions, what is not known, link. In a popup, whose first lines are all that many
 * readers see, the dates follow the words.
 */
export function StatementCard({
  record,
  form,
  placeKey = null,
  placeNote = null,
  selected = false,
}: StatementCardProps) {
  const { card } = useMessages();
  const { marks } = useAtlasLanguage();
  const { id, properties, detail } = record;
  return (
    <article
      className={`card card-${form}`}
      id={form === "list" ? id : undefined}
      aria-current={selected ? "true" : undefined}
    >
      <CardHead record={record} form={form} />
      <p className="said" {...marks}>
        {properties.text}
      </p>
      <blockquote className="quote">
        <q {...marks}>{properties.quote}</q> <cite>{card.paragraph(properties.paragraph)}</cite>
      </blockquote>
      {form === "popup" && (
        <div className="card-facts">
          <CardTimes record={record} />
          {placeNote !== null && (
            <p className="fine">
              <AtlasText>{placeNote}</AtlasText>
            </p>
          )}
        </div>
      )}
      {/* Beside the map, which shows where, the words come before the places. */}
      {form !== "list" && <PlaceLinks record={record} besides={form === "popup" ? placeKey : null} />}
      <Chain record={record} />
      <StatusLine record={record} />
      <Replies record={record} />
      <ContextRecords record={record} />
      <OtherVersions record={record} />
      {detail.notKnown.length > 0 && (
        <section className="part">
          <h4>{card.notKnown}</h4>
          {detail.notKnown.map((line) => (
            <RecordParagraph key={line}>{line}</RecordParagraph>
          ))}
        </section>
      )}
      <p className="card-foot">
        {form === "list" && <a href={`#${id}`}>{card.link}</a>}
        {form === "popup" && <a href={`#${id}`}>{card.inList(id)}</a>}
        <CopyLink statement={id} />
      </p>
    </article>
  );
}
