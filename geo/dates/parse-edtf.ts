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
  /** EDTF `?` or `%` on the whole. */
  uncertain: boolean;
  /** EDTF `~` or `%` on the whole. */
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

/** Bit mask of edtf.js for "the year component is uncertain" in `2018?-10-31`. */
const YEAR_MASK = 0b1111;

/** Parses an EDTF string (Library of Congress 2019, ISO 8601-2). Never throws; the problem says what to write instead. */
export function parseEdtf(text: string): EdtfResult {
  if (/u|unknown|open/i.test(text)) {
    return {
      ok: false,
      what: `"${text}" is in the superseded form of EDTF.`,
      remedy:
        "Write X for a digit that is not known, leave an unknown end of an interval empty, and .. for an open one.",
    };
  }
  try {
    const parsed = parse(text);
    const { min, max } = edtf(text);
    const date = dateOf(parsed, text);
    if (date === undefined) {
      return {
        ok: false,
        what: `"${text}" is a kind of EDTF that an atlas does not use.`,
        remedy: "Use a date, an interval a/b, or a set {a,b} or [a,b].",
      };
    }
    const from = date.form === "interval" && typeof date.from === "string" ? null : min;
    const to = date.form === "interval" && typeof date.to === "string" ? null : max;
    return { ok: true, date, min: from, max: to };
  } catch {
    return {
      ok: false,
      what: `"${text}" is no date in EDTF, or a day that does not exist.`,
      remedy:
        "Write it as 2018-10-31, 2018-10, an interval such as 2018-10-29/2018-10-30, or /2018-10-30 for an unknown start.",
    };
  }
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
  return typeof value === "object" && value !== null;
}

function calendarDate(parsed: ParsedEdtf): CalendarDate | undefined {
  if (parsed.type !== "Date") return undefined;
  const [year, month, day] = (parsed.values ?? []).filter((value) => typeof value === "number");
  if (year === undefined) return undefined;
  const known = unspecifiedParts(parsed.unspecified ?? 0);
  return {
    form: "date",
    year,
    month: month === undefined || known.month ? undefined : month + 1,
    day: day === undefined || known.day ? undefined : day,
    yearUncertain: typeof parsed.uncertain === "number" && (parsed.uncertain & YEAR_MASK) !== 0,
    uncertain: parsed.uncertain === true,
    approximate: parsed.approximate === true,
  };
}

/** edtf.js masks unspecified digits from the year's first (1) to the day's last (128). */
function unspecifiedParts(mask: number): { month: boolean; day: boolean } {
  return { month: (mask & 0b110000) !== 0, day: (mask & 0b11000000) !== 0 };
}
