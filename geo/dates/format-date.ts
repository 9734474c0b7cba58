import type { DateForm, DateMessages } from "../messages/date-messages.ts";
import type { CalendarDate, DateInterval, DateValue, Day } from "../model/date.ts";
import { dateOfDay, dayOf } from "./days.ts";

/**
 * A date in the words of a locale: "31 October 2018", "29–30 October 2018", "by 30 October 2018", "13 and 29 October
 * 2018", "15 March 44 BC". Qualifiers become words: "about", "perhaps". `describeDate` adds doubt about the year alone, since it
 * knows the source of the year. `locale` is a BCP 47 tag.
 */
export function formatDate({ parts }: DateValue, locale: string, messages: DateMessages): string {
  if (parts.form === "date") return formatPart(parts, locale, messages);
  if (parts.form === "interval") return formatInterval(parts, locale, messages);
  const members = parts.members.map((member, index) => {
    if (member.form === "interval") return formatRun(member, parts.all, locale, messages);
    return sharesMonth(member, parts.members, index, locale)
      ? formatterFor({ day: "numeric" }, locale).format(instantOf(member))
      : formatPart(member, locale, messages);
  });
  return new Intl.ListFormat(regionalTag(locale), { type: parts.all ? "conjunction" : "disjunction" }).format(
    members,
  );
}

function formatInterval({ from, to }: DateInterval, locale: string, messages: DateMessages): string {
  if (typeof from === "string") {
    // The parser refuses an interval without a date.
    const end = to as CalendarDate;
    const say = from === "open" ? messages.until : messages.by;
    return say(formatPhrase(end, locale, messages), formOf(end));
  }
  if (typeof to === "string") {
    const say = to === "open" ? messages.since : messages.fromUnknownEnd;
    return say(formatPhrase(from, locale, messages), formOf(from));
  }
  if (isPlain(from) && isPlain(to) && haveSameParts(from, to)) {
    const options = optionsFor(from, to);
    return `${formatterFor(options, locale).formatRange(instantOf(from), instantOf(to))}${zoneOf(from)}`;
  }
  const [start, end] = [formatPhrase(from, locale, messages), formatPhrase(to, locale, messages)];
  return messages.fromTo(start, end, formOf(from), formOf(to));
}

/** A run inside a set: `2018-10-01..2018-10-05`, `..2018` or `2018..`. */
function formatRun(run: DateInterval, all: boolean, locale: string, messages: DateMessages): string {
  const { from, to } = run;
  if (from === "open" && typeof to !== "string") {
    const date = formatPart(to, locale, messages);
    return all ? messages.andEarlier(date) : messages.orEarlier(date);
  }
  if (to === "open" && typeof from !== "string") {
    const date = formatPart(from, locale, messages);
    return all ? messages.andLater(date) : messages.orLater(date);
  }
  return formatInterval(run, locale, messages);
}

/** Whether the member is written as a day alone, such as "13" in "13 and 29 October 2018". */
function sharesMonth(
  member: CalendarDate,
  members: readonly (CalendarDate | DateInterval)[],
  index: number,
  locale: string,
): boolean {
  const last = members.at(-1);
  return (
    index < members.length - 1 &&
    last?.form === "date" &&
    member.day !== undefined &&
    last.day !== undefined &&
    member.month === last.month &&
    member.year === last.year &&
    isPlain(member) &&
    isPlain(last) &&
    // Only in locales that write the day first.
    formatterFor(optionsFor(member), locale).formatToParts(instantOf(member))[0]?.type === "day"
  );
}

function isPlain({ uncertain, approximate, season, lastYear }: CalendarDate): boolean {
  return !uncertain && !approximate && season === undefined && lastYear === undefined;
}

function haveSameParts(a: CalendarDate, b: CalendarDate): boolean {
  return (
    (a.month === undefined) === (b.month === undefined) &&
    (a.day === undefined) === (b.day === undefined) &&
    (a.time === undefined) === (b.time === undefined) &&
    a.time?.offset === b.time?.offset
  );
}

function formatPart(date: CalendarDate, locale: string, messages: DateMessages): string {
  return qualify(date, formatPlain(date, locale, messages, date.approximate === true), messages);
}

/** Like `formatPart`, but inflected for use after a preposition. */
function formatPhrase(date: CalendarDate, locale: string, messages: DateMessages): string {
  return qualify(date, formatPlain(date, locale, messages, true), messages);
}

function qualify(date: CalendarDate, words: string, messages: DateMessages): string {
  const about = date.approximate
    ? messages.about(words, formOf({ ...date, approximate: false, uncertain: false }))
    : words;
  return date.uncertain ? messages.perhaps(about) : about;
}

function formOf({ approximate, uncertain, season, lastYear, month, day }: CalendarDate): DateForm {
  if (approximate || uncertain || lastYear !== undefined) return "qualified";
  if (season !== undefined) return "season";
  if (month === undefined) return "year";
  return day === undefined ? "month" : "day";
}

/** The date without its qualifiers. `inside`: inflected for use after a preposition. */
function formatPlain(date: CalendarDate, locale: string, messages: DateMessages, inside: boolean): string {
  const formatter = formatterFor(optionsFor(date), locale);
  if (date.lastYear !== undefined) {
    const last = { ...date, year: date.lastYear };
    return messages.someYear(formatter.format(instantOf(date)), formatter.format(instantOf(last)));
  }
  if (date.season !== undefined) {
    return messages.season[date.season](formatter.format(instantOf(date)), inside);
  }
  if (inside && date.month !== undefined && date.day === undefined && INFLECTED.test(locale)) {
    return formatInflectedMonth(date, locale);
  }
  return `${formatter.format(instantOf(date))}${zoneOf(date)}`;
}

/** Languages that inflect the names of months. */
const INFLECTED = /^(be|cs|hr|pl|ru|sk|sl|sr|uk)\b/;

/** `Intl` inflects the month only beside a day: formats with a day, then cuts it off: "октября 2018 г.". */
function formatInflectedMonth(date: CalendarDate, locale: string): string {
  const parts = formatterFor({ ...optionsFor(date), day: "numeric" }, locale).formatToParts(instantOf(date));
  return parts
    .slice(parts.findIndex(({ type }) => type === "month"))
    .filter(({ type }) => type !== "day")
    .map(({ value }) => value)
    .join("");
}

function optionsFor(...dates: CalendarDate[]): Intl.DateTimeFormatOptions {
  const [first] = dates;
  const options: Intl.DateTimeFormatOptions = { year: "numeric", ...eraFor(dates.map(({ year }) => year)) };
  if (first?.month !== undefined) options.month = "long";
  if (first?.day !== undefined) options.day = "numeric";
  if (first?.time !== undefined) {
    options.hour = "2-digit";
    options.minute = "2-digit";
    options.hourCycle = "h23";
  }
  return options;
}

/** Without an era, a year of fewer than four digits looks like a day or a count. */
function eraFor(years: readonly number[]): Pick<Intl.DateTimeFormatOptions, "era"> {
  return years.some((year) => year < 1000) ? { era: "short" } : {};
}

/** Formats one day with the given parts. Years before 1000 have an era. */
export function formatDay(day: Day, locale: string, options: Intl.DateTimeFormatOptions): string {
  return formatterFor(withEra(options, day), locale).format(dateOfDay(day));
}

/** Formats the days from one to another, both included, with the given parts: "29–31 October 2018". */
export function formatDayRange(
  from: Day,
  to: Day,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return formatterFor(withEra(options, from, to), locale).formatRange(dateOfDay(from), dateOfDay(to));
}

function withEra(options: Intl.DateTimeFormatOptions, ...days: Day[]): Intl.DateTimeFormatOptions {
  if (options.year === undefined) return options;
  return { ...options, ...eraFor(days.map((day) => dateOfDay(day).getUTCFullYear())) };
}

/** " UTC+02:00" for a time with a zone, otherwise empty. */
function zoneOf({ time }: CalendarDate): string {
  if (time === undefined || time.offset === null) return "";
  if (time.offset === 0) return " UTC";
  const minutes = Math.abs(time.offset);
  const digits = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
  return ` UTC${time.offset < 0 ? "−" : "+"}${digits.join(":")}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are cached: they are slow to create. */
function formatterFor(options: Intl.DateTimeFormatOptions, locale: string): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(regionalTag(locale), {
      ...options,
      calendar: "gregory",
      timeZone: "UTC",
    });
    formatters.set(key, formatter);
  }
  return formatter;
}

/** The locale with a region. "en" alone would put the month first; the project writes 31 October 2018. */
function regionalTag(locale: string): string {
  return locale === "en" ? "en-GB" : locale;
}

function instantOf({ year, month = 1, day = 1, time }: CalendarDate): number {
  return ((dayOf(year, month, day) * 24 + (time?.hour ?? 0)) * 60 + (time?.minute ?? 0)) * 60_000;
}
