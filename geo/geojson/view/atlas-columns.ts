import type { DateValue } from "../../model/date.ts";
import type { FeatureGeometry } from "../../model/map-file.ts";
import type { LonLat } from "../../model/position.ts";
import type { Aspect, Certainty, Precision } from "../../model/vocabulary.ts";
import type { AtlasView, PlacementView, StatementDateView } from "./atlas-view.ts";
import { FACETS, type Facet, type FacetValue, readFacet } from "./facets.ts";

/**
 * Values of all statements in columns, by position in the order of the article. Filters, counts, marks and timeline read them:
 * 100,000 statements take a few milliseconds. `StatementView` has the texts of one statement.
 */
export interface AtlasColumns {
  count: number;
  ids: readonly string[];
  /** From 1; 0 for none. */
  paragraphs: Uint32Array;
  /** 1 when the map shows the statement. */
  drawn: Uint8Array;
  /** 1 when the speaker is "unnamed reports". */
  unnamedReports: Uint8Array;
  /** Position among the claims of the atlas; -1 for none. */
  claims: Int32Array;
  facets: Record<Facet, FacetColumn>;
  said: DateColumn;
  happened: DateColumn;
  placements: PlacementColumns;
}

/** One facet. The values of statement i are `values[code]` for the `codes` from `starts[i]` to `starts[i + 1]`. */
export interface FacetColumn {
  values: readonly FacetValue[];
  codes: Uint32Array;
  starts: Uint32Array;
}

/** Dates by position. `from` and `to`: first and last day; infinite when unknown or open, NaN for a statement without a date. */
export interface DateColumn {
  /** All distinct dates. */
  values: readonly DateValue[];
  /** Position among the values; -1 for none. */
  codes: Int32Array;
  from: Float64Array;
  to: Float64Array;
}

/** One row for each pair of statement and place. */
interface PlacementColumns {
  /** The rows of statement i are those from `starts[i]` to `starts[i + 1]`. */
  starts: Uint32Array;
  statements: Uint32Array;
  /** Rank of the place; -1 when none was found for the name. */
  places: Int32Array;
  drawn: Uint8Array;
  /** Index in `ASPECT_CODES`. */
  aspects: Uint8Array;
  /** Index in `drawingValues`. */
  drawings: Uint32Array;
  drawingValues: readonly Drawing[];
  /** The rows of the place of rank i are `placeRows` from `placeStarts[i]` to `placeStarts[i + 1]`, in the order of the article. */
  placeRows: Uint32Array;
  placeStarts: Uint32Array;
}

/** How a place is drawn for a statement. Most statements of a place share one. */
export interface Drawing {
  geometry: FeatureGeometry;
  label: LonLat | null;
  precision: Precision;
  certainty: Certainty;
  soft: boolean;
  uncertaintyKm: number | null;
}

export const ASPECT_CODES: readonly (Aspect | null)[] = [null, "past", "ongoing", "plan"];

type Sources = Pick<AtlasView, "language" | "statements" | "places" | "claims">;

export function buildColumns({ language, statements, places, claims }: Sources): AtlasColumns {
  const claimRanks = new Map(claims.map((claim, rank) => [claim.id, rank]));
  const flags = (read: (statement: AtlasView["statements"][number]) => boolean) =>
    Uint8Array.from(statements, (statement) => Number(read(statement)));
  const columns = FACETS.map((facet) => [facet, buildFacetColumn(facet, statements, language)] as const);
  return {
    count: statements.length,
    ids: statements.map(({ id }) => id),
    paragraphs: Uint32Array.from(statements, ({ paragraph }) => paragraph ?? 0),
    drawn: flags(({ drawn }) => drawn),
    unnamedReports: flags(
      ({ speakers, chain }) => speakers.length === 0 && chain?.[0]?.role === "unidentified_reports",
    ),
    claims: Int32Array.from(statements, ({ claim }) => claimRanks.get(claim?.id ?? "") ?? -1),
    facets: Object.fromEntries(columns) as Record<Facet, FacetColumn>,
    said: buildDateColumn(statements.map(({ said }) => said)),
    happened: buildDateColumn(statements.map(({ happened }) => happened)),
    placements: buildPlacementColumns(statements, places),
  };
}

function buildFacetColumn(facet: Facet, statements: Sources["statements"], language: string): FacetColumn {
  const codeOf = new Map<string, number>();
  const values: FacetValue[] = [];
  const codes: number[] = [];
  const starts = new Uint32Array(statements.length + 1);
  for (const [position, statement] of statements.entries()) {
    const own = new Set<number>();
    for (const entry of readFacet(facet, statement, { language })) {
      let code = codeOf.get(entry.value);
      if (code === undefined) {
        code = values.push(entry) - 1;
        codeOf.set(entry.value, code);
      }
      own.add(code);
    }
    for (const code of own) codes.push(code);
    starts[position + 1] = codes.length;
  }
  return { values, codes: Uint32Array.from(codes), starts };
}

function buildDateColumn(dates: (StatementDateView | null)[]): DateColumn {
  const codeOf = new Map<string, number>();
  const values: DateValue[] = [];
  const codes = Int32Array.from(dates, (date) => {
    if (!date?.best) return -1;
    let code = codeOf.get(date.best.edtf);
    if (code === undefined) {
      code = values.push(date.best) - 1;
      codeOf.set(date.best.edtf, code);
    }
    return code;
  });
  return dateColumn(values, codes);
}

/** The paragraph of the statement at a position; null for none. */
export function paragraphAt({ paragraphs }: AtlasColumns, position: number): number | null {
  const paragraph = paragraphs[position] ?? 0;
  return paragraph === 0 ? null : paragraph;
}

/** The values of the statement at a position. */
export function valuesAt(column: FacetColumn, position: number): FacetValue[] {
  return Array.from(codesAt(column, position)).flatMap((code) => column.values[code] ?? []);
}

/** The codes of the statement at a position. */
export function codesAt(
  { codes, starts }: Pick<FacetColumn, "codes" | "starts">,
  position: number,
): Uint32Array {
  return codes.subarray(starts[position], starts[position + 1]);
}

export function dateColumn(values: readonly DateValue[], codes: Int32Array): DateColumn {
  const from = new Float64Array(codes.length).fill(Number.NaN);
  const to = from.slice();
  for (let position = 0; position < codes.length; position += 1) {
    const date = values[codes[position] ?? -1];
    if (date === undefined) continue;
    from[position] = date.first ?? -Infinity;
    to[position] = date.last ?? Infinity;
  }
  return { values, codes, from, to };
}

function buildPlacementColumns(
  statements: Sources["statements"],
  places: Sources["places"],
): PlacementColumns {
  const ranks = new Map(places.map(({ key }, rank) => [key, rank]));
  const codeOf = new Map<string, number>();
  const drawingValues: Drawing[] = [];
  const rows = statements.flatMap(({ placements }) => placements);
  const codeOfDrawing = (placement: PlacementView) => {
    const { geometry, label, precision, certainty, soft, uncertaintyKm } = placement;
    // The geometry follows from the place and the precision.
    const key = [placement.place?.key ?? "", precision, certainty, soft, uncertaintyKm, label].join(" ");
    let code = codeOf.get(key);
    if (code === undefined) {
      code = drawingValues.push({ geometry, label, precision, certainty, soft, uncertaintyKm }) - 1;
      codeOf.set(key, code);
    }
    return code;
  };
  return placementColumns(
    {
      counts: statements.map(({ placements }) => placements.length),
      places: Int32Array.from(rows, ({ place }) => ranks.get(place?.key ?? "") ?? -1),
      drawn: Uint8Array.from(rows, ({ drawn }) => Number(drawn)),
      aspects: Uint8Array.from(rows, ({ aspect }) => Math.max(0, ASPECT_CODES.indexOf(aspect))),
      drawings: Uint32Array.from(rows, codeOfDrawing),
      drawingValues,
    },
    places.length,
  );
}

type PlacementRows = Pick<PlacementColumns, "places" | "drawn" | "aspects" | "drawings" | "drawingValues"> & {
  /** Rows of each statement. */
  counts: readonly number[];
};

/** Adds the indexes from statements and from places to the rows. */
export function placementColumns({ counts, ...rows }: PlacementRows, placeCount: number): PlacementColumns {
  const { places } = rows;
  const statements = new Uint32Array(places.length);
  const starts = startsOf(counts);
  for (let position = 0; position < counts.length; position++)
    statements.fill(position, starts[position], starts[position + 1]);
  const rowCounts = new Array<number>(placeCount).fill(0);
  for (let row = 0; row < places.length; row += 1) {
    const rank = places[row] ?? -1;
    if (rank >= 0) rowCounts[rank] = (rowCounts[rank] ?? 0) + 1;
  }
  const placeStarts = startsOf(rowCounts);
  const next = placeStarts.slice();
  const placeRows = new Uint32Array(placeStarts[placeCount] ?? 0);
  for (let row = 0; row < places.length; row += 1) {
    const rank = places[row] ?? -1;
    if (rank < 0) continue;
    const at = next[rank] ?? 0;
    placeRows[at] = row;
    next[rank] = at + 1;
  }
  return { ...rows, starts, statements, placeRows, placeStarts };
}

/** Running sums of the counts: where the items of each owner start in one long list. The last entry is the total. */
export function startsOf(counts: readonly number[]): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  let sum = 0;
  for (let index = 0; index < counts.length; index += 1) {
    sum += counts[index] ?? 0;
    starts[index + 1] = sum;
  }
  return starts;
}
