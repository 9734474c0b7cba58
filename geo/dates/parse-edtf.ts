/// <reference path="./edtf.d.ts" />
import { type ParsedEdtf, parse } from "edtf";
import type { CalendarDate, DateInterval, DateValue } from "../model/date.ts";
import {
  type DateAdvice,
  type ProblemCode,
  type ProblemMessage,
  type ProblemParams,
  problemMessage,
} from "../model/problem-message.ts";
import { SEASONS } from "../model/vocabulary.ts";
import { calendarDatesOf, dayOf, spanOf, spansOf } from "./days.ts";

export type EdtfResult = { ok: true; value: DateValue } | { ok: false; message: ProblemMessage };

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
  if (text.length > MAX_LENGTH) return refuse("dateTooLong", { most: MAX_LENGTH });
  let result = known.get(text);
  if (result === undefined) {
    result = read(text);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(text, result);
  }
  return result;
}

function read(text: string): EdtfResult {
  if (/(^|[\d-])u|unknown|open/i.test(text)) return refuse("dateSuperseded", { date: text });
  const parsed = parseText(text);
  if (parsed === undefined) return refuse("dateUnreadable", { date: text });
  const parts = partsOf(parsed, text);
  if (isUnused(parts)) return refuse("dateKindUnused", { date: text, ...parts });
  const dates = calendarDatesOf(parts);
  if (!dates.every(isRealDay)) return refuse("dateUnreadable", { date: text });
  if (dates.length === 0) return refuse("dateEmpty", { date: text });
  if (dates.some(({ year, lastYear = year }) => Math.max(Math.abs(year), Math.abs(lastYear)) > MAX_YEAR))
    return refuse("yearTooFar", { date: text, most: MAX_YEAR });
  if (!intervalsOf(parts).every(isInOrder)) return refuse("intervalReversed", { date: text });
  return { ok: true, value: withBounds(text, parts) };
}

function refuse<Code extends ProblemCode>(code: Code, params: ProblemParams[Code]): EdtfResult {
  return { ok: false, message: problemMessage(code, params) };
}

/** A kind of date that an atlas does not use. `part`: the date or the end of the interval that is meant. */
interface Unused {
  advice: DateAdvice;
  part: string;
}

function unused(advice: DateAdvice, part = ""): Unused {
  return { advice, part };
}

function isUnused(value: object | string): value is Unused {
  return typeof value === "object" && "advice" in value;
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

function partsOf(parsed: ParsedEdtf, text: string): DateValue["parts"] | Unused {
  if (parsed.type === "Interval") {
    const [from, to] = text.split("/").map((end, index) => endOf(parsed.values?.[index], end));
    if (from === undefined || to === undefined) return unused("examples");
    if (isUnused(from)) return from;
    return isUnused(to) ? to : { form: "interval", from, to };
  }
  if (parsed.type === "List" || parsed.type === "Set") return setOf(parsed);
  return dateOf(parsed, text);
}

function endOf(
  value: NonNullable<ParsedEdtf["values"]>[number] | undefined,
  text: string,
): CalendarDate | "unknown" | "open" | Unused {
  if (text === "..") return "open";
  return isParsed(value) ? dateOf(value, text) : "unknown";
}

function setOf({ type, values = [], earlier, later }: ParsedEdtf): DateValue["parts"] | Unused {
  const members: (CalendarDate | DateInterval)[] = [];
  for (const [index, value] of values.entries()) {
    const run = Array.isArray(value) ? value : [value];
    const [from, to = from] = run.map((date) => (isParsed(date) ? dateOf(date, "") : unused("examples")));
    if (from === undefined || to === undefined) return unused("examples");
    if (isUnused(from)) return from;
    if (isUnused(to)) return to;
    const isOpenBefore = earlier === true && index === 0;
    const isOpenAfter = later === true && index === values.length - 1;
    if ((isOpenBefore || isOpenAfter) && run.length > 1) return unused("openEndWithOneDate");
    if (run.length === 1 && !isOpenBefore && !isOpenAfter) members.push(from);
    else {
      members.push({ form: "interval", from: isOpenBefore ? "open" : from, to: isOpenAfter ? "open" : to });
    }
  }
  if (earlier === true && later === true) return unused("oneOpenEnd");
  return { form: "set", all: type === "List", members };
}

function isParsed(value: NonNullable<ParsedEdtf["values"]>[number] | undefined): value is ParsedEdtf {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One date of level 0 or 1 with its qualifiers. `text` is its source. */
function dateOf(parsed: ParsedEdtf, text: string): CalendarDate | Unused {
  const [year, second, third] = (parsed.values ?? []).filter((value) => typeof value === "number");
  if (year === undefined) return unused("examples");
  const qualifiers = qualifiersOf(parsed);
  switch (parsed.type) {
    case "Century":
      return unused("century", text.replace(/[?~%]/g, ""));
    case "Decade":
      return unused("decade", text.replace(/[?~%]/g, ""));
    case "Year":
      return parsed.significant === undefined && /^Y-?\d+$/.test(text)
        ? { form: "date", year, ...qualifiers }
        : unused("yearInFull");
    case "Season": {
      const season = SEASONS[(second ?? 0) - 21];
      if (season === undefined || parsed.unspecified) return unused("monthsOfSeason");
      return { form: "date", year, season, ...qualifiers };
    }
    default:
      break;
  }
  const mask = parsed.unspecified ?? 0;
  const years = yearsOf(year, mask & YEAR_MASK);
  if (years === undefined) return unused("centuryAtLeast");
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
    return unused("lastDigits");
  }
  const time = timeOf(text);
  if (time?.hour === 24) return unused("nextDay");
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
