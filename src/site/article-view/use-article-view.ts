import { useEffect, useRef, useState } from "react";
import { type AtlasOutline, findPosition as findInAtlas } from "../../../geo/geojson/view/atlas-outline.ts";
import type { StatementView } from "../../../geo/geojson/view/atlas-view.ts";
import type { AtlasAddress } from "../page/address/address.ts";
import type { Selected } from "../page/address/selection.ts";
import { changeAddress } from "../page/address/use-address.ts";

interface ArticleViewState {
  /** Where in the statements that pass the reader is; -1 where none passes. */
  position: number;
  /** A control of the page led here, not an address. */
  takesFocus: boolean;
  enter(): void;
  leave(): void;
  goTo(statement: StatementView): void;
}

/**
 * The article view as the address holds it: what is read is what is selected, so that the map follows.
 *
 * @param isSettled the list is the one that the address asks for; until then what is read writes no address
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
  // A selected place keeps its popup; a statement that is not here, or not yet, keeps its address.
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
    // The button that leads here is back with the list.
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(".article-start > button")?.focus({ preventScroll: true });
    });
  }
}

/** A step is no entry of the history: from the fortieth statement one step back leads out, not forty. */
function goTo({ id }: StatementView): void {
  changeAddress({ selection: { kind: "statement", statement: id, feature: null } }, "replace");
}

/** What a reader is at: statements that are selected, and the one that was read last. */
interface Standing {
  /** Ids; several where a place is selected. */
  selected: readonly string[];
  last: string | null;
}

/**
 * Where in the article the reader is: at the selected statement; at a selected place the statement read last stays where it
 * is of that place. What the filters hide gives way to the next that passes. -1 where none passes.
 *
 * @param passing those that pass, in the order of the article
 */
export function findPosition(
  { selected, last }: Standing,
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
