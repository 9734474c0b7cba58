import { describe, expect, test } from "vitest";
import { formatRowNotes } from "../../../geo/import/format-report.ts";

describe("notes on rows", () => {
  test("that are alike stand on one line, runs of rows together", () => {
    const notes = [2, 3, 4, 7].map((row) => ({ row, what: "its date was left out" }));
    expect(formatRowNotes(notes)).toEqual(["rows 2 to 4, 7: its date was left out"]);
  });

  test("that differ stand on lines of their own", () => {
    expect(
      formatRowNotes([
        { row: 2, what: "a" },
        { row: 3, what: "b" },
      ]),
    ).toEqual(["row 2: a", "row 3: b"]);
  });

  test("count a row once", () => {
    expect(
      formatRowNotes([
        { row: 2, what: "a" },
        { row: 2, what: "a" },
      ]),
    ).toEqual(["row 2: a"]);
  });

  test("of many rows are counted after the twelfth part", () => {
    const notes = Array.from({ length: 30 }, (_, index) => ({ row: index * 2, what: "a" }));
    expect(formatRowNotes(notes)[0]).toMatch(/22 and 18 more: a$/);
  });
});
