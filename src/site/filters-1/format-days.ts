import type { Words } from "../../../geo/messages/words.ts";
import type { Day } from "./date-span.ts";
import type { DayRange } from "./filter-statements.ts";

const DAY = 86_400_000;
const LONG: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };

/** "31 October 2018" in the language of the interface. */
export function formatDayInWords(day: Day, language: string, options = LONG): string {
  return dateFormat(language, options).format(day * DAY);
}

/** "29–31 October 2018", "from 29 October 2018", "until 31 October 2018". */
export function formatRangeInWords(
  { from, to }: DayRange,
  language: string,
  words: Words,
  month: "long" | "short" = "long",
): string {
  const options: Intl.DateTimeFormatOptions = { ...LONG, month };
  if (from === -Infinity) return words.timeline.until(formatDayInWords(to, language, options));
  if (to === Infinity) return words.timeline.since(formatDayInWords(from, language, options));
  if (from === to) return formatDayInWords(from, language, options);
  return dateFormat(language, options).formatRange(from * DAY, to * DAY);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Days are in UTC throughout; a format takes long to make and is kept. */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    // Plain "en" puts the month first; the project writes 31 October 2018.
    format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { ...options, timeZone: "UTC" });
    formats.set(key, format);
  }
  return format;
}
