import { type DateSpan, type Day, parseDateSpan } from "../filters/date-span.ts";
import type { StatementKind } from "../filters/facets.ts";
import type { Clock } from "../filters/filter-statements.ts";
import type { FilterTable } from "../filters/filter-table.ts";

/** A statement with its date in one lane. */
export interface LaneItem {
  /** In the order of the article; as in the table. */
  position: number;
  span: DateSpan;
  /** How the statement speaks of its content: a mark's fill, as on the map. */
  kind: StatementKind;
}

export interface LaneDates {
  items: LaneItem[];
  /** First and last day that any date names; null where none does. */
  extent: { first: Day; last: Day } | null;
}

/** Every dated statement of a lane, filtered or not: marks keep their places while filters change. */
export function readLane({ records, facets }: FilterTable, clock: Clock): LaneDates {
  const items: LaneItem[] = [];
  let [first, last] = [Infinity, -Infinity];
  for (const [position, { properties }] of records.entries()) {
    const span = parseDateSpan(properties[clock]);
    if (span === undefined) continue;
    const code = facets.kind.codes[facets.kind.starts[position] ?? 0] ?? 0;
    const kind = KINDS[facets.kind.values[code]?.value ?? ""] ?? "other";
    items.push({ position, span, kind });
    for (const day of span.parts.flatMap(({ from, to }) => [from, to])) {
      if (!Number.isFinite(day)) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  return { items, extent: first <= last ? { first, last } : null };
}

const KINDS: Record<string, StatementKind> = { plan: "plan", ongoing: "ongoing", past: "past" };
