import { useMessages } from "../page-1/messages-context.tsx";
import type { StatementRecord } from "./atlas-index.ts";
import { describeHead } from "./describe-head.ts";
import { RecordText } from "./RecordText.tsx";
import { useAtlasLanguage } from "./use-atlas-language.ts";

/** When it was said, and how its content stands in time. */
export function CardTimes({ record }: { record: StatementRecord }) {
  const { chooseLabel } = useAtlasLanguage();
  const { said, saidLabel, happening } = describeHead(record, useMessages(), chooseLabel);
  const { happenedLabel } = record.properties;
  return (
    <>
      <p className="when">
        {said}
        <RecordText>{saidLabel}</RecordText>
      </p>
      <p className="when">
        {happening}
        {happenedLabel !== null && (
          <>
            : <RecordText>{happenedLabel}</RecordText>
          </>
        )}
      </p>
    </>
  );
}
