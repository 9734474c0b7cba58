import { describe, expect, test } from "vitest";
import { isMap, isSeq, parseDocument } from "yaml";
import { cellsOf, type StatementCells } from "../../../geo/import/merge-tables.ts";
import { createStatement, readCells, writeCell } from "../../../geo/import/statement-node.ts";
import { lonLatOf } from "../../../geo/model/position.ts";

function statementIn(text: string) {
  const document = parseDocument(text);
  const [statement] = isSeq(document.contents) ? document.contents.items : [];
  if (!isMap(statement)) throw new Error("no statement");
  return { document, statement };
}

const EVERY: StatementCells = cellsOf({
  row: 2,
  id: "A1",
  text: "Ann said the bridge at Hama was closed.",
  who: "Ann",
  quote: "closed",
  place: {
    name: "Hama",
    district: "Hama district",
    province: "Hama",
    country: "SY",
    precision: "settlement",
    at: lonLatOf(36.75, 35.13),
  },
  said: "2018-10-31",
  happened: "2018-10",
  source: "Daily News",
  url: "https://example.org/1",
  note: "A note: with a colon",
});

test("A statement that was written from cells is read as the same cells", () => {
  const { document } = statementIn("- text: x");
  const created = createStatement(document, EVERY, "table.csv");
  expect(readCells(statementIn(`- ${JSON.stringify(created.toJSON())}`).statement)).toEqual(EVERY);
});

describe("a cell that is written into a file", () => {
  const text = `- text: Ann said so. # as printed
  who: { name: Ann, role: mayor }
  said: { date: 2018-10-31, basis: published } # from the page
  place: Hama
  kind: allegation
`;

  function change(cells: Partial<StatementCells>): string {
    const { document, statement } = statementIn(text);
    const after = { ...readCells(statement), ...cells };
    for (const column of Object.keys(cells) as (keyof StatementCells)[])
      writeCell(document, statement, column, after, "table.csv");
    return String(document);
  }

  test("changes its line alone and keeps comments", () => {
    expect(change({ text: "Ann said otherwise." })).toBe(text.replace("Ann said so.", "Ann said otherwise."));
  });

  test("changes the date inside a record and keeps the rest of the record", () => {
    expect(change({ said: "2018-11-01" })).toBe(text.replace("2018-10-31", "2018-11-01"));
  });

  test("changes the name inside a record and keeps its role", () => {
    expect(change({ who: "Bob" })).toBe(text.replace("name: Ann", "name: Bob"));
  });

  test("makes a record of a place that gets more than a name", () => {
    expect(change({ country: "SY" })).toContain("place: { name: Hama, country: SY }");
  });

  test("gives a point its source", () => {
    expect(change({ latitude: "35.1", longitude: "36.7" })).toContain(
      "point: { lon: 36.7, lat: 35.1 }, source: { name: table.csv }",
    );
  });

  test("that becomes empty takes its field away", () => {
    expect(change({ place: "" })).not.toContain("place");
  });
});
