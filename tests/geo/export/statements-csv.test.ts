import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildStatementsCsv } from "../../../geo/export/statements-csv.ts";
import { readCsv } from "./read-exports.ts";
import {
  ENGLISH,
  point,
  ROUGH_WORDS,
  roughAtlas,
  sampleAtlas,
  square,
  undrawnAtlas,
} from "./sample-atlas.ts";

const rowsOf = (...statements: Parameters<typeof sampleAtlas>[0]) =>
  readCsv(buildStatementsCsv(sampleAtlas(statements), ENGLISH));

describe("a cell of the table", () => {
  test("is never a formula, whatever blanks and quotes stand before the sign, and keeps its words", () => {
    const sign = fc.constantFrom("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r");
    const blank = fc.constantFrom(" ", '"', "'", "\t", "\n", "\u00a0", "\ufeff", "“");
    fc.assert(
      fc.property(fc.string({ unit: blank, maxLength: 4 }), sign, fc.string(), (before, formula, rest) => {
        const text = `${before}${formula}${rest}`;
        expect(rowsOf({ name: "Quay", values: { text } })[0]?.text).toBe(`'${text}`);
      }),
    );
  });

  test("is left as it is when it is no formula", () => {
    for (const text of ["The pilot said 1 + 1 = 2", '"Stop", the pilot said', "3-day delay, the pilot said"])
      expect(rowsOf({ name: "Quay", values: { text } })[0]?.text).toBe(text);
  });

  test("holds a number west of Greenwich as a number", () => {
    expect(rowsOf({ name: "Quay", geometry: point(-67.5, -18.25) })[0]).toMatchObject({
      longitude: "-67.5",
      latitude: "-18.25",
      wkt: "POINT (-67.5 -18.25)",
    });
  });

  test("has the outline of an area, and no point for it", () => {
    expect(rowsOf({ name: "Lagoon", geometry: square(12, 45, 1) })[0]).toMatchObject({
      longitude: "",
      wkt: "POLYGON ((11 44, 13 44, 13 46, 11 46, 11 44))",
    });
  });

  test.each(ROUGH_WORDS)("gives back its words: %j", (words) => {
    const rows = readCsv(buildStatementsCsv(roughAtlas(words), ENGLISH));
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toMatchObject({ text: words, speaker: words, place: words });
  });
});

test("a row leads to the claim and to the documents", () => {
  const record = {
    replies: {
      near: [{ response: "R1", relation: "this_claim" as const, independence: "accused_party" as const }],
      further: [],
      missing: [],
      searchedOn: null,
    },
  };
  const atlas = sampleAtlas([{ name: "Quay", values: { claim: "C1" }, record }], {
    claims: [{ id: "C1", name: "ash in the river" }],
  });
  expect(readCsv(buildStatementsCsv(atlas, ENGLISH))[0]).toMatchObject({
    claim: "C1",
    claimName: "ash in the river",
    documents: "Ferry Company, 3 May 2031",
    documentUrls: "https://example.org/reply",
  });
});

test("the table begins with a byte order mark, and its lines end as RFC 4180 has it", () => {
  const csv = buildStatementsCsv(undrawnAtlas(), ENGLISH);
  expect(csv.startsWith("\ufeffid,statement,claim,")).toBe(true);
  expect(csv.split("\r\n")).toHaveLength(4);
  expect(readCsv(csv).map(({ drawn }) => drawn)).toEqual(["no", "no"]);
});
