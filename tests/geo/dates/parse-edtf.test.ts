import { describe, expect, test } from "vitest";
import { calendarDatesOf, spansOf } from "../../../geo/dates/days.ts";
import { parseEdtf } from "../../../geo/dates/parse-edtf.ts";
import { en } from "../../../geo/messages/problems/en.ts";
import { sentencesOf } from "../../../geo/messages/problems/problem-messages.ts";
import { dateValue } from "./date-value.ts";

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

describe("dates", () => {
  test.each([
    ["2018", { year: 2018 }, "2018-01-01", "2018-12-31"],
    ["2018-10", { year: 2018, month: 10 }, "2018-10-01", "2018-10-31"],
    ["2018-10-31", { year: 2018, month: 10, day: 31 }, "2018-10-31", "2018-10-31"],
    ["2016-02-29", { year: 2016, month: 2, day: 29 }, "2016-02-29", "2016-02-29"],
    ["2018-XX", { year: 2018 }, "2018-01-01", "2018-12-31"],
    ["2018-XX-XX", { year: 2018 }, "2018-01-01", "2018-12-31"],
    ["2018-10-XX", { year: 2018, month: 10 }, "2018-10-01", "2018-10-31"],
    ["201X", { year: 2010, lastYear: 2019 }, "2010-01-01", "2019-12-31"],
    ["20XX", { year: 2000, lastYear: 2099 }, "2000-01-01", "2099-12-31"],
    ["-001X", { year: -19, lastYear: -10 }, "-000019-01-01", "-000010-12-31"],
    ["-0043-03-15", { year: -43, month: 3, day: 15 }, "-000043-03-15", "-000043-03-15"],
    ["0014", { year: 14 }, "0014-01-01", "0014-12-31"],
    ["0000-02-29", { year: 0, month: 2, day: 29 }, "0000-02-29", "0000-02-29"],
    ["Y-17000", { year: -17000 }, "-017000-01-01", "-017000-12-31"],
    // Spring is at another time in the south: the year is all that the season alone tells.
    ["2018-21", { year: 2018, season: "spring" }, "2018-01-01", "2018-12-31"],
  ])("%s has the parts that are known, and its first and last moment", (text, parts, first, last) => {
    expect(parseEdtf(text)).toMatchObject({ ok: true, value: { parts, first: day(first), last: day(last) } });
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
    expect(parseEdtf(text)).toMatchObject({ ok: true });
    const [date] = calendarDatesOf(dateValue(text).parts);
    expect([date?.yearUncertain ?? false, date?.uncertain ?? false, date?.approximate ?? false]).toEqual([
      yearUncertain,
      uncertain,
      approximate,
    ]);
  });
});

describe("intervals", () => {
  test("have a first and a last moment", () => {
    expect(parseEdtf("2018-10-29/2018-10-30")).toMatchObject({
      ok: true,
      value: {
        parts: { form: "interval", from: { day: 29 }, to: { day: 30 } },
        first: day("2018-10-29"),
        last: day("2018-10-30"),
      },
    });
  });

  test.each([
    ["/2018-10-30", "unknown", null, day("2018-10-30")],
    ["../2018-10-30", "open", null, day("2018-10-30")],
  ])("%s has no first moment, and 1970 is none", (text, from, first, last) => {
    expect(parseEdtf(text)).toMatchObject({ ok: true, value: { parts: { from }, first, last } });
  });

  test.each([
    ["2018-09-01/", "unknown"],
    ["2018-09-01/..", "open"],
  ])("%s has no last moment", (text, to) => {
    expect(parseEdtf(text)).toMatchObject({
      ok: true,
      value: { parts: { to }, first: day("2018-09-01"), last: null },
    });
  });

  test.each(["2018-10-30/2018-10-29", "2018-10-30/2018-10-30", "2019/2018"])(
    "%s does not end after it begins, and the problem says so",
    (text) => {
      expect(refusalOf(text)).toEqual({
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
      value: { parts: { form: "set", all: true } },
    });
    expect(parseEdtf("[2018-10-13,2018-10-29]")).toMatchObject({
      ok: true,
      value: { parts: { form: "set", all: false } },
    });
  });

  test("reach from the earliest to the latest member, in whichever order", () => {
    const bounds = { ok: true, value: { first: day("2018-10-13"), last: day("2018-10-29") } };
    expect(parseEdtf("{2018-10-13,2018-10-29}")).toMatchObject(bounds);
    expect(parseEdtf("{2018-10-29, 2018-10-13}")).toMatchObject(bounds);
  });

  test.each([
    ["[..2031-03-01]", null, day("2031-03-01")],
    ["{..2031-03-01}", null, day("2031-03-01")],
    ["[2031-03-01..]", day("2031-03-01"), null],
    ["{2030, 2031-03-01..}", day("2030-01-01"), null],
  ])("%s is open at one end", (text, first, last) => {
    expect(parseEdtf(text)).toMatchObject({ ok: true, value: { first, last } });
  });

  test("may hold a run, and each member keeps its own days", () => {
    const value = dateValue("{2018-09-13, 2018-10-01..2018-10-05}");
    expect(value).toMatchObject({ first: day("2018-09-13"), last: day("2018-10-05") });
    expect(spansOf(value)).toEqual([
      { first: day("2018-09-13"), last: day("2018-09-13") },
      { first: day("2018-10-01"), last: day("2018-10-05") },
    ]);
  });
});

describe("times", () => {
  test.each([
    ["2031-02-27T10:00:00Z", { hour: 10, minute: 0, offset: 0 }],
    ["2031-02-27T23:30:00+05:30", { hour: 23, minute: 30, offset: 330 }],
    ["2031-02-27T23:30-05", { hour: 23, minute: 30, offset: -300 }],
    ["2031-02-27T23:30", { hour: 23, minute: 30, offset: null }],
  ])("%s keeps its clock, and its day is the one that is written", (text, time) => {
    const bounds = { first: day("2031-02-27"), last: day("2031-02-27") };
    expect(parseEdtf(text)).toMatchObject({ ok: true, value: { parts: { time }, ...bounds } });
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
    expect(refusalOf(text)).toEqual({
      what: `"${text}" is no date in EDTF, or a day that does not exist.`,
      remedy: expect.stringContaining("2018-10-31"),
    });
  });

  test.each(["2018-uu", "199u", "uuuu-10", "unknown/2018", "2018/open", "2018-10-31/UNKNOWN"])(
    "%s is recognised as the superseded form",
    (text) => {
      expect(refusalOf(text)?.what).toBe(`"${text}" is in the superseded form of EDTF.`);
    },
  );

  test.each([
    ["20", "20XX"],
    ["201", "201X"],
    ["XXXX-10-31", "20XX"],
    ["2018-1X-01", "2018-10-XX"],
    ["2018-10-3X", "an interval"],
    ["2018-33", "2018-04/2018-06"],
    ["Y-17E7", "Y-17000"],
    ["1950S2", "in full"],
    ["2018-10-31T24:00:00Z", "00:00 of the next day"],
    ["[..2018..]", "open at one end"],
    ["[..2017, 2019..]", "open at one end"],
    ["[..2016..2018]", "[2017..2018]"],
  ])("%s is EDTF of a kind that an atlas does not use, and the remedy names %s", (text, remedy) => {
    expect(refusalOf(text)).toEqual({
      what: `"${text}" is a kind of EDTF that an atlas does not use.`,
      remedy: expect.stringContaining(remedy),
    });
  });

  test.each(["../..", "/..", "../"])("%s names no date at all", (text) => {
    expect(refusalOf(text)?.what).toBe(`"${text}" names no date.`);
  });

  test("a year that no calendar here reaches is refused", () => {
    expect(refusalOf("Y-300000")?.remedy).toContain("-270000");
  });
});

/** In English; undefined for a date that is read. */
function refusalOf(text: string) {
  const result = parseEdtf(text);
  return result.ok ? undefined : sentencesOf(result.message, en);
}

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
