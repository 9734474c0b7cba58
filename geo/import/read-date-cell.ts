import { dayOf, formatIsoDay, parseIsoDay } from "../dates/days.ts";
import { type DateFault, type ImportNote, importNote } from "../model/import-note.ts";

/** In which order a column writes dates in numbers, such as 3/4/2018. */
export type DateOrder = "dmy" | "mdy";

/** A date as EDTF, or why the cell gives none. `settled` tells what was settled, for the report. */
export type DateCell = { edtf: string; settled?: ImportNote } | { fault: DateFault; date: string };

/** Spreadsheets count days from 30 December 1899; 18264 is 1950, 73050 is 2100. */
const SERIAL = { first: 18_264, last: 73_050, zero: dayOf(1899, 12, 30) };

const NUMBERS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

/**
 * The order of day and month that a whole column agrees on: any date with a number above 12 settles it. Undefined where none does or
 * two contradict each other.
 */
export function findDateOrder(cells: readonly string[]): DateOrder | undefined {
  const orders = new Set<DateOrder>();
  for (const cell of cells) {
    const [, first, second] = NUMBERS.exec(plain(cell)) ?? [];
    if (Number(first) > 12) orders.add("dmy");
    if (Number(second) > 12) orders.add("mdy");
    // Points are written between day, month and year, never month, day and year.
    if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(plain(cell))) orders.add("dmy");
  }
  const [order] = orders;
  return orders.size === 1 ? order : undefined;
}

/**
 * Reads a date as spreadsheets and authors write it: ISO 8601 and EDTF, day and month as numbers (where `order` is known), the name of a
 * month in English, Arabic, French, Spanish or Russian, a year, a spreadsheet's count of days. A time of day is left out.
 */
export function readDateCell(typed: string, order: DateOrder | undefined): DateCell {
  const text = plain(typed);
  const iso = /^(-?\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(text)?.[1];
  if (iso !== undefined) return isReal(iso) ? { edtf: iso } : { fault: "noSuchDay", date: iso };
  if (
    /^[\dXu?~%./,{}[\]-]{4,40}$/.test(text) &&
    /[X?~%/[{]/.test(text) &&
    !NUMBERS.test(text) &&
    !/^\d{1,2}\//.test(text)
  )
    return { edtf: text };
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) return readNumbers(numbers, order, text);
  if (/^\d{5}$/.test(text)) {
    const serial = Number(text);
    if (serial < SERIAL.first || serial > SERIAL.last) return { fault: "noDate", date: text };
    const edtf = formatIsoDay(SERIAL.zero + serial);
    return { edtf, settled: importNote("spreadsheetDate", { days: text, date: edtf }) };
  }
  return readNamedMonth(text) ?? { fault: "unreadable", date: typed.slice(0, 60) };
}

function readNumbers(numbers: RegExpExecArray, order: DateOrder | undefined, text: string): DateCell {
  const [, first, second, year] = numbers.map(Number) as [number, number, number, number];
  const isSame = first === second;
  if (order === undefined && !isSame) return { fault: "dayOrMonthFirst", date: text };
  const [day, month] = order === "mdy" ? [second, first] : [first, second];
  const edtf = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return isReal(edtf) ? { edtf } : { fault: "noSuchDay", date: edtf };
}

/** "31 October 2018", "October 31, 2018", "31 октября 2018 г.", "31 octobre 2018", "octubre de 2018", "October 2018". */
function readNamedMonth(text: string): DateCell | undefined {
  const lower = ` ${text
    .toLowerCase()
    .replace(/[.,،-]/g, " ")
    .replace(/\s+/g, " ")} `;
  const name = MONTH_NAMES.find((candidate) => lower.includes(` ${candidate} `));
  const month = name === undefined ? undefined : MONTHS.get(name);
  if (name === undefined || month === undefined) return undefined;
  const words = lower
    .replace(` ${name} `, " ")
    .split(" ")
    .filter((word) => !FILLERS.has(word));
  const [year, ...otherYears] = words.filter((word) => /^\d{4}$/.test(word));
  const [dayWord, ...otherDays] = words.filter((word) => /^\d{1,2}(?:st|nd|rd|th|er)?$/.test(word));
  const read = (year === undefined ? 0 : 1) + (dayWord === undefined ? 0 : 1);
  if (year === undefined || otherYears.length + otherDays.length > 0 || words.length !== read)
    return undefined;
  const day = dayWord === undefined ? "" : `-${twoDigits(Number.parseInt(dayWord, 10))}`;
  const edtf = `${year}-${twoDigits(month)}${day}`;
  return isReal(edtf) ? { edtf } : { fault: "noSuchDay", date: edtf };
}

const FILLERS = new Set(["", "of", "de", "del", "le", "г", "года", "year"]);

/** Names of months by number, long and short, as `Intl` writes them alone and beside a day. */
const MONTHS = new Map<string, number>(
  ["en", "fr", "es", "ru", "ar", "ar-SY", "ar-MA"].flatMap((locale) =>
    (["long", "short"] as const).flatMap((style) =>
      Array.from({ length: 12 }, (_, index) => index).flatMap((index) => {
        const date = new Date(Date.UTC(2001, index, 15));
        const alone = new Intl.DateTimeFormat(locale, { month: style, timeZone: "UTC" }).format(date);
        const beside = new Intl.DateTimeFormat(locale, { month: style, day: "numeric", timeZone: "UTC" })
          .formatToParts(date)
          .find(({ type }) => type === "month")?.value;
        return [alone, beside ?? alone].map(
          (name) => [name.toLowerCase().replace(/\./g, ""), index + 1] as const,
        );
      }),
    ),
  ),
);

/** Longest first: "تشرين الأول" before a shorter name in it. */
const MONTH_NAMES = [...MONTHS.keys()].sort((a, b) => b.length - a.length);

function isReal(edtf: string): boolean {
  if (/^-?\d{4}$/.test(edtf)) return true;
  const month = Number(edtf.split("-").at(edtf.startsWith("-") ? 2 : 1));
  if (/^-?\d{4}-\d{2}$/.test(edtf)) return month >= 1 && month <= 12;
  return parseIsoDay(edtf) !== undefined;
}

/** Digits of any script as ASCII, no invisible characters, single spaces. */
function plain(cell: string): string {
  return cell
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/\s+/g, " ")
    .trim();
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
