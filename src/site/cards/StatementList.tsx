import { lazy, Suspense, useMemo } from "react";
import { useMessages } from "../page/messages-context.tsx";
import type { StatementRecord } from "./atlas-index.ts";
import { ListedStatement } from "./ListedStatement.tsx";
import { PartBoundary } from "./PartBoundary.tsx";
import { useReading } from "./ReadingContext.ts";

/** A longer list keeps only the cards near the window in the page. */
const LARGE = 300;

const LargeStatementList = lazy(() => import("./LargeStatementList.tsx"));

interface StatementListProps {
  records: StatementRecord[];
  /** Ids. */
  selected: string[];
}

/** Every statement once: those on the map in the order of the article, then the others with the reason. */
export function StatementList({ records, selected }: StatementListProps) {
  const { list } = useMessages();
  const { interactive } = useReading();
  const drawn = useMemo(() => records.filter((record) => record.drawn), [records]);
  const listed = useMemo(() => records.filter((record) => !record.drawn), [records]);
  const whole = (
    <>
      <ListGroup title={list.onMap} records={drawn} selected={selected} />
      <ListGroup title={list.offMap} records={listed} selected={selected} />
    </>
  );
  // Without script every card is in the page, however many there are.
  if (!interactive || records.length <= LARGE) return whole;
  return (
    <PartBoundary fallback={whole}>
      <Suspense>
        <LargeStatementList drawn={drawn} listed={listed} selected={selected} />
      </Suspense>
    </PartBoundary>
  );
}

interface ListGroupProps {
  title: string;
  records: StatementRecord[];
  selected: string[];
}

function ListGroup({ title, records, selected }: ListGroupProps) {
  const { list } = useMessages();
  if (records.length === 0) return null;
  return (
    <section className="list-group">
      <h2>
        {title} <span className="count">{list.statements(records.length)}</span>
      </h2>
      <ol className="cards">
        {records.map((record) => (
          <li key={record.id}>
            <ListedStatement record={record} selected={selected.includes(record.id)} />
          </li>
        ))}
      </ol>
    </section>
  );
}
