import { memo } from "react";
import { useWords } from "../words/words.ts";
import { AtlasText } from "./AtlasText.tsx";
import type { StatementRecord } from "./atlas-index.ts";
import { endSentence } from "./end-sentence.ts";
import { StatementCard } from "./StatementCard.tsx";

interface StatementListProps {
  records: StatementRecord[];
  /** Ids. */
  selected: string[];
}

/** Every statement once: those on the map in the order of the article, then the others with the reason. */
export function StatementList({ records, selected }: StatementListProps) {
  const { list } = useWords();
  return (
    <>
      <ListGroup title={list.onMap} records={records.filter(({ drawn }) => drawn)} selected={selected} />
      <ListGroup title={list.offMap} records={records.filter(({ drawn }) => !drawn)} selected={selected} />
    </>
  );
}

interface ListGroupProps {
  title: string;
  records: StatementRecord[];
  selected: string[];
}

function ListGroup({ title, records, selected }: ListGroupProps) {
  const { list } = useWords();
  if (records.length === 0) return null;
  return (
    <section className="list-group">
      <h2>
        {title} <span className="count">{list.statements(records.length)}</span>
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
  const { card } = useWords();
  const reasons = record.drawn
    ? []
    : [...new Set(record.features.map(({ properties }) => properties.notDrawnBecause ?? ""))];
  return (
    <li>
      {reasons.length > 0 && (
        <p className="not-drawn">
          {card.notDrawn} <AtlasText>{reasons.map(endSentence).join(" ")}</AtlasText>
        </p>
      )}
      <StatementCard record={record} form="list" selected={selected} />
    </li>
  );
});
