import { expect, test } from "vitest";
import { formatEdtf } from "../../../geo/dates/format-edtf.ts";
import { parseEdtf } from "../../../geo/dates/parse-edtf.ts";

/** The words of a date, with the thin spaces that some versions of ICU put around a dash taken out. */
function wordsFor(edtf: string, locale = "en"): string {
  const result = parseEdtf(edtf);
  if (!result.ok) throw new Error(`no date: ${edtf}`);
  return formatEdtf(result.date, locale).replace(/\s?–\s?/gu, "–");
}

test.each([
  ["2018", "2018"],
  ["2018-10", "October 2018"],
  ["2018-10-31", "31 October 2018"],
  ["2018-10-XX", "October 2018"],
  ["2018?-10-31", "31 October 2018"],
  ["2018-10-31?", "perhaps 31 October 2018"],
  ["2018-10~", "about October 2018"],
  ["2018-10%", "perhaps about October 2018"],
  ["0079-10-24", "24 October 79"],
  ["2018-10-29/2018-10-30", "29–30 October 2018"],
  ["2018-09-30/2018-10-01", "30 September–1 October 2018"],
  ["2018-12-31/2019-01-01", "31 December 2018–1 January 2019"],
  ["2018-09/2018-10", "September–October 2018"],
  ["2017/2018", "2017–2018"],
  ["2018-10-29~/2018-10-30", "from about 29 October 2018 to 30 October 2018"],
  ["2018-10/2018-11-05", "from October 2018 to 5 November 2018"],
  ["/2018-10-30", "by 30 October 2018"],
  ["../2018-10-30", "by 30 October 2018"],
  ["2018-09-01/..", "since 1 September 2018"],
  ["2018-09-01/", "from 1 September 2018, until when is not known"],
  ["/", "at a time that is not known"],
  ["{2018-10-13,2018-10-29}", "13 and 29 October 2018"],
  ["[2018-10-13,2018-10-29]", "13 or 29 October 2018"],
  ["{2018-09-30,2018-10-29}", "30 September 2018 and 29 October 2018"],
])("%s is put as “%s”", (edtf, words) => {
  expect(wordsFor(edtf)).toBe(words);
});

test("the day is that of the date, whatever zone the machine is in", () => {
  const zone = process.env.TZ;
  try {
    for (const name of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      process.env.TZ = name;
      expect(wordsFor("2018-01-01")).toBe("1 January 2018");
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test("other languages name the month their own way", () => {
  expect(wordsFor("2018-10-31", "es")).toBe("31 de octubre de 2018");
});
