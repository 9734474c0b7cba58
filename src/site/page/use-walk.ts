import { useEffect, useRef, useState } from "react";
import { findPosition } from "../article-view/find-position.ts";
import type { AtlasIndex, StatementRecord } from "../cards/atlas-index.ts";
import type { AtlasAddress } from "./address.ts";
import type { Selected } from "./selection.ts";
import { changeAddress } from "./use-address.ts";

interface Walk {
  /** Where in the statements that pass the reader is; -1 where none passes. */
  position: number;
  /** A control of the page led here, not an address. */
  takesFocus: boolean;
  enter(): void;
  leave(): void;
  goTo(record: StatementRecord): void;
}

/**
 * The reading mode as the address holds it: what is read is what is selected, so that the map follows.
 *
 * @param isSettled the list is the one that the address asks for; until then what is read writes no address
 */
export function useWalk(
  isReading: boolean,
  selection: AtlasAddress["selection"],
  selected: Selected,
  passing: StatementRecord[],
  index: AtlasIndex,
  isSettled: boolean,
): Walk {
  const last = useRef<string | null>(null);
  const [entered, setEntered] = useState(false);
  const position = isReading
    ? findPosition({ selected: selected.statements, last: last.current }, passing, index.statements)
    : -1;
  const current = passing[position]?.id ?? null;
  // A selected place keeps its popup; a statement that is not here, or not yet, keeps its address.
  const isFree =
    selection === undefined || (selection.kind === "statement" && index.statements.has(selection.statement));
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
      document.querySelector<HTMLElement>(".walk-start > button")?.focus({ preventScroll: true });
    });
  }
}

/** A step of the walk is no entry of the history: from the fortieth statement one step back leads out, not forty. */
function goTo({ id }: StatementRecord): void {
  changeAddress({ selection: { kind: "statement", statement: id, feature: null } }, "replace");
}
