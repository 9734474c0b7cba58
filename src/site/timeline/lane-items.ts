import { type DaySpan, isUncertain, spansOf } from "../../../geo/dates/days.ts";
import type { StatementView } from "../../../geo/geojson/atlas-view.ts";
import type { Day } from "../../../geo/model/date.ts";
import { kindOf, type StatementKind } from "../filters/facets.ts";
import type { Clock, DayRange } from "../filters/filter-statements.ts";

/** A date, or one member of a set of dates, in days; infinite where an end is not known or open. */
interface Span {
  from: Day;
  to: Day;
}

/** A statement with its date in one lane. */
export interface LaneItem {
  /** In the order of the article; as in the table. */
  position: number;
  /** The whole of the date. */
  span: Span;
  /** Each member of a set; one otherwise. */
  parts: Span[];
  /** The source says "?", "~" or "%", or leaves a digit out. */
  uncertain: boolean;
  /** How the statement speaks of its content: a mark's fill, as on the map. */
  kind: StatementKind;
}

export interface LaneDates {
  items: LaneItem[];
  /** First and last day that any date names; null where none does. */
  extent: { first: Day; last: Day } | null;
}

/** Every dated statement of a lane, filtered or not: marks keep their places while filters change. */
export function readLane(statements: readonly StatementView[], clock: Clock): LaneDates {
  const items: LaneItem[] = [];
  let [first, last] = [Infinity, -Infinity];
  for (const [position, statement] of statements.entries()) {
    const date = statement[clock]?.best;
    if (!date) continue;
    const parts = spansOf(date).map(toSpan);
    items.push({
      position,
      span: toSpan(date),
      parts,
      uncertain: isUncertain(date),
      kind: kindOf(statement),
    });
    for (const day of parts.flatMap(({ from, to }) => [from, to])) {
      if (!Number.isFinite(day)) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  return { items, extent: first <= last ? { first, last } : null };
}

function toSpan({ first, last }: DaySpan): Span {
  return { from: first ?? -Infinity, to: last ?? Infinity };
}

export interface Passing {
  /** By position: 1 where the statement passes, the chosen days included. */
  passes: Uint8Array;
  /** Of those, the statements that only a start or an end that is not known brings into the chosen days. */
  unstated: number;
}

/** Which statements of a lane pass: `shown` by everything else, `range` by the days, as the filters count them. */
export function markPassing(items: LaneItem[], shown: Uint8Array, range: DayRange | null): Passing {
  if (range === null) return { passes: shown, unstated: 0 };
  const passes = new Uint8Array(shown.length);
  let unstated = 0;
  for (const { position, span, parts } of items) {
    if (shown[position] !== 1 || span.from > range.to || span.to < range.from) continue;
    passes[position] = 1;
    const days = parts.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
    if (Math.min(...days) > range.to || Math.max(...days) < range.from) unstated += 1;
  }
  return { passes, unstated };
}
