/// <reference path="../../../geo/dates/edtf.d.ts" />
import { readFileSync } from "node:fs";
import edtf from "edtf";
import { assert as holds, oneof, property, string, stringMatching } from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDatesOf } from "../../../geo/dates/days.ts";
import { formatDate } from "../../../geo/dates/format-date.ts";
import { parseEdtf } from "../../../geo/dates/parse-edtf.ts";
import { en } from "../../../geo/messages/locales/en.ts";
import { en as problems } from "../../../geo/messages/problems/en.ts";
import { sentencesOf } from "../../../geo/messages/problems/problem-messages.ts";
import { type DateValue, dateValue } from "../../../geo/model/date.ts";

const SAMPLES = readFileSync(new URL("edtf-samples.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

const results = SAMPLES.map((text) => ({ text, result: parseEdtf(text) }));
const accepted = results.flatMap(({ result }) => (result.ok ? [result.value] : []));

describe("the examples of the specification, of edtf.js and of its grammar", () => {
  test("are read or refused with what to write instead", () => {
    expect(accepted.length).toBeGreaterThan(350);
    for (const { text, result } of results) {
      if (result.ok) expect(result.value.edtf).toBe(text);
      else {
        const { what, remedy } = sentencesOf(result.message, problems);
        expect([text, what, remedy]).toEqual([
          text,
          expect.stringMatching(/\.$/),
          expect.stringMatching(/\.$/),
        ]);
      }
    }
  });

  test("cover the days that edtf.js gives them", () => {
    const compared = accepted.filter(isComparable);
    expect(compared.length).toBeGreaterThan(330);
    for (const value of compared) {
      expect([value.edtf, value.first, value.last]).toEqual([value.edtf, ...daysByEdtfJs(value)]);
    }
  });

  test("have a first or a last day, in order, and fit the model", () => {
    for (const value of accepted) {
      const { first, last } = value;
      expect([value.edtf, first !== null || last !== null]).toEqual([value.edtf, true]);
      if (first !== null && last !== null) expect([value.edtf, first <= last]).toEqual([value.edtf, true]);
      expect(JSON.parse(JSON.stringify(dateValueOf(value)))).toEqual(value);
    }
  });

  test.each(["en", "ar", "fr", "es", "ru"])(
    "are words in %s, with the era of every year before ours",
    (locale) => {
      for (const value of accepted) {
        const words = formatDate(value, locale, en.dates);
        const before = calendarDatesOf(value.parts).some(({ year, lastYear = year }) => lastYear <= 0);
        expect([value.edtf, words, words.includes(ERAS[locale] ?? "")]).toEqual([
          value.edtf,
          expect.stringMatching(/./),
          before || words.includes(ERAS[locale] ?? ""),
        ]);
      }
    },
  );
});

test("whatever the text, the parser answers", () => {
  const text = oneof(string(), stringMatching(/^[0-9XYEST?~%.,:/[\]{}+ -]{0,40}$/));
  holds(
    property(text, (written) => {
      const result = parseEdtf(written);
      if (result.ok) expect(formatDate(result.value, "en", en.dates)).not.toBe("");
    }),
    { numRuns: 3000, seed: 9 },
  );
});

const ERAS: Record<string, string> = { en: "BC", ar: "ق.م", fr: "av. J.-C.", es: "a. C.", ru: "до н. э." };

function dateValueOf(value: DateValue): DateValue {
  return dateValue.parse(value);
}

/** Where edtf.js and the atlas part on purpose, or edtf.js is at fault. */
function isComparable(value: DateValue): boolean {
  return calendarDatesOf(value.parts).every(
    ({ year, season, time }) =>
      // A season is the whole year here, and a quarter there.
      season === undefined &&
      // The day as it is written, and not that of UTC.
      (time?.offset ?? 0) === 0 &&
      // There the month 2 of -0008-XX comes before its month 1, and 29 February of the year 0 is 1 March.
      (year > 0 || !value.edtf.includes("X")) &&
      !value.edtf.includes("0000-02-29"),
  );
}

/** Bounds by edtf.js; of a set by its members, since edtf.js takes them to be sorted, and a run to be its first date. */
function daysByEdtfJs({ edtf: text, parts }: DateValue): (number | null)[] {
  const dayOf = (time: number | null) =>
    time === null || !Number.isFinite(time) ? null : Math.floor(time / 86_400_000);
  if (parts.form !== "set") {
    const { min, max } = edtf(text);
    return [dayOf(min), dayOf(max)];
  }
  const members = text
    .slice(1, -1)
    .split(",")
    .map((member) => member.trim().split(".."));
  const firsts = members.map(([first]) => (first === "" ? null : edtf(first ?? "").min));
  const lasts = members.map((ends) => (ends.at(-1) === "" ? null : edtf(ends.at(-1) ?? "").max));
  return [
    firsts.includes(null) ? null : dayOf(Math.min(...firsts.filter((first) => first !== null))),
    lasts.includes(null) ? null : dayOf(Math.max(...lasts.filter((last) => last !== null))),
  ];
}
