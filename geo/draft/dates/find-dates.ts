import * as chrono from "chrono-node";
import type { Attribution } from "../attribution/attribution.ts";
import { covers, overlaps, type Proposal, type Span } from "../proposal.ts";
import type { ArticleText } from "../read/article-text.ts";
import type { Unit } from "../sentences/units.ts";
import { dayIn } from "./day-in.ts";
import { formatEdtf, type KnownParts } from "./format-edtf.ts";
import { liesAhead } from "./lies-ahead.ts";
import { findWrittenPeriods, type WrittenDate } from "./written-periods.ts";

export interface FoundDate extends Proposal {
  /** Undefined where nothing says from which day a relative date counts. */
  edtf: string | undefined;
  /** Of the words' own date, or of a period that begins or ends with it: "since September 1". */
  interval?: string | undefined;
  /** When it was said, or when it is said to have happened. */
  role: "said" | "happened";
}

/** Day from which relative dates count, and whether the article states it. */
export interface Publication {
  /** `YYYY-MM-DD`; undefined when it is unknown. */
  published: string | undefined;
}

/** Words that chrono takes for a date, and that are no date or name no day. */
const NO_DATE =
  /^(?:now|right now|just now|at this time|this time|sun|sat|mon|wed|may|march|mar|second|the second|dec|day|the day|morning|evening|night|noon|midnight|afternoon|at|\d{1,2}|\d{1,2}\.\d{1,2}|\d{1,2}-\d{1,2}|\d{1,2}\/\d{1,2})$/iu;
/** A clock time without a day. */
const CLOCK =
  /^(?:at\s+)?(?:around\s+|about\s+)?\d{1,2}(?:[:.]\d{2})?(?:\s*(?:a\.?m\.?|p\.?m\.?|hours|hrs|gmt|utc|local time|o'clock))*$/iu;
/** A length of time, not a date. */
const DURATION =
  /^(?:for |in |within |the (?:last|past|next) |over the |past |last |next )?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|few) (?:second|minute|hour)s?(?: (?:ago|later|before|after))?$/iu;

/** The order of 01/02/2018 cannot be told; it is rare in articles. */
const parser = chrono.en.casual;

/** Dates of an article, each with its EDTF; years that the article lacks are marked uncertain. */
export function findDates(
  { text }: ArticleText,
  units: readonly Unit[],
  { published }: Publication,
): FoundDate[] {
  const day = published ?? dayOfDateline(text, units);
  const reference: Reference = day === undefined ? guessReference(text) : { day, known: "day" };
  const fallback = reference.day;
  return units.flatMap((unit) => {
    const words = text.slice(unit.start, unit.end);
    const written = findWrittenPeriods(words, fallback);
    const parsed = parseWithChrono(words, fallback).filter(
      (each) => !written.some((other) => each.start < other.end && other.start < each.end),
    );
    return [...written, ...parsed]
      .sort((a, b) => a.start - b.start)
      .map((each): FoundDate => {
        const edtf = edtfOf(each, reference);
        const start = unit.start + each.start;
        const end = unit.start + each.end;
        return {
          start,
          end,
          text: text.slice(start, end),
          edtf,
          interval:
            edtf === undefined ? undefined : intervalOf(text.slice(Math.max(0, start - 8), start), edtf),
          role: "happened",
          confidence: each.confidence,
          rule: each.rule,
        };
      });
  });
}

/** The longest words between a cue and the date of what was said: "in an interview with the paper on Monday". */
const FARTHEST_SAID = 90;

/**
 * Dates of the saying itself: those that stand with the cue and its speaker, outside all that was said. "The ministry said on
 * Monday that the bridge fell on Sunday" has one of each.
 */
export function markDatesOfSaying(
  text: string,
  dates: readonly FoundDate[],
  attributions: readonly Attribution[],
): void {
  for (const date of dates) {
    const isSaid = attributions.some(
      ({ unit, cue, source, contents, isImplied, class: cueClass }) =>
        !isImplied &&
        cueClass !== "think" &&
        covers(unit, date) &&
        !contents.some((content) => overlaps(content, date)) &&
        date.start - cue.end <= FARTHEST_SAID &&
        (date.start >= cue.end ||
          (source !== undefined && date.end <= cue.start && date.start >= source.start) ||
          (source !== undefined && opensClause(text, unit, date, source))) &&
        !contents.some(({ start, end }) => start >= cue.end && end <= date.start),
    );
    const isContent = attributions.some(({ contents }) => contents.some((content) => covers(content, date)));
    if (isSaid && !isContent) date.role = "said";
  }
}

/** "Late on Friday, the mayor said", "In a statement on Friday the company said": the date opens the clause of the saying. */
function opensClause(text: string, unit: Span, date: Span, source: Span): boolean {
  const before = text.slice(unit.start, date.start);
  const between = text.slice(date.end, source.start);
  return (
    date.end <= source.start &&
    /^,?\s*$/u.test(between) &&
    /^(?:(?:late|early|earlier|later|but|and|meanwhile,?|also)\s+)*(?:(?:speaking|writing|in an? [\p{L} ]+?|at an? [\p{L} ]+?|asked|contacted)[^,.;]{0,60}\s)?(?:(?:in|on|at|during)\s)?$/iu.test(
      before,
    )
  );
}

/** "for three months": a length of time. */
const LENGTH = /^for\b/iu;
/** A number after a day and a comma that is no year counts something: "on 5 June, 40 people". */
const COUNT_AFTER_DAY = /(?<=\b(?:\d{1,2}|\p{Lu}\p{L}{2,8})),(?=\s\d{1,3}\s\p{Ll})/gu;

function parseWithChrono(sentence: string, published: string): WrittenDate[] {
  const words = sentence.replace(COUNT_AFTER_DAY, ";");
  const reference = new Date(`${published}T12:00:00`);
  return parser.parse(words, reference, { forwardDate: false }).flatMap((result) => {
    const { start, text, index } = result;
    const trimmed = text.trim().replace(/,$/u, "");
    if (NO_DATE.test(trimmed) || CLOCK.test(trimmed) || DURATION.test(trimmed) || LENGTH.test(trimmed))
      return [];
    const hasDay = start.isCertain("day") || start.isCertain("weekday");
    const isRelative = !start.isCertain("year") && !start.isCertain("month") && !hasDay;
    if (isRelative && start.isCertain("hour")) return [];
    if (
      /^(?:may|march)$/iu.test(trimmed) &&
      !/\b(?:in|of|last|this|next|since|until|by|from|early|late|mid)[- ]$/iu.test(words.slice(0, index))
    )
      return [];
    // "expected to last three weeks": a verb.
    if (
      /^last\b/iu.test(trimmed) &&
      /\b(?:to|will|would|could|may|might|can|should|n['’]t|not) $/iu.test(words.slice(0, index))
    )
      return [];
    const isLowerCaseMonth = /\b(?:may|march)\b/u.test(trimmed) && !start.isCertain("day");
    // "two days after the vote": nothing says which day that was.
    const isOfEvent =
      /\b(?:after|before)$/iu.test(trimmed) && /^\s+\p{L}/u.test(words.slice(index + text.length));
    if (isLowerCaseMonth || isOfEvent) return [];
    const parts = partsOf(start, trimmed, published, liesAhead(words, index));
    const end = result.end == null ? undefined : partsOf(result.end, trimmed, published);
    const isYearStated = start.isCertain("year") && /\d{4}|['’]\d{2}\b/u.test(trimmed);
    const confidence = start.isCertain("year") && hasDay ? 0.97 : start.isCertain("weekday") ? 0.9 : 0.88;
    return [
      {
        start: index,
        end: index + trimmed.length,
        parts: { ...parts, until: end },
        isYearStated,
        rule: ruleOf(trimmed, isYearStated),
        confidence,
      },
    ];
  });
}

function ruleOf(words: string, isYearStated: boolean): string {
  if (isYearStated) return "date with its year";
  if (/day|tonight/iu.test(words)) return "weekday";
  return "date without year";
}

interface ChronoParts {
  get(part: "year" | "month" | "day"): number | null;
  isCertain(part: "year" | "month" | "day" | "weekday" | "hour"): boolean;
}

/** The parts that the words state or that follow from the day of publication; weekdays and bare months lie in the past. */
function partsOf(found: ChronoParts, words: string, published: string, isAhead = false): KnownParts {
  const year = found.get("year") ?? Number(published.slice(0, 4));
  const month = found.get("month") ?? undefined;
  const day = found.get("day") ?? undefined;
  const isFuture = /\b(?:next|coming|tomorrow|upcoming|in \w+ (?:days|weeks|months))\b/iu.test(words);
  if (found.isCertain("weekday") && !found.isCertain("day")) {
    return lastWeekday({ year, month, day }, published, isFuture, isAhead);
  }
  if (
    found.isCertain("day") ||
    /yesterday|today|tonight|tomorrow|days? (?:ago|before|earlier)/iu.test(words)
  ) {
    return found.isCertain("year") || isFuture
      ? { year, month, day }
      : inPast({ year, month, day }, published);
  }
  if (/\b(?:week|fortnight)s?\b/iu.test(words)) return { year, month, day, isWeek: true };
  if (found.isCertain("month"))
    return found.isCertain("year") || isFuture ? { year, month } : inPast({ year, month }, published);
  if (/\bmonths?\b/iu.test(words)) return { year, month };
  return { year };
}

/** A weekday is the last one up to the day of publication, unless the words say next. */
function lastWeekday(parts: KnownParts, published: string, isFuture: boolean, isAhead: boolean): KnownParts {
  const { year, month = 1, day = 1 } = parts;
  const found = new Date(Date.UTC(year, month - 1, day));
  const reference = new Date(`${published}T00:00:00Z`);
  if (isAhead && found.getTime() < reference.getTime()) found.setUTCDate(found.getUTCDate() + 7);
  else if (!isFuture && !isAhead && found.getTime() > reference.getTime())
    found.setUTCDate(found.getUTCDate() - 7);
  return { year: found.getUTCFullYear(), month: found.getUTCMonth() + 1, day: found.getUTCDate() };
}

/** A date without its year is the last one before the day of publication, or soon after it. */
function inPast(parts: KnownParts, published: string): KnownParts {
  const { year, month = 12, day = 28 } = parts;
  const isAfter = Date.UTC(year, month - 1, day) - Date.parse(`${published}T00:00:00Z`) > SOON;
  return isAfter ? { ...parts, year: year - 1 } : parts;
}

/** Announced dates lie a few weeks ahead: the court will sit on 12 March. */
const SOON = 75 * 86_400_000;

/** The day from which relative dates count, and how well it is known. */
interface Reference {
  day: string;
  known: "day" | "year" | "nothing";
}

/** Without a year there is still a day and a month: XXXX-10-27. A relative date has nothing then. */
function edtfOf({ parts, isYearStated, rule }: WrittenDate, { known }: Reference): string | undefined {
  if (isYearStated || known === "day") return formatEdtf(parts, true);
  if (known === "year" && rule !== "weekday" && rule !== "time ago") return formatEdtf(parts, false);
  const isCalendar = rule === "date without year" || rule === "month" || rule === "part of a month";
  if (!isCalendar || parts.month === undefined || parts.until !== undefined || parts.isWeek === true)
    return undefined;
  return formatEdtf(parts, true).replace(/^\d{4}/u, "XXXX");
}

/** "GENEVA, 3 May 2026 —": an article is of the day of its dateline. */
function dayOfDateline(text: string, units: readonly Unit[]): string | undefined {
  const dateline = units.find(({ isDateline }) => isDateline);
  return dateline && dayIn(text.slice(dateline.start, dateline.end));
}

function dayOf(found: ChronoParts): string {
  const [month, day] = [found.get("month"), found.get("day")].map((part) => String(part).padStart(2, "0"));
  return `${found.get("year")}-${month}-${day}`;
}

/** When the day is unknown: the latest date that the article states with its year, else its latest year. */
function guessReference(text: string): Reference {
  const full = chrono.en.strict
    .parse(text.slice(0, 20_000))
    .filter(({ start }) => start.isCertain("year") && start.isCertain("day") && /\d{4}/u.test(text))
    .map(({ start }) => dayOf(start))
    .filter((day) => day < "2100" && day > "1900")
    .sort();
  const latest = full.at(-1);
  if (latest !== undefined) return { day: latest, known: "year" };
  const years = [...text.matchAll(/\b(?:19|20)\d{2}\b/gu)].map(([year]) => Number(year));
  return years.length === 0
    ? { day: "2000-12-31", known: "nothing" }
    : { day: `${Math.max(...years)}-12-31`, known: "year" };
}

function intervalOf(before: string, edtf: string): string | undefined {
  if (/\bsince\s+(?:the\s+)?$/iu.test(before)) return `${edtf}/..`;
  if (/\b(?:until|till)\s+(?:the\s+)?$/iu.test(before)) return `../${edtf}`;
  return undefined;
}
