import { type DaySpan, isUncertain, spansOf } from "../../../geo/dates/days.ts";
import type { AtlasColumns } from "../../../geo/geojson/view/atlas-columns.ts";
import { STATEMENT_KINDS, type StatementKind } from "../../../geo/geojson/view/facets.ts";
import type { Day } from "../../../geo/model/date.ts";
import type { Clock, DayRange } from "../filters/filter-statements.ts";

/** First and last day of a date, or of one member of a set; infinite when unknown or open. */
interface Span {
  from: Day;
  to: Day;
}

/** A statement and its date in one lane. */
export interface LaneItem {
  /** Position of the statement in the order of the article. */
  position: number;
  /** The whole date. */
  span: Span;
  /** The members of a set; one span for any other date. */
  parts: Span[];
  /** The date has a qualifier or an unspecified digit. */
  uncertain: boolean;
  /** Kind of the statement: the fill of the mark, as on the map. */
  kind: StatementKind;
}

export interface LaneDates {
  items: LaneItem[];
  /** First and last known day of all dates; null without any. */
  extent: { first: Day; last: Day } | null;
}

/** All dated statements of a lane, filtered or not, so that marks keep their positions while filters change. */
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

/** The first kind of the statement at a position. */
function kindAt({ facets: { kind } }: AtlasColumns, position: number): StatementKind {
  const value = kind.values[kind.codes[kind.starts[position] ?? 0] ?? 0]?.value;
  return STATEMENT_KINDS.find((known) => known === value) ?? "other";
}

function toSpan({ first, last }: DaySpan): Span {
  return { from: first ?? -Infinity, to: last ?? Infinity };
}

export interface Passing {
  /** By position: 1 where the statement passes, also the chosen days. */
  passes: Uint8Array;
  /** Number of those that overlap the chosen days only because their start or end is unknown. */
  unstated: number;
}

/** The statements of a lane that pass. `shown`: by position, 1 where all other filters pass. `range`: the chosen days. */
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
