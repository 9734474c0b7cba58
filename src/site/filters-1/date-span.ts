/** Days since 1 January 1970, UTC. */
export type Day = number;

/** What an EDTF string covers, as a timeline draws it. */
export interface DateSpan {
  /** First day; minus infinity where the start is not known or open. */
  from: Day;
  /** Last day, included; infinity where the end is not known or open. */
  to: Day;
  /** The source says "?", "~" or "%", or leaves a digit out. */
  uncertain: boolean;
  /** Each member of a set such as {2018-10-13,2018-10-29}; one span otherwise. */
  parts: { from: Day; to: Day }[];
}

const DAY = 86_400_000;
const DATE = /^(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?$/;
/** EDTF level 1: 21 to 24 are seasons; as quarters of the northern year, which is how wide they may be. */
const SEASON_MONTHS: Record<number, [first: number, last: number]> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
};

/**
 * Reads EDTF as map files carry it: level 0 and 1, and sets (ISO 8601-2:2019). The build has checked the strings with a
 * whole parser; this one only measures them, and gives undefined for anything else.
 */
export function parseDateSpan(edtf: string | null): DateSpan | undefined {
  if (edtf === null || edtf.length > 200) return undefined;
  if (known.has(edtf)) return known.get(edtf);
  const span = readSpan(edtf);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(edtf, span);
  return span;
}

/** Many statements share few dates: reading each once makes 100,000 statements a matter of milliseconds. */
const known = new Map<string, DateSpan | undefined>();
const MOST_KNOWN = 5000;

function readSpan(edtf: string): DateSpan | undefined {
  const uncertain = /[?~%X]/.test(edtf);
  const plain = edtf.replace(/[?~%]/g, "");
  const set = /^[[{](.+)[\]}]$/.exec(plain)?.[1];
  const parts = (set?.split(",") ?? [plain]).map(parseInterval);
  const dated = parts.filter((part) => part !== undefined);
  if (dated.length === 0 || dated.length < parts.length) return undefined;
  return {
    from: Math.min(...dated.map(({ from }) => from)),
    to: Math.max(...dated.map(({ to }) => to)),
    uncertain,
    parts: dated,
  };
}

/** `2018-10-31` of a day. */
export function formatDay(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The day of `2018-10-31`; undefined for anything else, dates that do not exist included. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = Date.parse(`${text}T00:00:00Z`) / DAY;
  return Number.isInteger(day) && formatDay(day) === text ? day : undefined;
}

function parseInterval(text: string): { from: Day; to: Day } | undefined {
  const ends = text.split("..").length === 2 && !text.includes("/") ? text.split("..") : text.split("/");
  if (ends.length > 2) return undefined;
  const [start = "", end = start] = ends;
  const isOpen = (part: string) => part === "" || part === "..";
  const first = isOpen(start) && ends.length === 2 ? { from: -Infinity } : parseDate(start);
  const last = isOpen(end) && ends.length === 2 ? { to: Infinity } : parseDate(end);
  if (first === undefined || last === undefined || first.from > last.to) return undefined;
  return first.from === -Infinity && last.to === Infinity ? undefined : { from: first.from, to: last.to };
}

function parseDate(text: string): { from: Day; to: Day } | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [, year = "", month = "XX", day = "XX"] = match;
  const [firstYear, lastYear] = [Number(year.replaceAll("X", "0")), Number(year.replaceAll("X", "9"))];
  if (month === "XX") return { from: dayOf(firstYear, 1, 1), to: dayOf(lastYear, 13, 0) };
  const [first, last] = SEASON_MONTHS[Number(month)] ?? [Number(month), Number(month)];
  if (first < 1 || last > 14 || (first === last && first > 12)) return undefined;
  if (day === "XX") return { from: dayOf(firstYear, first, 1), to: dayOf(lastYear, last + 1, 0) };
  const only = parseDay(text);
  return only === undefined ? undefined : { from: only, to: only };
}

/** Months from 1 and days from 1, either of which may run over. */
function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY;
}
