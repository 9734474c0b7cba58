import { formatIsoDay, isUncertain } from "../dates/days.ts";
import { parseEdtf } from "../dates/parse-edtf.ts";

/** First and last day that a date may mean, as ISO 8601; null where that end is unknown or open. */
export interface DayBounds {
  first: string | null;
  last: string | null;
  /** The year, or the whole, is in doubt. */
  isUncertain: boolean;
}

/** Undefined where there is no date, and for EDTF that does not parse, which `check` has refused before. */
export function dayBounds(edtf: string | null): DayBounds | undefined {
  if (edtf === null) return undefined;
  const result = parseEdtf(edtf);
  if (!result.ok) return undefined;
  const { first, last } = result.value;
  return {
    first: first === null ? null : formatIsoDay(first),
    last: last === null ? null : formatIsoDay(last),
    isUncertain: isUncertain(result.value),
  };
}

/** `2018-10-31` or `2018-10` where the EDTF value is such a single day or month, in no doubt; else undefined. */
export function plainDate(edtf: string | null): string | undefined {
  return edtf !== null && /^-?\d{4}-\d{2}(-\d{2})?$/.test(edtf) && dayBounds(edtf) !== undefined
    ? edtf
    : undefined;
}
