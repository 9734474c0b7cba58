import type { AtlasColumns, FacetColumn } from "./atlas-columns.ts";
import type { Facet } from "./facets.ts";

/** Number of values that a facet is opened with: six, or all seven. */
const CHOICES = 7;
/**
 * A list of no more statements than this has all its rows in the page. The served page of a large atlas has as many: not more than the
 * first part of its texts.
 */
export const SHORT_LIST = 30;
/** Rows that a longer list shows at most before it is scrolled: of the statements on the map, and of the others. */
const ROWS = { drawn: 12, listed: 4 };
const ALL_ROWS = { drawn: SHORT_LIST, listed: SHORT_LIST };

/**
 * Positions of the statements that the list begins with after a choice of one of the first values of a facet. The build writes their
 * texts in one file.
 */
export function firstOfChoices({ count, drawn, facets }: AtlasColumns, facet: Facet): number[] {
  const { codes, starts } = facets[facet];
  const totals = countStatements(facets[facet]);
  const first = [...totals.keys()].sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0)).slice(0, CHOICES);
  const room = new Map(
    first.map((code) => [code, { ...((totals[code] ?? 0) > SHORT_LIST ? ROWS : ALL_ROWS) }]),
  );
  const positions: number[] = [];
  for (let position = 0; position < count; position++) {
    const group = drawn[position] === 1 ? "drawn" : "listed";
    let isFirst = false;
    for (const code of codes.subarray(starts[position], starts[position + 1])) {
      const own = room.get(code);
      if (own === undefined || own[group] === 0) continue;
      own[group] -= 1;
      isFirst = true;
    }
    if (isFirst) positions.push(position);
  }
  return positions;
}

/** By code: number of statements with this value, of the whole atlas. */
export function countStatements({ values, codes }: FacetColumn): Uint32Array {
  const totals = new Uint32Array(values.length);
  for (const code of codes) totals[code] = (totals[code] ?? 0) + 1;
  return totals;
}
