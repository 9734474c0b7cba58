import { AtlasText } from "../cards/AtlasText.tsx";
import type { StatementRecord } from "../cards/atlas-index.ts";

interface StatementLinkProps {
  record: StatementRecord;
  isCurrent?: boolean;
}

/** A statement in a line: its id, who said it, its quote. */
export function StatementLink({ record, isCurrent = false }: StatementLinkProps) {
  const { id, properties } = record;
  return (
    <a className="statement-link" href={`#${id}`} aria-current={isCurrent ? "true" : undefined}>
      <span className="record-id">{id}</span>{" "}
      <AtlasText>
        {properties.speaker}: “{properties.quote}”
      </AtlasText>
    </a>
  );
}
