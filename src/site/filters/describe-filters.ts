import { formatDay, formatDayRange } from "../../../geo/dates/format-date.ts";
import { nameIn } from "../../../geo/geojson/describe/describe-place.ts";
import type { AtlasColumns, FacetColumn } from "../../../geo/geojson/view/atlas-columns.ts";
import { FACETS, type Facet, type FacetValue, isValue } from "../../../geo/geojson/view/facets.ts";
import { countStatements } from "../../../geo/geojson/view/first-of-choices.ts";
import { formatList } from "../../../geo/messages/grammar.ts";
import type { Messages } from "../../../geo/messages/messages.ts";
import { CLOCKS, type Constraint, type DayRange, type Filters } from "./filter-statements.ts";

/** One active filter, as a chip shows it. */
export interface ActiveFilter {
  constraint: Constraint;
  /** "Topic: tolls". */
  label: string;
  /** The filters without it. */
  without: Filters;
}

export interface Wording {
  messages: Messages;
  /** BCP 47. */
  locale: string;
}

/** The name of a value for readers; the value itself when the atlas does not have it. */
export function describeValue(columns: AtlasColumns, facet: Facet, value: string, wording: Wording): string {
  const entry = columns.facets[facet].values.find((known) => isValue(known, value));
  return entry === undefined ? describeCode(facet, value, wording) : describeEntry(facet, entry, wording);
}

function describeEntry(facet: Facet, { value, label }: FacetValue, wording: Wording): string {
  if (label === null) return describeCode(facet, value, wording);
  return typeof label === "string" ? label : nameIn(label, wording.locale).text;
}

function describeCode(facet: Facet, value: string, { messages }: Wording): string {
  if (facet === "status" && isKey(messages.status, value)) return messages.status[value];
  if (facet === "kind" && isKey(messages.statementKind, value)) return messages.statementKind[value];
  return value;
}

/** All active filters, one for each value. */
export function listActive(columns: AtlasColumns, filters: Filters, wording: Wording): ActiveFilter[] {
  const { messages } = wording;
  const chosen = FACETS.flatMap((facet) =>
    (filters.choices[facet] ?? []).map((value) => ({
      constraint: facet,
      label: messages.explore.chip(messages.facet[facet], describeValue(columns, facet, value, wording)),
      without: toggleChoice(filters, facet, value),
    })),
  );
  const others = (["query", ...CLOCKS] as const).flatMap((constraint) => {
    const label = describeConstraint(columns, filters, constraint, wording);
    return label === undefined ? [] : [{ constraint, label, without: liftConstraint(filters, constraint) }];
  });
  return [...others, ...chosen];
}

/** One part of the filters with all its values; undefined when it is not active. */
export function describeConstraint(
  columns: AtlasColumns,
  filters: Filters,
  constraint: Constraint,
  wording: Wording,
): string | undefined {
  const value = describePart(columns, filters, constraint, wording);
  return value === undefined
    ? undefined
    : wording.messages.explore.chip(wording.messages.facet[constraint], value);
}

function describePart(
  columns: AtlasColumns,
  filters: Filters,
  constraint: Constraint,
  wording: Wording,
): string | undefined {
  const { messages, locale } = wording;
  if (constraint === "query") {
    const query = filters.query.trim();
    return query === "" ? undefined : messages.explore.query(query);
  }
  if (constraint === "said" || constraint === "happened") {
    const range = filters[constraint];
    return range === null ? undefined : formatRange(range, wording);
  }
  const values = filters.choices[constraint] ?? [];
  if (values.length === 0) return undefined;
  const names = values.map((value) => describeValue(columns, constraint, value, wording));
  return formatList(names, locale, "disjunction");
}

function isKey<Group extends Record<string, string>>(group: Group, key: string): key is keyof Group & string {
  return Object.hasOwn(group, key);
}

export interface RankedChoice {
  value: string;
  /** Position among the values of the facet. */
  code: number;
  label: string;
}

/**
 * The values of a facet by number of statements, then by name. Counts are those of the whole atlas, so that filters do not change the
 * order.
 */
export function rankChoices(facet: Facet, column: FacetColumn, wording: Wording): RankedChoice[] {
  const totals = countStatements(column);
  const collator = new Intl.Collator(wording.locale, { numeric: true });
  return column.values
    .map((entry, code) => ({ value: entry.value, code, label: describeEntry(facet, entry, wording) }))
    .sort((a, b) => (totals[b.code] ?? 0) - (totals[a.code] ?? 0) || collator.compare(a.label, b.label));
}

/** Adds a value to the choices of a facet, or removes it. */
export function toggleChoice(filters: Filters, facet: Facet, value: string): Filters {
  const chosen = filters.choices[facet] ?? [];
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return withChoices(filters, facet, values);
}

/** The filters without one of their parts. */
export function liftConstraint(filters: Filters, constraint: Constraint): Filters {
  if (constraint === "query") return { ...filters, query: "" };
  if (constraint === "said" || constraint === "happened") return { ...filters, [constraint]: null };
  return withChoices(filters, constraint, []);
}

/** Number of chosen values and ranges. The query does not count: it has its own field. */
export function countActive({ choices, said, happened }: Filters): number {
  const values = Object.values(choices).reduce((sum, own) => sum + own.length, 0);
  return values + Number(said !== null) + Number(happened !== null);
}

function withChoices(filters: Filters, facet: Facet, values: readonly string[]): Filters {
  const { [facet]: _, ...others } = filters.choices;
  return { ...filters, choices: values.length === 0 ? others : { ...others, [facet]: values } };
}

/** "29–31 October 2018", "31 October 2018", "from 29 October 2018", "until 31 October 2018". */
export function formatRange(
  { from, to }: DayRange,
  { locale, messages }: { locale: string; messages: Messages },
  month: "long" | "short" = "long",
): string {
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month, year: "numeric" };
  if (from === -Infinity) return messages.timeline.until(formatDay(to, locale, options));
  if (to === Infinity) return messages.timeline.since(formatDay(from, locale, options));
  if (from === to) return formatDay(from, locale, options);
  return formatDayRange(from, to, locale, options);
}
