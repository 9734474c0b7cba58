import type { CalendarDate, DateInterval, DateValue, Day } from "../model/date.ts";

/** First and last day, both included; null when that end is unknown or open. */
export interface DaySpan {
  first: Day | null;
  last: Day | null;
}

const DAY_IN_MS = 86_400_000;

/** Months and days count from 1. Values out of range carry over: day 0 is the last day of the month before. */
export function dayOf(year: number, month: number, day: number): Day {
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY_IN_MS;
}

/** Midnight UTC at the start of the day. */
export function dateOfDay(day: Day): Date {
  return new Date(day * DAY_IN_MS);
}

/** ISO 8601 with years of at least four digits: `2018-10-31`, and `-0043-03-15` for 44 BCE. */
export function formatIsoDay(day: Day): string {
  const date = dateOfDay(day);
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : ""}${digits}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

/** The day of `2018-10-31` or `-0043-03-15`; undefined for anything else and for days that do not exist. */
export function parseIsoDay(text: string): Day | undefined {
  const match = /^(-?\d{4,6})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return Number.isInteger(day) && formatIsoDay(day) === text ? day : undefined;
}

/** All days that a date can mean. A season can be at any time of its year: the hemisphere is not known. */
export function spanOf(part: CalendarDate | DateInterval): DaySpan {
  if (part.form === "interval") {
    const { from, to } = part;
    return {
      first: typeof from === "string" ? null : spanOf(from).first,
      last: typeof to === "string" ? null : spanOf(to).last,
    };
  }
  const { year, lastYear = year, month, day } = part;
  if (month === undefined) return { first: dayOf(year, 1, 1), last: dayOf(lastYear, 12, 31) };
  if (day === undefined) return { first: dayOf(year, month, 1), last: dayOf(year, month + 1, 0) };
  return { first: dayOf(year, month, day), last: dayOf(year, month, day) };
}

/** One span for each member of a set; one for any other date. */
export function spansOf({ parts }: DateValue): DaySpan[] {
  return parts.form === "set" ? parts.members.map(spanOf) : [spanOf(parts)];
}

/** Whether the date has a qualifier "?", "~" or "%", or an unspecified digit of the year. */
export function isUncertain({ parts }: DateValue): boolean {
  return calendarDatesOf(parts).some(
    ({ uncertain, approximate, yearUncertain, lastYear }) =>
      uncertain === true || approximate === true || yearUncertain === true || lastYear !== undefined,
  );
}

/** All calendar dates in a value. */
export function calendarDatesOf(parts: DateValue["parts"]): CalendarDate[] {
  if (parts.form === "date") return [parts];
  if (parts.form === "set") return parts.members.flatMap(calendarDatesOf);
  return [parts.from, parts.to].filter((end) => typeof end !== "string");
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
