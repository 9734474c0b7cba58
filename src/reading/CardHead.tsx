import type { StatementRecord } from "./atlas-index.ts";
import { PlaceLinks } from "./PlaceLinks.tsx";
import { RecordText } from "./RecordText.tsx";

interface CardHeadProps {
  record: StatementRecord;
  form: "list" | "popup";
  placeNote: string | null;
}

/** Who said it, when, how the content stands in time, and about which places. */
export function CardHead({ record, form, placeNote }: CardHeadProps) {
  const { id, properties } = record;
  return (
    <header className="card-head">
      <h3 className="who">
        <span className="record-id">{id}</span> {formatSpeaker(record)}
      </h3>
      <p className="when">
        <RecordText>{formatWhen(properties.saidLabel)}</RecordText>
      </p>
      <p className="when">
        {upperFirst(properties.modalityLabel)}
        {properties.happenedLabel !== null && (
          <>
            : <RecordText>{properties.happenedLabel}</RecordText>
          </>
        )}
      </p>
      {form === "popup" && placeNote !== null && <p className="fine">{placeNote}</p>}
      {form === "list" && <PlaceLinks record={record} />}
    </header>
  );
}

function formatSpeaker({ properties: { speaker, organisation } }: StatementRecord): string {
  return organisation === null || speaker.includes(organisation) ? speaker : `${speaker}, ${organisation}`;
}

/** "Said 31 October 2018"; a label without a date stands for itself. */
function formatWhen(saidLabel: string): string {
  return /^\d/.test(saidLabel) ? `Said ${saidLabel}` : upperFirst(saidLabel);
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
