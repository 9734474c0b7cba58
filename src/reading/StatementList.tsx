import { memo } from "react";
import type { StatementRecord } from "./atlas-index.ts";
import { endSentence } from "./end-sentence.ts";
import { formatStatements } from "./format-counts.ts";
import { useReading } from "./ReadingContext.ts";
import { StatementCard } from "./StatementCard.tsx";

/** Every statement once: those on the map in the order of the article, then the others with the reason. */
export function StatementList({ selected }: { selected: string[] }) {
  const { index } = useReading();
  const records = [...index.statements.values()];
  return (
    <>
      <ListGroup title="On the map" records={records.filter(({ drawn }) => drawn)} selected={selected} />
      <ListGroup title="Not on the map" records={records.filter(({ drawn }) => !drawn)} selected={selected} />
    </>
  );
}

interface ListGroupProps {
  title: string;
  records: StatementRecord[];
  selected: string[];
}

function ListGroup({ title, records, selected }: ListGroupProps) {
  if (records.length === 0) return null;
  return (
    <section className="list-group">
      <h2>
        {title} <span className="count">{formatStatements(records.length)}</span>
      </h2>
      <ol className="cards">
        {records.map((record) => (
          <ListItem key={record.id} record={record} selected={selected.includes(record.id)} />
        ))}
      </ol>
    </section>
  );
}

/** Remembered: a new selection must not render every card again. */
const ListItem = memo(function ListItem({
  record,
  selected,
}: {
  record: StatementRecord;
  selected: boolean;
}) {
  const reasons = record.drawn
    ? []
    : [...new Set(record.features.map(({ properties }) => properties.notDrawnBecause ?? ""))];
  return (
    <li>
      {reasons.length > 0 && (
        <p className="not-drawn">Not on the map: {reasons.map(endSentence).join(" ")}</p>
      )}
      <StatementCard record={record} form="list" selected={selected} />
    </li>
  );
});
