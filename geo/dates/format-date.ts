import type { DateMessages } from "../messages/dates/date-messages.ts";
import type { CalendarDate, DateInterval, DateValue } from "../model/date.ts";
import { dayOf } from "./days.ts";

/**
 * A date in the words of a locale: "31 October 2018", "29–30 October 2018", "by 30 October 2018", "13 and 29 October
 * 2018", "15 March 44 BC". Qualifiers become words: "about", "perhaps". The doubt of the year alone is left to
 * `describeDate`, which knows where the year comes from. `locale` is a BCP 47 tag.
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
    // The parser has refused an interval without any date.
    const end = formatPhrase(to as CalendarDate, locale, messages);
    return from === "open" ? messages.until(end) : messages.by(end);
  }
  if (typeof to === "string") {
    const start = formatPhrase(from, locale, messages);
    return to === "open" ? messages.since(start) : messages.fromUnknownEnd(start);
  }
  if (isPlain(from) && isPlain(to) && haveSameParts(from, to)) {
    const options = optionsFor(from, to);
    return `${formatterFor(options, locale).formatRange(instantOf(from), instantOf(to))}${zoneOf(from)}`;
  }
  return messages.fromTo(formatPhrase(from, locale, messages), formatPhrase(to, locale, messages));
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

/** "13" in "13 and 29 October 2018": the month and year stand with the last member. */
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
    // Only where the day stands first.
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
  return qualify(date, formatPlain(date, locale, messages, optionsFor(date)), messages);
}

/** As `formatPart`, for a place inside a sentence, where the names of months are inflected in some languages. */
function formatPhrase(date: CalendarDate, locale: string, messages: DateMessages): string {
  if (date.month === undefined || date.day !== undefined || !/^(be|cs|hr|pl|ru|sk|sl|sr|uk)\b/.test(locale)) {
    return formatPart(date, locale, messages);
  }
  // `Intl` inflects the month beside a day only: "октября 2018 г." is what follows the day.
  const parts = formatterFor({ ...optionsFor(date), day: "numeric" }, locale).formatToParts(instantOf(date));
  const month = parts.findIndex(({ type }) => type === "month");
  const words = parts
    .slice(month)
    .filter(({ type }) => type !== "day")
    .map(({ value }) => value)
    .join("");
  return qualify(date, words, messages);
}

function qualify({ approximate, uncertain }: CalendarDate, words: string, messages: DateMessages): string {
  const about = approximate ? messages.about(words) : words;
  return uncertain ? messages.perhaps(about) : about;
}

function formatPlain(
  date: CalendarDate,
  locale: string,
  messages: DateMessages,
  options: Intl.DateTimeFormatOptions,
): string {
  const words = (of: CalendarDate) => formatterFor(options, locale).format(instantOf(of));
  if (date.lastYear !== undefined)
    return messages.someYear(words(date), words({ ...date, year: date.lastYear }));
  if (date.season !== undefined) return messages.season[date.season](words(date));
  return `${words(date)}${zoneOf(date)}`;
}

function optionsFor(...dates: CalendarDate[]): Intl.DateTimeFormatOptions {
  const [first] = dates;
  const options: Intl.DateTimeFormatOptions = { year: "numeric" };
  // A year of fewer than four digits reads as a day or a price.
  if (dates.some(({ year }) => year < 1000)) options.era = "short";
  if (first?.month !== undefined) options.month = "long";
  if (first?.day !== undefined) options.day = "numeric";
  if (first?.time !== undefined) {
    options.hour = "2-digit";
    options.minute = "2-digit";
    options.hourCycle = "h23";
  }
  return options;
}

/** " UTC+02:00" after a time whose zone is stated. */
function zoneOf({ time }: CalendarDate): string {
  if (time === undefined || time.offset === null) return "";
  if (time.offset === 0) return " UTC";
  const minutes = Math.abs(time.offset);
  const digits = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
  return ` UTC${time.offset < 0 ? "−" : "+"}${digits.join(":")}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes long, and many dates share one. */
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

/** Plain "en" puts the month first; the project writes 31 October 2018. */
function regionalTag(locale: string): string {
  return locale === "en" ? "en-GB" : locale;
}

function instantOf({ year, month = 1, day = 1, time }: CalendarDate): number {
  return ((dayOf(year, month, day) * 24 + (time?.hour ?? 0)) * 60 + (time?.minute ?? 0)) * 60_000;
}
