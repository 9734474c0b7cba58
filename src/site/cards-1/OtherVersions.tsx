import { useMessages } from "../page-1/messages-context.tsx";
import type { StatementRecord } from "./atlas-index.ts";
import { RecordParagraph } from "./RecordParagraph.tsx";
import { ResponseRecords } from "./ResponseRecords.tsx";
import { Versions } from "./Versions.tsx";

/** The same words by other routes, where they differ side by side; and what a careful reader should know. */
export function OtherVersions({ record }: { record: StatementRecord }) {
  const { card } = useMessages();
  const { versions, otherRoutes, dates, flags, notes } = record.detail;
  const remarks = [...dates, ...flags.map((flag) => `${flag}.`), ...notes];
  return (
    <>
      <Versions versions={versions} />
      {otherRoutes.length > 0 && (
        <details className="part">
          <summary>{card.otherRoutes(otherRoutes.length)}</summary>
          <ResponseRecords items={otherRoutes} />
        </details>
      )}
      {remarks.length > 0 && (
        <details className="part">
          <summary>{card.notes}</summary>
          {remarks.map((remark) => (
            <RecordParagraph key={remark}>{remark}</RecordParagraph>
          ))}
        </details>
      )}
    </>
  );
}
