import type { AtlasColumns, DateColumn, FacetColumn } from "../../../geo/geojson/view/atlas-columns.ts";
import { FACETS, type Facet, isValue } from "../../../geo/geojson/view/facets.ts";
import type { Day } from "../../../geo/model/date.ts";

/** The two dates of a statement: when it was said, and when it is said to have happened. */
export const CLOCKS = ["said", "happened"] as const;
export type Clock = (typeof CLOCKS)[number];

/** Both days included; infinite when open. */
export interface DayRange {
  from: Day;
  to: Day;
}

/** The filters of the reader. Values of one facet are joined by "or"; facets, query and ranges by "and". */
export interface Filters {
  choices: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** Words to search for; empty for none. */
  query: string;
  said: DayRange | null;
  happened: DayRange | null;
}

export const NO_FILTERS: Filters = { choices: {}, query: "", said: null, happened: null };

/** The parts of the filters: each facet, the query and each range. */
export const CONSTRAINTS = [...FACETS, "query", ...CLOCKS] as const;
export type Constraint = (typeof CONSTRAINTS)[number];

export interface Filtered {
  /** Positions of the statements that pass, in the order of the article. */
  positions: number[];
  /** By position: 1 where the statement passes. */
  passes: Uint8Array;
  /** By facet and code: number of statements with this value that pass all other constraints. */
  counts: Record<Facet, Uint32Array>;
  /** By constraint: number of statements that fail only this constraint. */
  liftable: Record<Constraint, number>;
  /** By clock and position: 1 where the statement passes all constraints but the range of that clock. For the timeline. */
  lanes: Record<Clock, Uint8Array>;
  /** By clock: number of statements of the lane without a date. */
  undated: Record<Clock, number>;
}

/** `hits`: by position, 1 where the search found the statement; null without a search. */
export function filterStatements(columns: AtlasColumns, filters: Filters, hits: Uint8Array | null): Filtered {
  const failed = findFailed(columns, filters, hits);
  const positions: number[] = [];
  const passes = new Uint8Array(columns.count);
  const failing = new Uint32Array(CONSTRAINTS.length);
  for (let position = 0; position < columns.count; position++) {
    const only = failed[position] ?? 0;
    if (only === NONE) {
      positions.push(position);
      passes[position] = 1;
    } else if (only !== SEVERAL) failing[only] = (failing[only] ?? 0) + 1;
  }
  const lanes = CLOCKS.map((clock) => [clock, findLane(columns, clock, failed)] as const);
  return {
    positions,
    passes,
    counts: Object.fromEntries(
      FACETS.map((facet) => [facet, countValues(columns, facet, failed)]),
    ) as Filtered["counts"],
    liftable: Object.fromEntries(
      CONSTRAINTS.map((name, index) => [name, failing[index]]),
    ) as Filtered["liftable"],
    lanes: Object.fromEntries(lanes.map(([clock, { shown }]) => [clock, shown])) as Filtered["lanes"],
    undated: Object.fromEntries(lanes.map(([clock, { undated }]) => [clock, undated])) as Filtered["undated"],
  };
}

/** Rows that the list of statements begins with in a window of usual height. */
const FIRST_ROWS = 8;

/** Positions of the rows that the list begins with: statements on the map first. */
export function firstRows({ count, drawn }: AtlasColumns, passes: Uint8Array): number[] {
  const rows: number[] = [];
  for (const isDrawn of [1, 0])
    for (let position = 0; position < count && rows.length < FIRST_ROWS; position++)
      if (passes[position] === 1 && drawn[position] === isDrawn) rows.push(position);
  return rows;
}

/** The same for filters that are not chosen yet. */
export function findFirstRows(columns: AtlasColumns, filters: Filters, hits: Uint8Array | null): number[] {
  const failed = findFailed(columns, filters, hits);
  return firstRows(
    columns,
    failed.map((only) => Number(only === NONE)),
  );
}

/** What a statement fails, where that is no constraint or more than one. Otherwise the index of the constraint. */
const NONE = 254;
const SEVERAL = 255;

/** By position: the index of the only constraint that the statement fails, `NONE` or `SEVERAL`. */
function findFailed(columns: AtlasColumns, filters: Filters, hits: Uint8Array | null): Uint8Array {
  const failed = new Uint8Array(columns.count).fill(NONE);
  CONSTRAINTS.forEach((constraint, index) => {
    const passing = findPassing(columns, constraint, filters, hits);
    if (passing === null) return;
    for (let position = 0; position < columns.count; position++)
      if (passing[position] !== 1) failed[position] = failed[position] === NONE ? index : SEVERAL;
  });
  return failed;
}

/** By position: 1 where the statement passes a constraint; null where that is not set. */
function findPassing(
  columns: AtlasColumns,
  constraint: Constraint,
  filters: Filters,
  hits: Uint8Array | null,
): Uint8Array | null {
  if (constraint === "query") return hits;
  if (constraint === "said" || constraint === "happened") {
    const range = filters[constraint];
    return range && findOverlapping(columns[constraint], range);
  }
  const wanted = chosenCodes(columns, constraint, filters);
  return wanted === undefined ? null : findAny(columns.facets[constraint], columns.count, wanted);
}

/** By code: number of statements with this value that pass all constraints but the facet's own. */
function countValues(columns: AtlasColumns, facet: Facet, failed: Uint8Array): Uint32Array {
  const { values, codes, starts } = columns.facets[facet];
  const own = CONSTRAINTS.indexOf(facet);
  const tally = new Uint32Array(values.length);
  for (let position = 0; position < columns.count; position++) {
    const only = failed[position];
    if (only !== NONE && only !== own) continue;
    const end = starts[position + 1] ?? 0;
    for (let at = starts[position] ?? 0; at < end; at++) {
      const code = codes[at] ?? 0;
      tally[code] = (tally[code] ?? 0) + 1;
    }
  }
  return tally;
}

function findLane(columns: AtlasColumns, clock: Clock, failed: Uint8Array) {
  const { from } = columns[clock];
  const own = CONSTRAINTS.indexOf(clock);
  const shown = new Uint8Array(columns.count);
  let undated = 0;
  for (let position = 0; position < columns.count; position++) {
    const only = failed[position];
    if (only !== NONE && only !== own) continue;
    shown[position] = 1;
    if (Number.isNaN(from[position])) undated += 1;
  }
  return { shown, undated };
}

/** By code: 1 for the chosen values; undefined when none is chosen. Unknown values match no statement. */
function chosenCodes(columns: AtlasColumns, facet: Facet, { choices }: Filters): Uint8Array | undefined {
  const values = choices[facet];
  if (values === undefined || values.length === 0) return undefined;
  return Uint8Array.from(columns.facets[facet].values, (entry) =>
    Number(values.some((value) => isValue(entry, value))),
  );
}

function findAny({ codes, starts }: FacetColumn, count: number, wanted: Uint8Array): Uint8Array {
  const passing = new Uint8Array(count);
  for (let position = 0; position < count; position++) {
    const end = starts[position + 1] ?? 0;
    for (let at = starts[position] ?? 0; at < end; at++)
      if (wanted[codes[at] ?? 0] === 1) passing[position] = 1;
  }
  return passing;
}

/** An unknown start or end may reach into any range on that side. A statement without a date overlaps none. */
function findOverlapping({ from, to }: DateColumn, range: DayRange): Uint8Array {
  return Uint8Array.from(from, (first, position) =>
    Number(first <= range.to && (to[position] ?? Number.NaN) >= range.from),
  );
}
