import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildStatementsCsv } from "../../../geo/export/statements-csv.ts";
import { point, sampleMapFile } from "../poster/sample-map-file.ts";
import { readCsv } from "./read-exports.ts";
import { ROUGH_WORDS, roughMapFile, undrawnMapFile } from "./rough-map-file.ts";

const tableOf = (text: string) =>
  readCsv(buildStatementsCsv(sampleMapFile([{ name: "Quay", geometry: null, values: { text } }])));

describe("a cell of the table", () => {
  test("is never a formula, whatever blanks and quotes stand before the sign, and keeps its words", () => {
    const sign = fc.constantFrom("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r");
    const blank = fc.constantFrom(" ", '"', "'", "\t", "\n", "\u00a0", "\ufeff", "“");
    fc.assert(
      fc.property(fc.string({ unit: blank, maxLength: 4 }), sign, fc.string(), (before, formula, rest) => {
        const text = `${before}${formula}${rest}`;
        expect(tableOf(text)[0]?.text).toBe(`'${text}`);
      }),
    );
  });

  test("is left as it is where it is no formula", () => {
    for (const text of ["The pilot said 1 + 1 = 2", '"Stop", the pilot said', "3-day delay, the pilot said"])
      expect(tableOf(text)[0]?.text).toBe(text);
  });

  test("holds a number west of Greenwich as a number", () => {
    const csv = buildStatementsCsv(sampleMapFile([{ name: "Quay", geometry: point(-67.5, -18.25) }]));
    expect(readCsv(csv)[0]).toMatchObject({ longitude: "-67.5", latitude: "-18.25" });
  });

  test.each(ROUGH_WORDS)("gives back its words: %j", (words) => {
    const rows = readCsv(buildStatementsCsv(roughMapFile(words)));
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toMatchObject({ text: words, speaker: words, place: words });
  });
});

test("the table begins with a byte order mark, and its lines end as RFC 4180 has it", () => {
  const csv = buildStatementsCsv(undrawnMapFile());
  expect(csv.startsWith("\ufeffid,statement,text,speaker,")).toBe(true);
  expect(csv.split("\r\n")).toHaveLength(4);
  expect(readCsv(csv).map(({ drawn }) => drawn)).toEqual(["false", "false"]);
});
