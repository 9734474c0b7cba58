import { assert, constantFrom, integer, oneof, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEdtf } from "../../../../geo/dates/parse-edtf.ts";
import { formatDay, parseDateSpan, parseDay } from "../../../../src/site/filters/date-span.ts";

const DAY = 86_400_000;
const day = (text: string) => Date.parse(text) / DAY;

describe("the span of a date", () => {
  it.each([
    ["2018-10-31", "2018-10-31", "2018-10-31"],
    ["2018-10", "2018-10-01", "2018-10-31"],
    ["2016", "2016-01-01", "2016-12-31"],
    ["2016-02", "2016-02-01", "2016-02-29"],
    ["2018-10-29/2018-10-30", "2018-10-29", "2018-10-30"],
    ["2018-09/2018-10", "2018-09-01", "2018-10-31"],
    ["{2018-10-13,2018-10-29}", "2018-10-13", "2018-10-29"],
    ["[2018-10-13,2018-11]", "2018-10-13", "2018-11-30"],
    ["201X", "2010-01-01", "2019-12-31"],
    ["2018-XX-XX", "2018-01-01", "2018-12-31"],
    ["2018-23", "2018-09-01", "2018-11-30"],
  ])("%s runs from %s to %s", (edtf, from, to) => {
    expect(parseDateSpan(edtf)).toMatchObject({ from: day(from), to: day(to) });
  });

  it("has no start where the start is not known, and no end where it is open", () => {
    expect(parseDateSpan("/2018-10-30")).toMatchObject({ from: -Infinity, to: day("2018-10-30") });
    expect(parseDateSpan("2018-10-30/..")).toMatchObject({ from: day("2018-10-30"), to: Infinity });
  });

  it.each(["2018?-10-31", "2018-10~", "2018%", "2018-10-29/2018-10-30?", "2018-1X", "201X"])(
    "%s is uncertain, if it can be read",
    (edtf) => {
      expect(parseDateSpan(edtf)?.uncertain ?? true).toBe(true);
    },
  );

  it("keeps the members of a set apart", () => {
    expect(parseDateSpan("{2018-10-13,2018-10-29}")?.parts).toEqual([
      { from: day("2018-10-13"), to: day("2018-10-13") },
      { from: day("2018-10-29"), to: day("2018-10-29") },
    ]);
  });

  it.each([
    null,
    "",
    "/",
    "../../..",
    "soon",
    "2018-13",
    "2018-02-30",
    "2018-10-31/2018-10-29",
    "{}",
    "{2018,}",
    "1".repeat(9999),
  ])("%j is no date", (edtf) => {
    expect(parseDateSpan(edtf)).toBeUndefined();
  });

  it("agrees with the parser of the build on every string that the build lets through", () => {
    const two = (least: number, most: number) =>
      integer({ min: least, max: most }).map((value) => String(value).padStart(2, "0"));
    const year = integer({ min: 1000, max: 2400 }).map(String);
    const mark = constantFrom("", "", "?", "~", "%");
    const date = oneof(
      tuple(year, mark).map((parts) => parts.join("")),
      tuple(year, two(1, 14), mark).map(([y, m, q]) => `${y}-${m}${q}`),
      tuple(year, constantFrom("", "?"), two(1, 12), two(1, 31), mark).map(
        ([y, u, m, d, q]) => `${y}${u}-${m}-${d}${q}`,
      ),
      tuple(year, two(1, 12)).map(([y, m]) => `${y}-${m}-XX`),
    );
    const value = oneof(
      date,
      tuple(date, date).map((ends) => ends.join("/")),
      tuple(constantFrom("", ".."), date).map((ends) => ends.join("/")),
      tuple(date, constantFrom("", "..")).map((ends) => ends.join("/")),
      tuple(date, date).map((members) => `{${members.join(",")}}`),
      tuple(date, date, date).map((members) => `[${members.join(",")}]`),
    );
    let compared = 0;
    assert(
      property(value, (edtf) => {
        const whole = parseEdtf(edtf);
        if (!whole.ok) return;
        const span = parseDateSpan(edtf);
        compared += 1;
        expect(span, edtf).toMatchObject({
          from: whole.value.first ?? -Infinity,
          to: whole.value.last ?? Infinity,
        });
      }),
      { numRuns: 2000, seed: 1 },
    );
    expect(compared).toBeGreaterThan(500);
  });
});

describe("a day", () => {
  it("is written as it was read, in any century", () => {
    for (const text of ["2018-10-31", "1899-12-31", "0999-01-01", "2400-02-29"]) {
      expect(formatDay(parseDay(text) ?? 0)).toBe(text);
    }
  });

  it.each(["2018-2-3", "2019-02-29", "2018-10", "20181031", "2018-10-31T00:00"])("%s is none", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});
