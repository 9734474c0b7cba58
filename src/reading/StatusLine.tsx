import type { StatementRecord } from "./atlas-index.ts";
import { RecordText } from "./RecordText.tsx";

/** What is recorded about the statement, with the reason, and each part where parts differ. */
export function StatusLine({ record }: { record: StatementRecord }) {
  const { properties, detail } = record;
  return (
    <section className="part">
      <h4>What is recorded</h4>
      <p>
        <strong>{detail.parts.length > 0 ? "Parts differ" : properties.statusLabel}.</strong>{" "}
        <RecordText>{detail.statusReason}</RecordText>
      </p>
      {detail.parts.length > 0 && (
        <ul className="parts">
          {detail.parts.map((part) => (
            <li key={part.id}>
              On {part.about}: <strong>{part.statusLabel}.</strong> <RecordText>{part.reason}</RecordText>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
