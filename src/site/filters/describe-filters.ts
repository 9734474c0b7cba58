import { nameIn } from "../../../geo/geojson/describe/describe-place.ts";
import type { AtlasColumns, FacetColumn } from "../../../geo/geojson/view/atlas-columns.ts";
import { FACETS, type Facet, type FacetValue, isValue } from "../../../geo/geojson/view/facets.ts";
import { formatList } from "../../../geo/messages/grammar.ts";
import type { Messages } from "../../../geo/messages/messages.ts";
import type { Day } from "../../../geo/model/date.ts";
import { CLOCKS, type Constraint, type DayRange, type Filters } from "./filter-statements.ts";

/** One thing that is filtered by, as a chip shows it. */
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

/** The name of a value for readers; the value itself where the atlas does not know it. */
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

/** Everything that is filtered by, each value by itself. */
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

/** One part of the filters with all its values; undefined where it asks for nothing. */
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
 * The values of a facet, those of most statements first and equals by name. The order is that of the whole atlas: it must
 * not jump under the pointer while filters change the counts.
 */
export function rankChoices(facet: Facet, { values, codes }: FacetColumn, wording: Wording): RankedChoice[] {
  const totals = new Uint32Array(values.length);
  for (const code of codes) totals[code] = (totals[code] ?? 0) + 1;
  const collator = new Intl.Collator(wording.locale, { numeric: true });
  return values
    .map((entry, code) => ({ value: entry.value, code, label: describeEntry(facet, entry, wording) }))
    .sort((a, b) => (totals[b.code] ?? 0) - (totals[a.code] ?? 0) || collator.compare(a.label, b.label));
}

/** Chooses a value of a facet, or no longer. */
export function toggleChoice(filters: Filters, facet: Facet, value: string): Filters {
  const chosen = filters.choices[facet] ?? [];
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return withChoices(filters, facet, values);
}

/** Takes one part of the filters away, whatever it holds. */
export function liftConstraint(filters: Filters, constraint: Constraint): Filters {
  if (constraint === "query") return { ...filters, query: "" };
  if (constraint === "said" || constraint === "happened") return { ...filters, [constraint]: null };
  return withChoices(filters, constraint, []);
}

/** How many choices and ranges are active; what is searched for stands in its own field and does not count. */
export function countActive({ choices, said, happened }: Filters): number {
  const values = Object.values(choices).reduce((sum, own) => sum + own.length, 0);
  return values + Number(said !== null) + Number(happened !== null);
}

function withChoices(filters: Filters, facet: Facet, values: readonly string[]): Filters {
  const { [facet]: _, ...others } = filters.choices;
  return { ...filters, choices: values.length === 0 ? others : { ...others, [facet]: values } };
}

const DAY = 86_400_000;
const LONG: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };

/** "31 October 2018" in the language of the interface. */
export function formatDay(day: Day, locale: string, options = LONG): string {
  return dateFormat(locale, options).format(day * DAY);
}

/** "29–31 October 2018", "from 29 October 2018", "until 31 October 2018". */
export function formatRange(
  { from, to }: DayRange,
  { locale, messages }: { locale: string; messages: Messages },
  month: "long" | "short" = "long",
): string {
  const options: Intl.DateTimeFormatOptions = { ...LONG, month };
  if (from === -Infinity) return messages.timeline.until(formatDay(to, locale, options));
  if (to === Infinity) return messages.timeline.since(formatDay(from, locale, options));
  if (from === to) return formatDay(from, locale, options);
  return dateFormat(locale, options).formatRange(from * DAY, to * DAY);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Days are in UTC throughout; a format takes long to make and is kept. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    // Plain "en" puts the month first; the project writes 31 October 2018.
    format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { ...options, timeZone: "UTC" });
    formats.set(key, format);
  }
  return format;
}
