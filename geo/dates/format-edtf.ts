import type { CalendarDate, EdtfDate } from "./parse-edtf.ts";

/**
 * An EDTF date in the words of a locale, through `Intl`: "31 October 2018", "29–30 October 2018", "by 30 October
 * 2018", "13 and 29 October 2018". Qualifiers become words: "about", "perhaps". The year's own doubt is left to
 * `describeDate`, which knows where the year comes from.
 */
export function formatEdtf(date: EdtfDate, locale: string): string {
  if (date.form === "date") return formatDay(date, locale);
  if (date.form === "set") {
    const list = new Intl.ListFormat(locale, { type: date.all ? "conjunction" : "disjunction" });
    return list.format(shareMonth(date.members, locale));
  }
  const { from, to } = date;
  if (typeof from === "string" && typeof to === "string") return "at a time that is not known";
  if (typeof from === "string") return `by ${formatDay(to as CalendarDate, locale)}`;
  if (typeof to === "string")
    return to === "open"
      ? `since ${formatDay(from, locale)}`
      : `from ${formatDay(from, locale)}, until when is not known`;
  if (!isPlain(from) || !isPlain(to) || precisionOf(from) !== precisionOf(to)) {
    return `from ${formatDay(from, locale)} to ${formatDay(to, locale)}`;
  }
  return formatter(optionsFor(from), locale).formatRange(instant(from), instant(to));
}

function isPlain({ uncertain, approximate }: CalendarDate): boolean {
  return !uncertain && !approximate;
}

function precisionOf({ month, day }: CalendarDate): "year" | "month" | "day" {
  if (month === undefined) return "year";
  return day === undefined ? "month" : "day";
}

function optionsFor(date: CalendarDate): Intl.DateTimeFormatOptions {
  const options: Intl.DateTimeFormatOptions = { year: "numeric" };
  if (date.month !== undefined) options.month = "long";
  if (date.day !== undefined) options.day = "numeric";
  return options;
}

function formatDay(date: CalendarDate, locale: string): string {
  const words = formatter(optionsFor(date), locale).format(instant(date));
  const about = date.approximate ? `about ${words}` : words;
  return date.uncertain ? `perhaps ${about}` : about;
}

/** "13" and "29 October 2018" where all but the last share its month and year. */
function shareMonth(members: CalendarDate[], locale: string): string[] {
  const last = members.at(-1);
  return members.map((member) =>
    last !== undefined &&
    member !== last &&
    member.day !== undefined &&
    member.month === last.month &&
    member.year === last.year
      ? formatter({ day: "numeric" }, locale).format(instant(member))
      : formatDay(member, locale),
  );
}

function formatter(options: Intl.DateTimeFormatOptions, locale: string): Intl.DateTimeFormat {
  // Plain "en" puts the month first; the project writes 31 October 2018.
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { ...options, timeZone: "UTC" });
}

function instant(date: CalendarDate): Date {
  const value = new Date(Date.UTC(2000, (date.month ?? 1) - 1, date.day ?? 1));
  value.setUTCFullYear(date.year);
  return value;
}
