import { describe, expect, test } from "vitest";
import { parseEdtf } from "../../../geo/dates/parse-edtf.ts";

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const endOf = (iso: string) => day(iso) + 24 * 60 * 60 * 1000 - 1;

describe("dates", () => {
  test.each([
    ["2018", { year: 2018 }, "2018-01-01", "2018-12-31"],
    ["2018-10", { year: 2018, month: 10 }, "2018-10-01", "2018-10-31"],
    ["2018-10-31", { year: 2018, month: 10, day: 31 }, "2018-10-31", "2018-10-31"],
    ["2016-02-29", { year: 2016, month: 2, day: 29 }, "2016-02-29", "2016-02-29"],
    ["2018-XX", { year: 2018, month: undefined }, "2018-01-01", "2018-12-31"],
    ["2018-10-XX", { year: 2018, month: 10, day: undefined }, "2018-10-01", "2018-10-31"],
  ])("%s has the parts that are known, and its first and last moment", (text, parts, first, last) => {
    expect(parseEdtf(text)).toMatchObject({ ok: true, date: parts, min: day(first), max: endOf(last) });
  });

  test.each([
    ["2018-10-31", false, false, false],
    ["2018?-10-31", true, false, false],
    ["2018-10-31?", false, true, false],
    ["2018-10-31~", false, false, true],
    ["2018-10-31%", false, true, true],
    ["2018-10?-31", true, true, false],
    ["2018-10-~31", false, false, true],
  ])("%s is qualified as its signs say", (text, yearUncertain, uncertain, approximate) => {
    expect(parseEdtf(text)).toMatchObject({ ok: true, date: { yearUncertain, uncertain, approximate } });
  });
});

describe("intervals", () => {
  test("have a first and a last moment", () => {
    expect(parseEdtf("2018-10-29/2018-10-30")).toMatchObject({
      ok: true,
      date: { form: "interval", from: { day: 29 }, to: { day: 30 } },
      min: day("2018-10-29"),
      max: endOf("2018-10-30"),
    });
  });

  test.each([
    ["/2018-10-30", "unknown", null, endOf("2018-10-30")],
    ["../2018-10-30", "open", null, endOf("2018-10-30")],
  ])("%s has no first moment, and 1970 is none", (text, from, min, max) => {
    expect(parseEdtf(text)).toMatchObject({ ok: true, date: { from }, min, max });
  });

  test.each([
    ["2018-09-01/", "unknown"],
    ["2018-09-01/..", "open"],
  ])("%s has no last moment", (text, to) => {
    expect(parseEdtf(text)).toMatchObject({ ok: true, date: { to }, min: day("2018-09-01"), max: null });
  });

  test.each(["2018-10-30/2018-10-29", "2018-10-30/2018-10-30", "2019/2018"])(
    "%s does not end after it begins, and the problem says so",
    (text) => {
      expect(parseEdtf(text)).toEqual({
        ok: false,
        what: `The interval "${text}" does not end after it begins.`,
        remedy: "Put the earlier date first; write a single day as one date.",
      });
    },
  );
});

describe("sets", () => {
  test("in braces are all of their members, in brackets one of them", () => {
    expect(parseEdtf("{2018-10-13,2018-10-29}")).toMatchObject({
      ok: true,
      date: { form: "set", all: true },
    });
    expect(parseEdtf("[2018-10-13,2018-10-29]")).toMatchObject({
      ok: true,
      date: { form: "set", all: false },
    });
  });

  test("reach from the earliest to the latest member, in whichever order", () => {
    const bounds = { ok: true, min: day("2018-10-13"), max: endOf("2018-10-29") };
    expect(parseEdtf("{2018-10-13,2018-10-29}")).toMatchObject(bounds);
    expect(parseEdtf("{2018-10-29, 2018-10-13}")).toMatchObject(bounds);
  });
});

describe("what is no date", () => {
  test.each([
    "2018-02-30",
    "2018-02-29",
    "1900-02-29",
    "2018-04-31",
    "2018-13",
    "2018-10-32",
    "2018-02-29/2018-03-05",
    "{2018-02-29,2018-03-05}",
    "31 October 2018",
    "August 2018",
    "2018-10-31 ",
    "",
    "/2018-10-31/",
  ])("%j is refused with an example of a date", (text) => {
    expect(parseEdtf(text)).toEqual({
      ok: false,
      what: `"${text}" is no date in EDTF, or a day that does not exist.`,
      remedy: expect.stringContaining("2018-10-31"),
    });
  });

  test.each(["2018-uu", "199u", "uuuu-10", "unknown/2018", "2018/open", "2018-10-31/UNKNOWN"])(
    "%s is recognised as the superseded form",
    (text) => {
      expect(parseEdtf(text)).toMatchObject({
        ok: false,
        what: `"${text}" is in the superseded form of EDTF.`,
      });
    },
  );

  test.each(["2018-21", "201X", "XXXX-10-31", "2018-1X-01", "Y170000", "{2018-10-01..2018-10-05}"])(
    "%s is EDTF, of a kind that would be printed as more than it says",
    (text) => {
      expect(parseEdtf(text)).toMatchObject({
        ok: false,
        what: `"${text}" is a kind of EDTF that an atlas does not use.`,
      });
    },
  );
});

test("every day of a leap year and of a common year parses, and no day beside them", () => {
  for (const year of [2016, 2018]) {
    for (let month = 1; month <= 12; month += 1) {
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      for (let date = 1; date <= 31; date += 1) {
        const text = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
        expect([text, parseEdtf(text).ok]).toEqual([text, date <= last]);
      }
    }
  }
});
