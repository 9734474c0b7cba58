import type { StatementView } from "../../../geo/geojson/atlas-view.ts";

/** What a reader is at: statements that are selected, and the one that was read last. */
export interface Standing {
  /** Ids; several where a place is selected. */
  selected: readonly string[];
  last: string | null;
}

/**
 * Where in the article the reader is: at the selected statement; at a selected place the statement read last stays where it
 * is of that place. What the filters hide gives way to the next that passes. -1 where none passes.
 *
 * @param all every statement by id
 * @param passing those that pass, in the order of the article
 */
export function findPosition(
  { selected, last }: Standing,
  passing: readonly StatementView[],
  all: ReadonlyMap<string, StatementView>,
): number {
  const positionOf = (id: string | null) =>
    id === null ? -1 : passing.findIndex((statement) => statement.id === id);
  if (passing.length === 0) return -1;
  const wanted = last !== null && (selected.length === 0 || selected.includes(last)) ? [last] : selected;
  const found = wanted.map(positionOf).filter((position) => position !== -1);
  if (found.length > 0) return Math.min(...found);
  const order = all.get(wanted[0] ?? last ?? "")?.order ?? 0;
  const next = passing.findIndex((statement) => statement.order >= order);
  return next === -1 ? passing.length - 1 : next;
}
