import type { FacetColumn } from "../filter-table.ts";

export interface RankedChoice {
  value: string;
  /** Position among the values of the facet. */
  code: number;
  label: string;
}

/**
 * The values of a facet, those of most statements first and equals by name. The order is that of the whole atlas: it must
 * not jump under the pointer while filters change the counts.
 */
export function rankChoices(
  { values, codes }: FacetColumn,
  language: string,
  describe: (value: string) => string,
): RankedChoice[] {
  const totals = new Uint32Array(values.length);
  for (const code of codes) totals[code] = (totals[code] ?? 0) + 1;
  const collator = new Intl.Collator(language, { numeric: true });
  // The label at hand before a description: looking every value up would take the square of their number.
  return values
    .map(({ value, label }, code) => ({ value, code, label: label ?? describe(value) }))
    .sort((a, b) => (totals[b.code] ?? 0) - (totals[a.code] ?? 0) || collator.compare(a.label, b.label));
}
