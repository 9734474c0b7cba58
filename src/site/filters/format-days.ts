import type { Messages } from "../../../geo/messages/messages.ts";
import type { Day } from "../../../geo/model/date.ts";
import type { DayRange } from "./filter-statements.ts";

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
