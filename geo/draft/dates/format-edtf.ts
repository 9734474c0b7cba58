/** The parts of a date that are known. */
export interface KnownParts {
  year: number;
  month?: number | undefined;
  day?: number | undefined;
  /** The seven days from Monday around the day. */
  isWeek?: boolean | undefined;
  /** 21 spring to 24 autumn-winter, as EDTF counts seasons; 33 to 36 quarters. */
  season?: number | undefined;
  /** Decade or century: 199X, 19XX. */
  digits?: 1 | 2 | undefined;
  /** End of a range. */
  until?: KnownParts | undefined;
}

/** EDTF of a date. Where the article lacks the year, only the year is uncertain: `2018?-10-31`. */
export function formatEdtf(parts: KnownParts, isYearKnown: boolean): string {
  if (parts.until !== undefined) {
    return `${formatEdtf({ ...parts, until: undefined }, isYearKnown)}/${formatEdtf({ ...parts.until, until: undefined }, isYearKnown)}`;
  }
  if (parts.isWeek === true) return formatWeek(parts, isYearKnown);
  const year = String(parts.year).padStart(4, "0");
  if (parts.digits !== undefined) return `${year.slice(0, 4 - parts.digits)}${"X".repeat(parts.digits)}`;
  const doubt = isYearKnown ? "" : "?";
  if (parts.season !== undefined) return `${year}-${parts.season}${doubt}`;
  if (parts.month === undefined) return `${year}${doubt}`;
  const month = String(parts.month).padStart(2, "0");
  return parts.day === undefined
    ? `${year}${doubt}-${month}`
    : `${year}${doubt}-${month}-${String(parts.day).padStart(2, "0")}`;
}

function formatWeek({ year, month = 1, day = 1 }: KnownParts, isYearKnown: boolean): string {
  const monday = new Date(Date.UTC(year, month - 1, day));
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
  const sunday = new Date(monday.getTime() + 6 * 86_400_000);
  const partsOf = (date: Date): KnownParts => ({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  });
  return `${formatEdtf(partsOf(monday), isYearKnown)}/${formatEdtf(partsOf(sunday), isYearKnown)}`;
}
