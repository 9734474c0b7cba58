import { useWords } from "../words/words.ts";
import { AtlasText } from "./AtlasText.tsx";
import type { StatementRecord } from "./atlas-index.ts";
import type { CardForm } from "./card-form.ts";
import { PlaceLinks } from "./PlaceLinks.tsx";
import { RecordText } from "./RecordText.tsx";
import { useAtlasLanguage } from "./use-atlas-language.ts";

interface CardHeadProps {
  record: StatementRecord;
  form: CardForm;
  placeNote: string | null;
  /** Key of the place at which a popup stands. */
  placeKey: string | null;
}

/** Who said it, when, how the content stands in time, and about which places. */
export function CardHead({ record, form, placeNote, placeKey }: CardHeadProps) {
  const { card, modality } = useWords();
  const { chooseLabel } = useAtlasLanguage();
  const { id, properties } = record;
  const isDated = /^\p{Nd}/u.test(properties.saidLabel);
  const happening = upperFirst(chooseLabel(properties.modalityLabel, modality[properties.modality]));
  return (
    <header className="card-head">
      <h3 className="who">
        <span className="record-id">{id}</span> <AtlasText>{formatSpeaker(record)}</AtlasText>
      </h3>
      <p className="when">
        {/* A label without a date stands for itself. */}
        {isDated && `${card.said} `}
        <RecordText>{isDated ? properties.saidLabel : upperFirst(properties.saidLabel)}</RecordText>
      </p>
      <p className="when">
        {happening}
        {properties.happenedLabel !== null && (
          <>
            : <RecordText>{properties.happenedLabel}</RecordText>
          </>
        )}
      </p>
      {form === "popup" && placeNote !== null && (
        <p className="fine">
          <AtlasText>{placeNote}</AtlasText>
        </p>
      )}
      {form !== "alone" && <PlaceLinks record={record} besides={form === "popup" ? placeKey : null} />}
    </header>
  );
}

function formatSpeaker({ properties: { speaker, organisation } }: StatementRecord): string {
  return organisation === null || speaker.includes(organisation) ? speaker : `${speaker}, ${organisation}`;
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
