/// <reference path="./edtf.d.ts" />
import edtf, { type ParsedEdtf, parse } from "edtf";

/** A calendar date as far as it is known. Months from 1. */
export interface CalendarDate {
  form: "date";
  year: number;
  month?: number | undefined;
  day?: number | undefined;
  /** EDTF `?` on the year alone, as in `2018?-10-31`. */
  yearUncertain: boolean;
  /** EDTF `?` or `%` on the whole, or on month or day. */
  uncertain: boolean;
  /** EDTF `~` or `%` on the whole or a part. */
  approximate: boolean;
}

/** An EDTF value of the kinds that an atlas uses: level 0 and 1, the year qualifier and the sets of level 2. */
export type EdtfDate =
  | CalendarDate
  | { form: "interval"; from: CalendarDate | "unknown" | "open"; to: CalendarDate | "unknown" | "open" }
  | { form: "set"; members: CalendarDate[]; all: boolean };

export type EdtfResult =
  | {
      ok: true;
      date: EdtfDate;
      /** First and last millisecond, UTC; null where that end is unknown or open. */
      min: number | null;
      max: number | null;
    }
  | { ok: false; what: string; remedy: string };

/** Bit mask of edtf.js: the year component, as in "uncertain" of `2018?-10-31`. */
const YEAR_MASK = 0b1111;

/** Parses an EDTF string (Library of Congress 2019, ISO 8601-2). Never throws; the problem says what to write instead. */
export function parseEdtf(text: string): EdtfResult {
  if (/(^|[\d-])u|unknown|open/i.test(text)) {
    return {
      ok: false,
      what: `"${text}" is in the superseded form of EDTF.`,
      remedy:
        "Write X for a digit that is not known, leave an unknown end of an interval empty, and .. for an open one.",
    };
  }
  const date = readDate(text);
  if (date === "none") {
    return {
      ok: false,
      what: `"${text}" is no date in EDTF, or a day that does not exist.`,
      remedy:
        "Write it as 2018-10-31, 2018-10, an interval such as 2018-10-29/2018-10-30, or /2018-10-30 for an unknown start.",
    };
  }
  if (date === "unused") {
    return {
      ok: false,
      what: `"${text}" is a kind of EDTF that an atlas does not use.`,
      remedy: "Use a date whose year is known, an interval a/b, or a set {a,b} or [a,b].",
    };
  }
  const bounds = boundsOf(date, text);
  if (bounds === undefined) {
    return {
      ok: false,
      what: `The interval "${text}" does not end after it begins.`,
      remedy: "Put the earlier date first; write a single day as one date.",
    };
  }
  return { ok: true, date, ...bounds };
}

/** `none`: no EDTF, or no day of the calendar; `unused`: well-formed, of a kind that has no place here. */
function readDate(text: string): EdtfDate | "none" | "unused" {
  try {
    const date = dateOf(parse(text), text);
    if (date === undefined) return "unused";
    return calendarDatesOf(date).every(isRealDay) ? date : "none";
  } catch {
    // edtf.js throws on what it cannot parse.
    return "none";
  }
}

function boundsOf(date: EdtfDate, text: string): { min: number | null; max: number | null } | undefined {
  if (date.form === "set") {
    const members = text
      .slice(1, -1)
      .split(",")
      .map((member) => edtf(member.trim()));
    return {
      min: Math.min(...members.map(({ min }) => min)),
      max: Math.max(...members.map(({ max }) => max)),
    };
  }
  try {
    const { min, max } = edtf(text);
    const isOpen = (end: "from" | "to") => date.form === "interval" && typeof date[end] === "string";
    return { min: isOpen("from") ? null : min, max: isOpen("to") ? null : max };
  } catch {
    // edtf.js refuses an interval whose end lies before its start.
    return undefined;
  }
}

function calendarDatesOf(date: EdtfDate): CalendarDate[] {
  if (date.form === "date") return [date];
  if (date.form === "set") return date.members;
  return [date.from, date.to].filter((end) => typeof end !== "string");
}

/** The grammar of edtf.js has a 29 February in every year. */
function isRealDay({ year, month, day }: CalendarDate): boolean {
  if (month === undefined || day === undefined) return true;
  const value = new Date(0);
  value.setUTCFullYear(year, month - 1, day);
  return value.getUTCMonth() === month - 1;
}

function dateOf(parsed: ParsedEdtf, text: string): EdtfDate | undefined {
  const values = parsed.values ?? [];
  if (parsed.type === "Date") return calendarDate(parsed);
  if (parsed.type === "Interval") {
    const [first, last] = text.split("/");
    const from = endOf(values[0], first);
    const to = endOf(values[1], last);
    return from === undefined || to === undefined ? undefined : { form: "interval", from, to };
  }
  if (parsed.type === "List" || parsed.type === "Set") {
    const members = values.flatMap((value) => (isParsed(value) ? (calendarDate(value) ?? []) : []));
    return members.length === values.length
      ? { form: "set", members, all: parsed.type === "List" }
      : undefined;
  }
  return undefined;
}

function endOf(
  value: number | ParsedEdtf | null | undefined,
  text: string | undefined,
): CalendarDate | "unknown" | "open" | undefined {
  if (isParsed(value)) return calendarDate(value);
  return text === ".." ? "open" : "unknown";
}

function isParsed(value: number | ParsedEdtf | null | undefined): value is ParsedEdtf {
  // A range inside a set is an array.
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function calendarDate(parsed: ParsedEdtf): CalendarDate | undefined {
  // Inside an interval edtf.js leaves the type of a date with unspecified digits out.
  if (parsed.type !== undefined && parsed.type !== "Date") return undefined;
  const [year, month, day] = (parsed.values ?? []).filter((value) => typeof value === "number");
  const unspecified = unspecifiedParts(parsed.unspecified ?? 0);
  if (year === undefined || unspecified.year) return undefined;
  const knownMonth = month === undefined || unspecified.month ? undefined : month + 1;
  const knownDay = unspecified.day ? undefined : day;
  if (knownDay !== undefined && knownMonth === undefined) return undefined;
  return {
    form: "date",
    year,
    month: knownMonth,
    day: knownDay,
    yearUncertain: typeof parsed.uncertain === "number" && (parsed.uncertain & YEAR_MASK) !== 0,
    uncertain: isQualified(parsed.uncertain, YEAR_MASK),
    approximate: isQualified(parsed.approximate, 0),
  };
}

/** A qualifier on the whole (true), or on components other than those of `apart` (edtf.js gives a bit mask). */
function isQualified(qualifier: boolean | number | undefined, apart: number): boolean {
  return typeof qualifier === "number" ? (qualifier & ~apart) !== 0 : qualifier === true;
}

/** edtf.js masks unspecified digits from the year's first (1) to the day's last (128). */
function unspecifiedParts(mask: number): { year: boolean; month: boolean; day: boolean } {
  return {
    year: (mask & YEAR_MASK) !== 0,
    month: (mask & 0b110000) !== 0,
    day: (mask & 0b11000000) !== 0,
  };
}
