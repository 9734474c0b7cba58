import { useMessages } from "../page/messages-context.tsx";
import type { StatementRecord } from "./atlas-index.ts";
import { ListedStatement } from "./ListedStatement.tsx";
import { usePrinting } from "./use-printing.ts";
import { VirtualCards } from "./VirtualCards.tsx";

/** Cards that are printed of a long list: some hundred pages. */
const PRINTED = 300;

interface LargeStatementListProps {
  drawn: StatementRecord[];
  listed: StatementRecord[];
  /** Ids. */
  selected: string[];
}

/** The list of an atlas of many statements: the same groups and cards, of which those near the window are in the page. */
export default function LargeStatementList({ drawn, listed, selected }: LargeStatementListProps) {
  const { list } = useMessages();
  const printing = usePrinting();
  const all = drawn.length + listed.length;
  const groups = [
    { title: list.onMap, records: drawn, printed: PRINTED },
    { title: list.offMap, records: listed, printed: PRINTED - drawn.length },
  ].filter(({ records }) => records.length > 0);
  return (
    <>
      {printing && <p className="print-part">{list.printed(Math.min(PRINTED, all), all)}</p>}
      {groups.map(({ title, records, printed }) => (
        <section key={title} className="list-group">
          <h2>
            {title} <span className="count">{list.statements(records.length)}</span>
          </h2>
          {printing ? (
            <ol className="cards">
              {records.slice(0, Math.max(0, printed)).map((record) => (
                <li key={record.id}>
                  <ListedStatement record={record} selected={selected.includes(record.id)} />
                </li>
              ))}
            </ol>
          ) : (
            <VirtualCards title={title} records={records} selected={selected} />
          )}
        </section>
      ))}
    </>
  );
}
