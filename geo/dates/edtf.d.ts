/** Types of the part of edtf.js that is used. The package has none. */
declare module "edtf" {
  export interface ParsedEdtf {
    /** Absent for dates with unspecified digits inside an interval or a set. */
    type?: "Date" | "Year" | "Decade" | "Century" | "Season" | "Interval" | "List" | "Set";
    level: 0 | 1 | 2 | 3;
    /** Date: year, month from 0, day and perhaps a time. Interval: two ends, null unknown, Infinity open. List and Set: members. */
    values?: (number | ParsedEdtf | [ParsedEdtf, ParsedEdtf] | null)[];
    uncertain?: boolean | number;
    approximate?: boolean | number;
    /** Bit mask of the digits YYYYMMDD, the year's first is 1. */
    unspecified?: number;
    /** Year: significant digits. */
    significant?: number;
    /** List and Set: open at its start or end. */
    earlier?: boolean;
    later?: boolean;
  }
  export function parse(
    input: string,
    constraints?: { seasonIntervals?: boolean; seasonUncertainty?: boolean },
  ): ParsedEdtf;
  /** `min` and `max` in milliseconds since 1970, UTC. */
  export default function edtf(
    input: string,
    constraints?: { seasonIntervals?: boolean; seasonUncertainty?: boolean },
  ): { min: number; max: number };
}
