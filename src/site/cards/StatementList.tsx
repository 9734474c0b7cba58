import { lazy, Suspense, useCallback, useMemo } from "react";
import type { StatementView } from "../../../geo/geojson/atlas-view.ts";
import { useAtlas } from "../page/atlas-context.ts";
import { useMessages } from "../page/messages-context.tsx";
import { PartBoundary } from "../page/PartBoundary.tsx";
import type { Asked } from "../page/page-effects.ts";
import type { Selected } from "../page/selection.ts";
import { StatementRow } from "./StatementCard.tsx";

/** A longer list keeps only the rows near the window in the page; the served page and paper have its beginning. */
const LONGEST = 300;

const LargeStatementList = lazy(() => import("./LargeStatementList.tsx"));

interface StatementListProps {
  statements: StatementView[];
  selected: Selected;
  /** What a link of the page led to last. */
  asked: Asked | null;
}

/** Every statement once: those on the map in the order of the article, then the others. */
export function StatementList({ statements, selected, asked }: StatementListProps) {
  const { list } = useMessages();
  const { interactive, printing } = useAtlas();
  const groups = useMemo(() => {
    const drawn = statements.filter((statement) => statement.drawn);
    const listed = statements.filter((statement) => !statement.drawn);
    return [
      { title: list.onMap, all: drawn, beginning: drawn.slice(0, LONGEST) },
      { title: list.offMap, all: listed, beginning: listed.slice(0, Math.max(0, LONGEST - drawn.length)) },
    ].filter(({ all }) => all.length > 0);
  }, [statements, list]);
  // What stands in a popup of the map is marked in the list, and not opened there as well.
  const opensFor = useCallback(
    ({ id, drawn }: StatementView) => {
      if (asked?.id === id) return `asked ${asked.count}`;
      return selected.statement === id && !drawn ? "selected" : undefined;
    },
    [asked, selected.statement],
  );
  const isLong = statements.length > LONGEST;
  const beginning = (
    <>
      {isLong && <p className="print-part">{list.printed(LONGEST, statements.length)}</p>}
      {groups.map(({ title, all, beginning }) => (
        <section key={title} className="list-group">
          <h2>
            {title} <span className="count">{list.statements(all.length)}</span>
          </h2>
          <ol className="cards">
            {beginning.map((statement) => (
              <li key={statement.id}>
                <StatementRow
                  statement={statement}
                  selected={selected.statements.includes(statement.id)}
                  opensFor={opensFor(statement)}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
  if (!interactive || printing || !isLong) return beginning;
  return (
    <PartBoundary fallback={beginning}>
      <Suspense>
        <LargeStatementList groups={groups} selected={selected} asked={asked} opensFor={opensFor} />
      </Suspense>
    </PartBoundary>
  );
}
