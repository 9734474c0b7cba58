import type { StatementRecord } from "./atlas-index.ts";
import { RecordText } from "./RecordText.tsx";
import { ResponseRecords } from "./ResponseRecords.tsx";

/** Findings, reports and fact-checks: those about this statement in the open, those about other events folded. */
export function ContextRecords({ record }: { record: StatementRecord }) {
  const { known, context } = record.detail;
  if (known.length + context.length === 0) return null;
  const near = context.filter(({ relation }) => relation === "this_claim" || relation === "same_event");
  const further = context.filter((item) => !near.includes(item));
  return (
    <section className="part">
      <h4>Context</h4>
      {known.map((line) => (
        <p key={line}>
          <RecordText>{line}</RecordText>
        </p>
      ))}
      <ResponseRecords items={near} />
      {further.length > 0 && (
        <details>
          <summary>
            {further.length === 1 ? "1 record" : `${further.length} records`} about other events, or
            background
          </summary>
          <ResponseRecords items={further} />
        </details>
      )}
    </section>
  );
}
