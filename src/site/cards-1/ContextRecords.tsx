import { useMessages } from "../page-1/messages-context.tsx";
import type { StatementRecord } from "./atlas-index.ts";
import { RecordParagraph } from "./RecordParagraph.tsx";
import { ResponseRecords } from "./ResponseRecords.tsx";

/** Findings, reports and fact-checks: those about this statement in the open, those about other events folded. */
export function ContextRecords({ record }: { record: StatementRecord }) {
  const { card } = useMessages();
  const { known, context } = record.detail;
  if (known.length + context.length === 0) return null;
  const near = context.filter(({ relation }) => relation === "this_claim" || relation === "same_event");
  const further = context.filter((item) => !near.includes(item));
  return (
    <section className="part">
      <h4>{card.context}</h4>
      {known.map((line) => (
        <RecordParagraph key={line}>{line}</RecordParagraph>
      ))}
      <ResponseRecords items={near} />
      {further.length > 0 && (
        <details>
          <summary>{card.furtherContext(further.length)}</summary>
          <ResponseRecords items={further} />
        </details>
      )}
    </section>
  );
}
