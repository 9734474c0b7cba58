import { useEffect, useRef, useState } from "react";
import { type AtlasOutline, findPosition as findInAtlas } from "../../../geo/geojson/view/atlas-outline.ts";
import type { StatementView } from "../../../geo/geojson/view/atlas-view.ts";
import type { AtlasAddress } from "../page/address/address.ts";
import type { Selected } from "../page/address/selection.ts";
import { changeAddress } from "../page/address/use-address.ts";

interface ArticleViewState {
  /** Index of the current statement among those that pass; -1 for none. */
  position: number;
  /** Whether a button of the page opened the view, not a URL. */
  takesFocus: boolean;
  enter(): void;
  leave(): void;
  goTo(statement: StatementView): void;
}

/**
 * The state of the article view, which is in the URL: the current statement is the selected one, so that the map follows.
 *
 * @param isSettled whether `passing` matches the URL; until then the view does not change the URL
 */
export function useArticleView(
  isReading: boolean,
  selection: AtlasAddress["selection"],
  selected: Selected,
  passing: StatementView[],
  atlas: AtlasOutline,
  isSettled: boolean,
): ArticleViewState {
  const last = useRef<string | null>(null);
  const [entered, setEntered] = useState(false);
  const position = isReading
    ? findPosition({ selected: selected.statements, last: last.current }, passing, atlas)
    : -1;
  const current = passing[position]?.id ?? null;
  // Do not replace the selection of a place, which has a popup, or of a statement that is not loaded.
  const isFree =
    selection === undefined ||
    (selection.kind === "statement" && findInAtlas(atlas, selection.statement) !== undefined);
  useEffect(() => {
    if (!isSettled) return;
    last.current = current;
    if (current === null || !isFree || selected.statement === current) return;
    changeAddress({ selection: { kind: "statement", statement: current, feature: null } }, "replace");
  }, [isSettled, current, isFree, selected]);
  return { position, takesFocus: entered, goTo, enter, leave };

  function enter(): void {
    setEntered(true);
    changeAddress({ reading: true });
  }

  function leave(): void {
    setEntered(false);
    changeAddress({ reading: false });
    // The list, with the button that opened the view, is rendered again.
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(".article-start > button")?.focus({ preventScroll: true });
    });
  }
}

/** Replaces the history entry, so that "back" leaves the view after any number of steps. */
function goTo({ id }: StatementView): void {
  changeAddress({ selection: { kind: "statement", statement: id, feature: null } }, "replace");
}

/** Where a reader is: the selected statements, and the last current one. */
interface ReadingState {
  /** Ids; several where a place is selected. */
  selected: readonly string[];
  last: string | null;
}

/**
 * Index of the current statement in `passing`: the selected one. At a selected place, it is the last current statement if that belongs
 * to the place, else the first of the place. A hidden statement is replaced by the next that passes. -1 when none passes.
 *
 * @param passing those that pass, in the order of the article
 */
export function findPosition(
  { selected, last }: ReadingState,
  passing: readonly StatementView[],
  atlas: Pick<AtlasOutline, "columns">,
): number {
  const positionOf = (id: string | null) =>
    id === null ? -1 : passing.findIndex((statement) => statement.id === id);
  if (passing.length === 0) return -1;
  const wanted = last !== null && (selected.length === 0 || selected.includes(last)) ? [last] : selected;
  const found = wanted.map(positionOf).filter((position) => position !== -1);
  if (found.length > 0) return Math.min(...found);
  const order = findInAtlas(atlas, wanted[0] ?? last ?? "") ?? 0;
  const next = passing.findIndex((statement) => statement.order >= order);
  return next === -1 ? passing.length - 1 : next;
}
