import { useMessages } from "../page-1/messages-context.tsx";
import { AtlasText } from "./AtlasText.tsx";
import type { StatementRecord } from "./atlas-index.ts";
import { CardTimes } from "./CardTimes.tsx";
import type { CardForm } from "./card-form.ts";
import { describeHead } from "./describe-head.ts";
import { PlaceLinks } from "./PlaceLinks.tsx";
import { useAtlasLanguage } from "./use-atlas-language.ts";

interface CardHeadProps {
  record: StatementRecord;
  form: CardForm;
}

/** Who said it; in the list also when, how the content stands in time, and about which places. */
export function CardHead({ record, form }: CardHeadProps) {
  const { chooseLabel } = useAtlasLanguage();
  const { speaker } = describeHead(record, useMessages(), chooseLabel);
  return (
    <header className="card-head">
      <h3 className="who">
        <span className="record-id">{record.id}</span> <AtlasText>{speaker}</AtlasText>
      </h3>
      {form !== "popup" && <CardTimes record={record} />}
      {form === "list" && <PlaceLinks record={record} besides={null} />}
    </header>
  );
}
