import { startTransition, useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { SHORT_LIST } from "../../../geo/geojson/view/first-of-choices.ts";
import type { Selected } from "../page/address/selection.ts";
import { useAtlas, useInteractive } from "../page/atlas-context.ts";
import { useListAddresses } from "../page/list-addresses.ts";
import { useMessages } from "../page/messages-context.tsx";
import { PartBoundary } from "../page/PartBoundary.tsx";
import type { Asked } from "../page/page-effects.ts";
import type { FoundRows } from "./found-rows.ts";
import { ListedStatement } from "./StatementCard.tsx";

/** A longer list keeps only the rows near the window in the page; the served page and paper have its beginning. */
const LONGEST = 300;

interface LargeList {
  List: typeof import("./LargeStatementList.tsx").default;
  /** How the reader left the served rows; null once those of the list are drawn. */
  found: FoundRows | null;
}

/**
 * The long list, or null where its script does not come; undefined until then, while what was served stays. Not `lazy`, whose boundary
 * would take the served rows away meanwhile, and with them the reader's place.
 */
function useLargeList(isWanted: boolean) {
  const [large, setLarge] = useState<LargeList | null>();
  useEffect(() => {
    if (!isWanted || large !== undefined) return;
    import("./LargeStatementList.tsx").then(
      ({ default: List, findRows }) => startTransition(() => setLarge({ List, found: findRows() })),
      () => setLarge(null),
    );
  }, [isWanted, large]);
  const forget = useCallback(() => setLarge((known) => known && { ...known, found: null }), []);
  return { large, forget };
}

/** Leads to the whole list in pages, for readers without script. */
function ListPages() {
  const { atlas } = useAtlas();
  const { list } = useMessages();
  const { first } = useListAddresses();
  if (useInteractive()) return null;
  return (
    <p className="list-pages">
      <a href={first}>{list.allInPages(atlas.columns.count)}</a>
    </p>
  );
}

/** Leads to the page that has all of it in the open; the cards of this page have the reply and the source line. */
function ListPage() {
  const { list } = useMessages();
  const { first } = useListAddresses();
  return (
    <noscript>
      <p className="list-pages">
        <a href={first}>{list.allOnOnePage}</a>
      </p>
    </noscript>
  );
}

interface StatementListProps {
  /** Of the statements that pass, in the order of the article. */
  positions: readonly number[];
  selected: Selected;
  /** What a link of the page led to last. */
  asked: Asked | null;
  /** Nobody sees the list yet: of a large atlas it stays as it was served. */
  isHidden?: boolean;
}

/** Every statement once: those on the map in the order of the article, then the others. */
export function StatementList({ positions, selected, asked, isHidden = false }: StatementListProps) {
  const { list } = useMessages();
  const { atlas, texts, printing } = useAtlas();
  // Deferred: what was served stays until the script of a long list is here.
  const interactive = useDeferredValue(useInteractive());
  const { columns } = atlas;
  const isLong = positions.length > (texts.whole === null ? SHORT_LIST : LONGEST);
  const isWhole = interactive && !printing && !isHidden;
  const { large, forget } = useLargeList(isWhole && isLong);
  const isLoading = isLong && large === undefined;
  const groups = useMemo(() => {
    const drawn = positions.filter((position) => columns.drawn[position] === 1);
    const listed = positions.filter((position) => columns.drawn[position] !== 1);
    const isServed = (position: number) =>
      interactive ? texts.at(position) !== undefined : position < SHORT_LIST;
    const here = (own: number[]) =>
      texts.whole !== null || (isWhole && !isLoading) ? own : own.filter(isServed);
    return [
      { title: list.onMap, all: drawn, beginning: here(drawn).slice(0, LONGEST) },
      {
        title: list.offMap,
        all: listed,
        beginning: here(listed).slice(0, Math.max(0, LONGEST - drawn.length)),
      },
    ].filter(({ all }) => all.length > 0);
  }, [positions, columns, texts, list, interactive, isWhole, isLoading]);
  const begun = groups.reduce((sum, { beginning: own }) => sum + own.length, 0);
  // What stands in a popup of the map is marked in the list, and not opened there as well.
  const opensFor = useCallback(
    (position: number) => {
      const id = columns.ids[position];
      if (asked !== null && asked.id === id) return `asked ${asked.count}`;
      return selected.statement === id && columns.drawn[position] !== 1 ? "selected" : undefined;
    },
    [asked, selected.statement, columns],
  );
  const beginning = (
    <>
      {texts.whole !== null && !printing && <ListPage />}
      {isLong && <p className="print-part">{list.printed(begun, positions.length)}</p>}
      {groups.map(({ title, all, beginning }) => (
        <section key={title} className="list-group">
          <h2>
            {title} <span className="count">{list.statements(all.length)}</span>
          </h2>
          <ol className="cards">
            {beginning.map((position) => (
              <li key={position}>
                <ListedStatement
                  position={position}
                  selected={selected.statements.includes(columns.ids[position] ?? "")}
                  opensFor={opensFor(position)}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {isLong && texts.whole === null && <ListPages />}
    </>
  );
  if (!isWhole || !isLong || large === undefined || large === null) return beginning;
  const { List, found } = large;
  return (
    <PartBoundary fallback={beginning}>
      <List
        groups={groups}
        found={found}
        forget={forget}
        selected={selected}
        asked={asked}
        opensFor={opensFor}
      />
    </PartBoundary>
  );
}
