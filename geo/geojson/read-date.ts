import { parseEdtf } from "../dates/parse-edtf.ts";
import type { DateValue } from "../model/date.ts";

/** The value of an EDTF string that `checkAtlas` has accepted; null when there is none. */
export function readDate(edtf: string | null | undefined): DateValue | null {
  if (edtf === null || edtf === undefined) return null;
  const result = parseEdtf(edtf);
  if (!result.ok) throw new TypeError(`unchecked date: ${edtf}`);
  return result.value;
}
