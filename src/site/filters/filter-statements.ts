import type { AtlasColumns, DateColumn } from "../../../geo/geojson/view/atlas-columns.ts";
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
  const { count: all } = columns;
  const chosen = FACETS.flatMap((facet) => {
    const codes = chosenCodes(columns, facet, filters);
    return codes === undefined ? [] : [{ facet, codes }];
  });
  const ranges = CLOCKS.flatMap((clock) => {
    const range = filters[clock];
    return range === null ? [] : [{ clock, range }];
  });
  const result: Filtered = {
    positions: [],
    passes: new Uint8Array(all),
    counts: countsOf(columns),
    liftable: Object.fromEntries(CONSTRAINTS.map((name) => [name, 0])) as Filtered["liftable"],
    lanes: { said: new Uint8Array(all), happened: new Uint8Array(all) },
    undated: { said: 0, happened: 0 },
  };
  for (let position = 0; position < all; position++) {
    // The failing constraint, when there is exactly one.
    let failing: Constraint | undefined;
    let failures = 0;
    for (const { facet, codes } of chosen) {
      if (hasAny(columns, facet, position, codes)) continue;
      failing = facet;
      failures += 1;
    }
    if (hits !== null && hits[position] !== 1) {
      failing = "query";
      failures += 1;
    }
    for (const { clock, range } of ranges) {
      if (overlaps(columns[clock], position, range)) continue;
      failing = clock;
      failures += 1;
    }

    if (failures === 0) {
      result.positions.push(position);
      result.passes[position] = 1;
      for (const facet of FACETS) count(columns, facet, position, result);
    } else if (failures === 1 && failing !== undefined) {
      result.liftable[failing] += 1;
      if (isFacet(failing)) count(columns, failing, position, result);
    }
    if (failures > 1) continue;
    for (const clock of CLOCKS) {
      if (failures === 1 && failing !== clock) continue;
      result.lanes[clock][position] = 1;
      if (Number.isNaN(columns[clock].from[position])) result.undated[clock] += 1;
    }
  }
  return result;
}

function isFacet(constraint: Constraint): constraint is Facet {
  return constraint !== "query" && constraint !== "said" && constraint !== "happened";
}

/** By code: 1 for the chosen values; undefined when none is chosen. Unknown values match no statement. */
function chosenCodes(columns: AtlasColumns, facet: Facet, { choices }: Filters): Uint8Array | undefined {
  const values = choices[facet];
  if (values === undefined || values.length === 0) return undefined;
  return Uint8Array.from(columns.facets[facet].values, (entry) =>
    Number(values.some((value) => isValue(entry, value))),
  );
}

function hasAny(columns: AtlasColumns, facet: Facet, position: number, wanted: Uint8Array): boolean {
  const { codes, starts } = columns.facets[facet];
  const end = starts[position + 1] ?? 0;
  for (let at = starts[position] ?? 0; at < end; at++) if (wanted[codes[at] ?? 0] === 1) return true;
  return false;
}

function count(columns: AtlasColumns, facet: Facet, position: number, { counts }: Filtered): void {
  const { codes, starts } = columns.facets[facet];
  const end = starts[position + 1] ?? 0;
  const tally = counts[facet];
  for (let at = starts[position] ?? 0; at < end; at++) {
    const code = codes[at] ?? 0;
    tally[code] = (tally[code] ?? 0) + 1;
  }
}

function countsOf(columns: AtlasColumns): Filtered["counts"] {
  return Object.fromEntries(
    FACETS.map((facet) => [facet, new Uint32Array(columns.facets[facet].values.length)]),
  ) as Filtered["counts"];
}

/** An unknown start or end may reach into any range on that side. A statement without a date overlaps none. */
function overlaps({ from, to }: DateColumn, position: number, range: DayRange): boolean {
  return (from[position] ?? Number.NaN) <= range.to && (to[position] ?? Number.NaN) >= range.from;
}
