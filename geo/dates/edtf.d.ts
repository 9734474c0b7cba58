/** The part of edtf.js that is used; the package ships no types. */
declare module "edtf" {
  export interface ParsedEdtf {
    type?: "Date" | "Year" | "Decade" | "Century" | "Season" | "Interval" | "List" | "Set";
    level: 0 | 1 | 2;
    /** Date: year, month from 0, day and perhaps a time. Interval: two ends, null where unknown. List and Set: members. */
    values?: (number | ParsedEdtf | null)[];
    uncertain?: boolean | number;
    approximate?: boolean | number;
    unspecified?: number;
  }
  export function parse(input: string): ParsedEdtf;
  /** `min` and `max` in milliseconds since 1970, UTC. */
  export default function edtf(input: string): { min: number; max: number };
}
