import type { Words } from "../../../../geo/messages/words.ts";
import { FACETS, type Facet, type StatementKind } from "../facets.ts";
import { CLOCKS, type Constraint, type Filters } from "../filter-statements.ts";
import type { FilterTable } from "../filter-table.ts";
import { formatRangeInWords } from "../format-days.ts";
import { liftConstraint, toggleChoice } from "./change-filters.ts";

/** One thing that is filtered by, as a chip shows it. */
export interface ActiveFilter {
  constraint: Constraint;
  /** "Topic: tolls". */
  label: string;
  /** The filters without it. */
  without: Filters;
}

export interface Wording {
  words: Words;
  /** BCP 47. */
  language: string;
}

/** The name of a value for readers; the value itself where the atlas does not know it. */
export function describeValue(table: FilterTable, facet: Facet, value: string, { words }: Wording): string {
  if (facet === "status" && isKey(words.status, value)) return words.status[value];
  if (facet === "kind" && isKey<Record<StatementKind, string>>(words.statementKind, value)) {
    return words.statementKind[value];
  }
  return table.facets[facet].values.find((entry) => entry.value === value)?.label ?? value;
}

/** Everything that is filtered by, each value by itself. */
export function listActive(table: FilterTable, filters: Filters, wording: Wording): ActiveFilter[] {
  const { words } = wording;
  const chosen = FACETS.flatMap((facet) =>
    (filters.choices[facet] ?? []).map((value) => ({
      constraint: facet,
      label: words.explore.chip(words.facet[facet], describeValue(table, facet, value, wording)),
      without: toggleChoice(filters, facet, value),
    })),
  );
  const others = (["query", ...CLOCKS] as const).flatMap((constraint) => {
    const label = describeConstraint(table, filters, constraint, wording);
    return label === undefined ? [] : [{ constraint, label, without: liftConstraint(filters, constraint) }];
  });
  return [...others, ...chosen];
}

/** One part of the filters with all its values; undefined where it asks for nothing. */
export function describeConstraint(
  table: FilterTable,
  filters: Filters,
  constraint: Constraint,
  wording: Wording,
): string | undefined {
  const value = describePart(table, filters, constraint, wording);
  return value === undefined ? undefined : wording.words.explore.chip(wording.words.facet[constraint], value);
}

function describePart(
  table: FilterTable,
  filters: Filters,
  constraint: Constraint,
  wording: Wording,
): string | undefined {
  const { words, language } = wording;
  if (constraint === "query") {
    const query = filters.query.trim();
    return query === "" ? undefined : words.explore.query(query);
  }
  if (constraint === "said" || constraint === "happened") {
    const range = filters[constraint];
    return range === null ? undefined : formatRangeInWords(range, language, words);
  }
  const values = filters.choices[constraint] ?? [];
  if (values.length === 0) return undefined;
  const names = values.map((value) => describeValue(table, constraint, value, wording));
  return new Intl.ListFormat(language, { type: "disjunction" }).format(names);
}

function isKey<Group extends Record<string, string>>(group: Group, key: string): key is keyof Group & string {
  return Object.hasOwn(group, key);
}
