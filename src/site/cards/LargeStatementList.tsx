import {
  defaultRangeExtractor,
  measureElement,
  type Range,
  useWindowVirtualizer,
} from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { findPosition } from "../../../geo/geojson/view/atlas-outline.ts";
import type { Selected } from "../page/address/selection.ts";
import { useAtlas } from "../page/atlas-context.ts";
import { useMessages } from "../page/messages-context.tsx";
import type { Asked } from "../page/page-effects.ts";
import { whenInPage } from "../page/when-in-page.ts";
import type { FoundRows } from "./found-rows.ts";
import { ListedStatement } from "./StatementCard.tsx";

// From here, so that a page loads it with this list alone.
export { findRows } from "./found-rows.ts";

interface ListState {
  /** Pixels of the rows that were there before, by the id of the statement. */
  heights: FoundRows["heights"];
  /** How the reader left the rows that were there before; null once those of this list are drawn. */
  found: FoundRows | null;
  selected: Selected;
  /** What a link of the page led to last. */
  asked: Asked | null;
  opensFor: (position: number) => string | undefined;
}

const NONE: FoundRows["heights"] = new Map();

interface LargeStatementListProps extends Omit<ListState, "heights"> {
  /** Called when the rows are drawn as those before were left. */
  forget: () => void;
  /** Positions of the statements. */
  groups: { title: string; all: number[] }[];
}

/** The list of an atlas of many statements: the same groups and rows, of which those near the window are in the page. */
export default function LargeStatementList({ groups, forget, opensFor, ...state }: LargeStatementListProps) {
  const { list } = useMessages();
  const { ids } = useAtlas().atlas.columns;
  const { found } = state;
  const [heights] = useState(found?.heights ?? NONE);
  useEffect(() => {
    const frame = requestAnimationFrame(() => requestAnimationFrame(forget));
    return () => cancelAnimationFrame(frame);
  }, [forget]);
  const opensNow = useCallback(
    (position: number) =>
      opensFor(position) ?? (found?.opened.has(ids[position] ?? "") === true ? "found open" : undefined),
    [opensFor, found, ids],
  );
  return groups.map(({ title, all }) => (
    <section key={title} className="list-group">
      <h2>
        {title} <span className="count">{list.statements(all.length)}</span>
      </h2>
      <VirtualCards title={title} positions={all} heights={heights} opensFor={opensNow} {...state} />
    </section>
  ));
}

/** Pixels of a closed row before it is measured. */
const USUAL_HEIGHT = 150;
/** Rows beyond the edges of the window that are in the page, for keyboard and quick scrolling. */
const BEYOND = 3;
/** Rows of one part of the list: each filter measures all of a part, and browsers lay out no more than some 17 million pixels. */
const PART = 2000;
/** In a frame the list scrolls by itself, and every row of a part is in the page. */
const PART_OF_FRAME = 60;

interface VirtualCardsProps extends ListState {
  title: string;
  positions: number[];
}

/** Rows in the order given, in parts where they are very many. The part with the selected statement comes up. */
function VirtualCards({ title, positions, ...state }: VirtualCardsProps) {
  const { list } = useMessages();
  const { atlas, pageAddress } = useAtlas();
  const isFrame = pageAddress !== undefined;
  const size = isFrame ? PART_OF_FRAME : PART;
  const [chosen, setChosen] = useState(0);
  const first = state.asked?.id ?? state.selected.statements[0];
  const wanted = first === undefined ? -1 : positions.indexOf(findPosition(atlas, first) ?? -1);
  useEffect(() => {
    if (wanted >= 0) setChosen(Math.floor(wanted / size));
  }, [wanted, size]);
  const parts = Math.ceil(positions.length / size);
  const part = Math.min(chosen, parts - 1);
  const own = positions.slice(part * size, (part + 1) * size);
  const Cards = isFrame ? CardsOfPart : CardsInView;
  return (
    <>
      {parts > 1 && (
        <nav className="list-parts" aria-label={list.parts(title)}>
          <button
            type="button"
            className="plain-button"
            disabled={part === 0}
            onClick={() => setChosen(part - 1)}
          >
            {list.previousPart}
          </button>
          <span role="status">{list.part(part * size + 1, part * size + own.length, positions.length)}</span>
          <button
            type="button"
            className="plain-button"
            disabled={part === parts - 1}
            onClick={() => setChosen(part + 1)}
          >
            {list.nextPart}
          </button>
        </nav>
      )}
      <Cards
        key={part}
        positions={own}
        before={part * size}
        all={positions.length}
        {...state}
        wanted={wanted - part * size}
      />
    </>
  );
}

interface CardsInViewProps extends ListState {
  positions: number[];
  /** Rows of the parts before. */
  before: number;
  all: number;
  /** Position of the card to be brought into view; none where it is not among the statements. */
  wanted: number;
}

/** Every row of a part, for a list that scrolls by itself. */
function CardsOfPart({ positions, before, all, selected, opensFor, wanted }: CardsInViewProps) {
  const { ids } = useAtlas().atlas.columns;
  const list = useRef<HTMLOListElement>(null);
  const id = ids[positions[wanted] ?? -1];
  useEffect(() => {
    const row = id === undefined ? null : document.getElementById(id);
    const scroller = list.current?.closest("section[tabindex]");
    // Not scrollIntoView, which moves the page around the frame as well.
    if (row !== null && scroller)
      scroller.scrollTop += row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  }, [id]);
  return (
    <ol ref={list} className="cards">
      {positions.map((position, index) => (
        <li key={position} aria-setsize={all} aria-posinset={before + index + 1}>
          <ListedStatement
            position={position}
            selected={selected.statements.includes(ids[position] ?? "")}
            opensFor={opensFor(position)}
          />
        </li>
      ))}
    </ol>
  );
}

function CardsInView({
  positions,
  before,
  all,
  heights,
  found,
  selected,
  opensFor,
  wanted,
}: CardsInViewProps) {
  const { ids } = useAtlas().atlas.columns;
  const idOf = (index: number) => ids[positions[index] ?? -1] ?? "";
  const list = useRef<HTMLOListElement>(null);
  const top = useDistanceFromTop(list);
  const [focused, setFocused] = useState(-1);
  const usual = useUsualHeight();
  const rangeExtractor = useCallback(
    (range: Range) => {
      // What has the focus stays in the page, wherever the window is, and so do its neighbours: the next key leads to one of them.
      const kept = focused < 0 ? [] : [focused - 1, focused, focused + 1, focused + 2];
      const inPage = kept.filter((index) => index >= 0 && index < range.count);
      return [...new Set([...defaultRangeExtractor(range), ...inPage])].sort((a, b) => a - b);
    },
    [focused],
  );
  const cards = useWindowVirtualizer({
    count: positions.length,
    estimateSize: (index) => heights.get(idOf(index)) || usual.estimate(),
    measureElement: usual.measure,
    getItemKey: (index) => positions[index] ?? index,
    overscan: BEYOND,
    scrollMargin: top,
    rangeExtractor,
  });
  useLeftAsFound(list, found);
  useEffect(() => {
    const id = ids[positions[wanted] ?? -1];
    // A card that is in the page already is brought into view with all others; see `useListScroll`.
    if (id === undefined || document.getElementById(id) !== null) return;
    cards.scrollToIndex(wanted, { align: "start" });
    return whenInPage(id, (card) => card.scrollIntoView({ block: "start" }));
  }, [cards, ids, positions, wanted]);
  return (
    <ol ref={list} className="cards cards-in-view" style={{ height: cards.getTotalSize() }}>
      {cards.getVirtualItems().map(({ index, key, start }) => {
        const position = positions[index];
        return (
          position !== undefined && (
            <li
              key={key}
              ref={cards.measureElement}
              data-index={index}
              aria-setsize={all}
              aria-posinset={before + index + 1}
              style={{ transform: `translateY(${start - top}px)` }}
              onFocus={() => setFocused(index)}
              onBlur={() => setFocused(-1)}
            >
              <ListedStatement
                position={position}
                selected={selected.statements.includes(ids[position] ?? "")}
                opensFor={opensFor(position)}
              />
            </li>
          )
        );
      })}
    </ol>
  );
}

/**
 * A row is taken for the mean of those that were measured with their texts, and has that room until its own text comes: few more or less
 * are wanted then.
 */
function useUsualHeight() {
  return useMemo(() => {
    let [sum, count] = [0, 0];
    const estimate = () => (count === 0 ? USUAL_HEIGHT : Math.round(sum / count));
    const measure: typeof measureElement = (element, entry, cards) => {
      const height = measureElement(element, entry, cards);
      if (element.querySelector(".text-waiting") !== null) return Math.max(height, estimate());
      if (element.querySelector("[open]") === null) {
        sum += height;
        count += 1;
      }
      return height;
    };
    return { measure, estimate };
  }, []);
}

/** Moves the window so that the first row in it stands where it stood, and gives a row its focus back. */
function useLeftAsFound(list: { current: HTMLElement | null }, found: FoundRows | null): void {
  const left = useRef<Partial<FoundRows>>(undefined);
  useLayoutEffect(() => {
    if (found === null) return;
    left.current ??= { ...found };
    const { first, focused } = left.current;
    const rowOf = (id: string) => list.current?.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
    const row = first && rowOf(first.id);
    if (first && row) {
      window.scrollBy({ top: row.getBoundingClientRect().top - first.top, behavior: "instant" });
      delete left.current.first;
    }
    const focusedRow = focused === undefined ? undefined : rowOf(focused);
    if (focusedRow) {
      if (document.activeElement === document.body)
        focusedRow.querySelector<HTMLElement>("summary")?.focus({ preventScroll: true });
      delete left.current.focused;
    }
  });
}

/** Pixels from the top of the page; what stands above changes its height with filters and cards. */
function useDistanceFromTop(element: { current: HTMLElement | null }): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      if (element.current !== null)
        setTop(Math.round(element.current.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return top;
}
