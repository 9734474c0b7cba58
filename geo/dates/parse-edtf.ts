/// <reference path="./edtf.d.ts" />
import { type ParsedEdtf, parse } from "edtf";
import type { CalendarDate, DateInterval, DateValue } from "../model/date.ts";
import { SEASONS } from "../model/vocabulary.ts";
import { calendarDatesOf, dayOf, spanOf, spansOf } from "./days.ts";

export type EdtfResult = { ok: true; value: DateValue } | { ok: false; what: string; remedy: string };

/** Years beyond this cannot be formatted: JavaScript's calendar ends at 271,821 BCE. */
const MAX_YEAR = 270_000;
const MAX_LENGTH = 100;

/** Bit masks of edtf.js: one bit for each digit of YYYYMMDD. */
const YEAR_MASK = 0b1111;
const MONTH_MASK = 0b110000;
const DAY_MASK = 0b11000000;

/** Results by text: edtf.js is slow, and many statements share few dates. */
const known = new Map<string, EdtfResult>();
const MAX_KNOWN = 10_000;

/**
 * Reads an EDTF string (Library of Congress 2019, ISO 8601-2): level 0, level 1, qualified parts such as `2018?-10-31`,
 * and sets. Never throws. Every accepted date can be shown, drawn and exported; a refusal says what to write instead.
 */
export function parseEdtf(text: string): EdtfResult {
  if (text.length > MAX_LENGTH) return refuse(`The date is longer than ${MAX_LENGTH} characters.`, EXAMPLES);
  let result = known.get(text);
  if (result === undefined) {
    result = read(text);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(text, result);
  }
  return result;
}

function read(text: string): EdtfResult {
  if (/(^|[\d-])u|unknown|open/i.test(text)) {
    return refuse(
      `"${text}" is in the superseded form of EDTF.`,
      "Write X for a digit that is not known, leave an unknown end of an interval empty, and .. for an open one.",
    );
  }
  const parsed = parseText(text);
  if (parsed === undefined)
    return refuse(`"${text}" is no date in EDTF, or a day that does not exist.`, EXAMPLES);
  const parts = partsOf(parsed, text);
  if (typeof parts === "string") {
    return refuse(`"${text}" is a kind of EDTF that an atlas does not use.`, parts);
  }
  const dates = calendarDatesOf(parts);
  if (!dates.every(isRealDay))
    return refuse(`"${text}" is no date in EDTF, or a day that does not exist.`, EXAMPLES);
  if (dates.length === 0) {
    return refuse(`"${text}" names no date.`, "Leave the date out, and set basis and precision to undated.");
  }
  if (dates.some(({ year, lastYear = year }) => Math.max(Math.abs(year), Math.abs(lastYear)) > MAX_YEAR)) {
    return refuse(
      `The year of "${text}" is too far away to be drawn.`,
      `Write a year from -${MAX_YEAR} to ${MAX_YEAR}, or give the date in words only.`,
    );
  }
  if (!intervalsOf(parts).every(isInOrder)) {
    return refuse(
      `The interval "${text}" does not end after it begins.`,
      "Put the earlier date first; write a single day as one date.",
    );
  }
  return { ok: true, value: withBounds(text, parts) };
}

const EXAMPLES =
  "Write it as 2018-10-31, 2018-10, an interval such as 2018-10-29/2018-10-30, or /2018-10-30 for an unknown start.";

function refuse(what: string, remedy: string): EdtfResult {
  return { ok: false, what, remedy };
}

function withBounds(edtf: string, parts: DateValue["parts"]): DateValue {
  const spans = spansOf({ edtf, first: null, last: null, parts });
  const first = Math.min(...spans.map((span) => span.first ?? -Infinity));
  const last = Math.max(...spans.map((span) => span.last ?? Infinity));
  return {
    edtf,
    first: first === -Infinity ? null : first,
    last: last === Infinity ? null : last,
    parts,
  };
}

function parseText(text: string): ParsedEdtf | undefined {
  // With `seasonIntervals`, edtf.js fails on an interval without a start. It is set only when the text may hold a season.
  const hasSeason = /-2[1-4]/.test(text);
  try {
    return parse(text, hasSeason ? { seasonIntervals: true, seasonUncertainty: true } : {});
  } catch {
    // edtf.js throws on what it cannot parse.
    return undefined;
  }
}

/** The parts of a parsed value; a remedy as text when an atlas does not use that kind. */
function partsOf(parsed: ParsedEdtf, text: string): DateValue["parts"] | string {
  if (parsed.type === "Interval") {
    const [from, to] = text.split("/").map((end, index) => endOf(parsed.values?.[index], end));
    if (from === undefined || to === undefined) return EXAMPLES;
    if (isRemedy(from)) return from;
    return isRemedy(to) ? to : { form: "interval", from, to };
  }
  if (parsed.type === "List" || parsed.type === "Set") return setOf(parsed);
  return dateOf(parsed, text);
}

function endOf(
  value: NonNullable<ParsedEdtf["values"]>[number] | undefined,
  text: string,
): CalendarDate | "unknown" | "open" | string {
  if (text === "..") return "open";
  return isParsed(value) ? dateOf(value, text) : "unknown";
}

function isRemedy(value: CalendarDate | string): value is Exclude<string, "unknown" | "open"> {
  return typeof value === "string" && value !== "unknown" && value !== "open";
}

function setOf({ type, values = [], earlier, later }: ParsedEdtf): DateValue["parts"] | string {
  const members: (CalendarDate | DateInterval)[] = [];
  for (const [index, value] of values.entries()) {
    const run = Array.isArray(value) ? value : [value];
    const dates = run.map((date) => (isParsed(date) ? dateOf(date, "") : EXAMPLES));
    const remedy = dates.find((date) => typeof date === "string");
    if (typeof remedy === "string") return remedy;
    const [from, to = from] = dates.filter((date) => typeof date !== "string");
    if (from === undefined || to === undefined) return EXAMPLES;
    const isOpenBefore = earlier === true && index === 0;
    const isOpenAfter = later === true && index === values.length - 1;
    if ((isOpenBefore || isOpenAfter) && run.length > 1) {
      return "Write an open end with one date, such as [..2018] or [2018..], and a run with two, such as [2017..2018].";
    }
    if (run.length === 1 && !isOpenBefore && !isOpenAfter) members.push(from);
    else {
      members.push({ form: "interval", from: isOpenBefore ? "open" : from, to: isOpenAfter ? "open" : to });
    }
  }
  if (earlier === true && later === true) return "Leave a set open at one end only.";
  return { form: "set", all: type === "List", members };
}

function isParsed(value: NonNullable<ParsedEdtf["values"]>[number] | undefined): value is ParsedEdtf {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One date of level 0 or 1 with its qualifiers; a remedy as text when it is refused. `text` is its source. */
function dateOf(parsed: ParsedEdtf, text: string): CalendarDate | string {
  const [year, second, third] = (parsed.values ?? []).filter((value) => typeof value === "number");
  if (year === undefined) return EXAMPLES;
  const qualifiers = qualifiersOf(parsed);
  switch (parsed.type) {
    case "Century":
      return `Write a century with its unspecified digits: ${text.replace(/[?~%]/g, "")}XX.`;
    case "Decade":
      return `Write a decade with its unspecified digit: ${text.replace(/[?~%]/g, "")}X.`;
    case "Year":
      return parsed.significant === undefined && /^Y-?\d+$/.test(text)
        ? { form: "date", year, ...qualifiers }
        : "Write the year in full, such as Y-17000, or the first and last year as an interval.";
    case "Season": {
      const season = SEASONS[(second ?? 0) - 21];
      if (season === undefined || parsed.unspecified) {
        return "Write the months of that part of the year as an interval, such as 2018-04/2018-06; the seasons are 21 to 24.";
      }
      return { form: "date", year, season, ...qualifiers };
    }
    default:
      break;
  }
  const mask = parsed.unspecified ?? 0;
  const years = yearsOf(year, mask & YEAR_MASK);
  if (years === undefined) return "Give the century at least, such as 20XX, or leave the date out.";
  // Only the last digits may be unspecified: 2018-1X-01 cannot be formatted without claiming more than it says.
  const month = mask & MONTH_MASK ? undefined : second;
  const day = mask & DAY_MASK ? undefined : third;
  const isPartlyKnown = (bits: number) => (mask & bits) !== 0 && (mask & bits) !== bits;
  const isMonthWithoutYear = years.lastYear !== undefined && second !== undefined && month !== undefined;
  if (
    isPartlyKnown(MONTH_MASK) ||
    isPartlyKnown(DAY_MASK) ||
    isMonthWithoutYear ||
    (month === undefined && day !== undefined)
  ) {
    return "Write X only for the last digits: 201X, 2018-XX or 2018-10-XX. For a part of a month, write an interval.";
  }
  const time = timeOf(text);
  if (time?.hour === 24) return "Write 24:00 as 00:00 of the next day.";
  return {
    form: "date",
    ...years,
    ...(month === undefined ? {} : { month: month + 1 }),
    ...(day === undefined ? {} : { day }),
    ...(time === undefined ? {} : { time }),
    ...qualifiers,
  };
}

/** The time as written. edtf.js would give a time without a zone the zone of the machine. */
function timeOf(text: string): CalendarDate["time"] {
  const match = /T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(?:(Z)|([+\-\u2212])(\d\d):?(\d\d)?)?$/.exec(text);
  if (match === null) return undefined;
  const [, hour, minute, utc, sign, hours, minutes] = match;
  const offset = (Number(hours) * 60 + Number(minutes ?? 0)) * (sign === "+" ? 1 : -1);
  return {
    hour: Number(hour),
    minute: Number(minute),
    offset: utc === "Z" ? 0 : sign === undefined ? null : offset,
  };
}

/** The years that a mask of unspecified digits allows; undefined when more than the last two digits are unspecified. */
function yearsOf(year: number, mask: number): { year: number; lastYear?: number } | undefined {
  if (mask === 0) return { year };
  const width = mask === 0b1000 ? 10 : mask === 0b1100 ? 100 : undefined;
  if (width === undefined) return undefined;
  return Object.is(year, -0) || year < 0
    ? { year: year - width + 1, lastYear: year }
    : { year, lastYear: year + width - 1 };
}

type Qualifiers = Pick<CalendarDate, "uncertain" | "approximate" | "yearUncertain">;

/** In edtf.js a qualifier is `true` for the whole date and a bit mask for parts of it. */
function qualifiersOf({ type, uncertain = 0, approximate = 0 }: ParsedEdtf): Qualifiers {
  const isOn = (qualifier: boolean | number, bits: number) =>
    typeof qualifier === "number" ? (qualifier & bits) !== 0 : qualifier;
  // `2018?-10-31` qualifies the year; `2018?` qualifies the whole date.
  const isYear = type !== "Season" && typeof uncertain === "number" && (uncertain & YEAR_MASK) !== 0;
  const isWhole = isOn(uncertain, isYear ? ~YEAR_MASK : ~0);
  return {
    ...(isWhole ? { uncertain: true } : {}),
    ...(isOn(approximate, ~0) ? { approximate: true } : {}),
    ...(isYear ? { yearUncertain: true } : {}),
  };
}

function intervalsOf(parts: DateValue["parts"]): DateInterval[] {
  if (parts.form === "interval") return [parts];
  return parts.form === "set" ? parts.members.filter((member) => member.form === "interval") : [];
}

function isInOrder({ from, to }: DateInterval): boolean {
  if (typeof from === "string" || typeof to === "string") return true;
  const [start, end] = [from, to].map((date) => {
    const { hour = 0, minute = 0, offset } = date.time ?? {};
    const season = date.season === undefined ? 0 : SEASONS.indexOf(date.season);
    return (spanOf(date).first ?? 0) * 1440 + hour * 60 + minute - (offset ?? 0) + season;
  });
  return start !== undefined && end !== undefined && start < end;
}

/** edtf.js accepts 29 February in every year. */
function isRealDay({ year, month, day }: CalendarDate): boolean {
  return month === undefined || day === undefined || day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  return dayOf(year, month + 1, 0) - dayOf(year, month, 1) + 1;
}

/** The value of an EDTF string that `checkAtlas` has accepted, or null for none. Throws when the string is no date. */
export function readDate(edtf: string | null | undefined): DateValue | null {
  if (edtf === null || edtf === undefined) return null;
  const result = parseEdtf(edtf);
  if (!result.ok) throw new TypeError(`unchecked date: ${edtf}`);
  return result.value;
}
