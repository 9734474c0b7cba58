import type { AtlasView, StatementDateView, StatementView } from "../../../geo/geojson/atlas-view.ts";
import { FACETS, type Facet, type FacetValue, readFacet } from "./facets.ts";

/** The values of one facet as numbers: those of statement i are `codes` from `starts[i]` to `starts[i + 1]`. */
export interface FacetColumn {
  values: FacetValue[];
  codes: Uint32Array;
  starts: Uint32Array;
}

/** First and last day by position; infinite where the start or the end is not known, NaN where a statement carries no date. */
export interface DateColumn {
  from: Float64Array;
  to: Float64Array;
}

/** Everything that filters ask, in columns: 100,000 statements are passed through in a few milliseconds. */
export interface FilterTable {
  /** In the order of the article. */
  statements: StatementView[];
  facets: Record<Facet, FacetColumn>;
  said: DateColumn;
  happened: DateColumn;
}

export function buildFilterTable(atlas: AtlasView): FilterTable {
  const columns = FACETS.map((facet) => [facet, buildFacetColumn(facet, atlas)] as const);
  return {
    statements: atlas.statements,
    // One column a facet, from the list of all facets.
    facets: Object.fromEntries(columns) as Record<Facet, FacetColumn>,
    said: buildDateColumn(atlas.statements.map(({ said }) => said)),
    happened: buildDateColumn(atlas.statements.map(({ happened }) => happened)),
  };
}

function buildFacetColumn(facet: Facet, atlas: AtlasView): FacetColumn {
  const codeOf = new Map<string, number>();
  const values: FacetValue[] = [];
  const codes: number[] = [];
  const starts = new Uint32Array(atlas.statements.length + 1);
  for (const [position, statement] of atlas.statements.entries()) {
    const own = new Set<number>();
    for (const entry of readFacet(facet, statement, atlas)) {
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
  const from = new Float64Array(dates.length).fill(Number.NaN);
  const to = new Float64Array(dates.length).fill(Number.NaN);
  for (const [position, date] of dates.entries()) {
    if (!date?.best) continue;
    from[position] = date.best.first ?? -Infinity;
    to[position] = date.best.last ?? Infinity;
  }
  return { from, to };
}
