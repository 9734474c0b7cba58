import { describe, expect, test } from "vitest";
import { formatRowNotes } from "../../../geo/import/format-report.ts";
import { ar } from "../../../geo/messages/import/ar.ts";
import { en } from "../../../geo/messages/import/en.ts";
import { importNote } from "../../../geo/model/import-note.ts";

const noteOn = (row: number, who = "A") => ({ row, note: importNote("speakerAdded", { who }) });

describe("notes on rows", () => {
  test("that are alike stand on one line, runs of rows together", () => {
    expect(
      formatRowNotes(
        [2, 3, 4, 7].map((row) => noteOn(row)),
        en,
      ),
    ).toEqual(["rows 2 to 4, 7: the speaker A was put in front of its text"]);
  });

  test("that differ stand on lines of their own", () => {
    expect(formatRowNotes([noteOn(2), noteOn(3, "B")], en)).toEqual([
      "row 2: the speaker A was put in front of its text",
      "row 3: the speaker B was put in front of its text",
    ]);
  });

  test("count a row once", () => {
    expect(formatRowNotes([noteOn(2), noteOn(2)], en)).toEqual([
      "row 2: the speaker A was put in front of its text",
    ]);
  });

  test("of many rows are counted after the twelfth part", () => {
    const notes = Array.from({ length: 30 }, (_, index) => noteOn(index * 2));
    expect(formatRowNotes(notes, en)[0]).toMatch(/22 and 18 more: the speaker/);
  });

  test("are said in another language", () => {
    expect(
      formatRowNotes(
        [2, 3, 4].map((row) => noteOn(row)),
        ar,
      ),
    ).toEqual(["الصفوف من 2 إلى 4: وُضع القائل \u2068A\u2069 في أول نصه"]);
  });
});
