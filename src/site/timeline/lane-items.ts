import { type DaySpan, isUncertain, spansOf } from "../../../geo/dates/days.ts";
import type { AtlasColumns } from "../../../geo/geojson/view/atlas-columns.ts";
import { STATEMENT_KINDS, type StatementKind } from "../../../geo/geojson/view/facets.ts";
import type { Day } from "../../../geo/model/date.ts";
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
export function readLane(columns: AtlasColumns, clock: Clock): LaneDates {
  const { values, codes } = columns[clock];
  const dates = values.map((date) => ({
    span: toSpan(date),
    parts: spansOf(date).map(toSpan),
    uncertain: isUncertain(date),
  }));
  const items: LaneItem[] = [];
  let [first, last] = [Infinity, -Infinity];
  for (const [position, code] of codes.entries()) {
    const date = dates[code];
    if (date === undefined) continue;
    items.push({ position, ...date, kind: kindAt(columns, position) });
    for (const { from, to } of date.parts) {
      if (Number.isFinite(from)) [first, last] = [Math.min(first, from), Math.max(last, from)];
      if (Number.isFinite(to)) [first, last] = [Math.min(first, to), Math.max(last, to)];
    }
  }
  return { items, extent: first <= last ? { first, last } : null };
}

/** How the statement at a position speaks of its content: the first of its kinds. */
function kindAt({ facets: { kind } }: AtlasColumns, position: number): StatementKind {
  const value = kind.values[kind.codes[kind.starts[position] ?? 0] ?? 0]?.value;
  return STATEMENT_KINDS.find((known) => known === value) ?? "other";
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
