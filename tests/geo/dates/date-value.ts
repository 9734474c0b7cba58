import { parseEdtf } from "../../../geo/dates/parse-edtf.ts";
import type { DateValue } from "../../../geo/model/date.ts";

/** The value of an EDTF string that the parser accepts. */
export function dateValue(edtf: string): DateValue {
  const result = parseEdtf(edtf);
  if (!result.ok) throw new Error(`no date: ${edtf}: ${result.message.code}`);
  return result.value;
}
