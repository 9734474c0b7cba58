import { utils, type WorkSheet, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { readTable } from "../../../geo/import/read-table.ts";
import type { Table } from "../../../geo/import/table.ts";
import { en } from "../../../geo/messages/import/en.ts";
import { formatNote } from "../../../geo/messages/import/import-messages.ts";

const notesOf = ({ notes }: Table) => notes.map((note) => formatNote(note, en));

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const readText = (text: string) =>
  readTable({ name: "table.csv", bytes: new TextEncoder().encode(text), decode });

function workbook(sheets: Record<string, WorkSheet>, bookType: "xlsx" | "ods" = "xlsx"): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

const readBook = (bytes: Uint8Array, sheet?: string) =>
  readTable({ name: "table.xlsx", bytes, decode, sheet });

describe("a table as text", () => {
  test.each([
    ["commas", "text,who\nOne,Ann\n"],
    ["semicolons", "text;who\nOne;Ann\n"],
    ["tabs", "text\twho\nOne\tAnn\n"],
    ["a byte order mark and Windows line ends", "\ufefftext,who\r\nOne,Ann\r\n"],
  ])("is read with %s", (_, text) => {
    const table = readText(text);
    expect(table.columns).toEqual(["text", "who"]);
    expect(table.rows).toEqual([{ number: 2, cells: ["One", "Ann"] }]);
  });

  test("keeps the numbers of its rows when empty rows are left out, and says how many were", () => {
    const table = readText("text,who\n\n,\nOne,Ann\n");
    expect(table.rows).toEqual([{ number: 4, cells: ["One", "Ann"] }]);
    expect(notesOf(table)).toContain("2 empty rows were left out.");
  });

  test("is read from its row of column names on, below a title", () => {
    const table = readText("Claims about the harbour,\nas of May,\ntext,who\nOne,Ann\n");
    expect(table.rows.map(({ number }) => number)).toEqual([4]);
    expect(notesOf(table)).toContain("2 rows above the row of column names (row 3) were left out.");
  });

  test("takes a second row of names, such as HXL tags, for no statement", () => {
    const table = readText("text,who,place\n#meta,#org,#loc\nOne,Ann,Hama\n");
    expect(table.columns).toEqual(["text", "who", "place"]);
    expect(table.rows).toHaveLength(1);
  });

  test("takes names from a second row where the first is a heading over several columns", () => {
    const table = readText("Statement,,Where,\ntext,who,latitude,longitude\nOne,Ann,35.1,36.7\n");
    expect(table.columns).toEqual(["text", "who", "latitude", "longitude"]);
  });

  test.each([
    ["a quotation mark that does not close", 'text,who\n"One,Ann\nTwo,Bob\n', /quotation mark.*row/i],
    ["no names of columns", "1,2\n3,4\n", /no row of column names/],
    ["nothing", "", /no cells/],
    ["no rows", "text,who\n", /no rows below/],
    ["zero bytes", "text,who\n\0\0,x\n", /zero bytes/],
  ])("with %s is refused with a sentence", (_, text, message) => {
    expect(() => readText(text)).toThrow(message);
  });

  test.each([
    ["a PDF", "%PDF-1.7 ...", /PDF/],
    ["a picture", "GIF89a....", /picture/],
  ])("that is %s is refused with what to do", (_, text, message) => {
    expect(() => readText(text)).toThrow(message);
  });

  test("of 100,000 rows is read whole", () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `Ann said ${index},Ann`);
    expect(readText(`text,who\n${rows.join("\n")}\n`).rows).toHaveLength(100_000);
  });

  test("of more rows than the bound is refused, not cut", () => {
    expect(() => readText(`text,who\n${"a,b\n".repeat(200_001)}`)).toThrow(/200000 are the most/);
  });
});

describe.each(["xlsx", "ods"] as const)("a workbook as %s", (bookType) => {
  test("gives dates as ISO 8601 and formulas as their values", () => {
    const sheet = utils.aoa_to_sheet([
      ["text", "said", "latitude"],
      ["One", new Date(Date.UTC(2018, 9, 31)), 0],
    ]);
    sheet.C2 = { t: "n", f: "30+5.5", v: 35.5 };
    const table = readBook(workbook({ Claims: sheet }, bookType));
    expect(table.rows[0]?.cells).toEqual(["One", "2018-10-31", "35.5"]);
  });

  test("gives a merged cell's value to each of its rows, and says so", () => {
    const sheet = utils.aoa_to_sheet([
      ["who", "text"],
      ["Ann", "One"],
      [null, "Two"],
    ]);
    sheet["!merges"] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    const table = readBook(workbook({ Claims: sheet }, bookType));
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["Ann", "One"],
      ["Ann", "Two"],
    ]);
    expect(notesOf(table).join(" ")).toMatch(/1 merged cells/);
  });

  test("with several sheets asks for the name of one", () => {
    const sheet = (who: string) =>
      utils.aoa_to_sheet([
        ["text", "who"],
        ["One", who],
      ]);
    const bytes = workbook({ May: sheet("Ann"), June: sheet("Bob") }, bookType);
    expect(() => readBook(bytes)).toThrow(/several sheets: May, June.*--sheet/);
    expect(readBook(bytes, "June").rows[0]?.cells).toEqual(["One", "Bob"]);
    expect(() => readBook(bytes, "July")).toThrow(/no sheet “July”/);
  });
});

describe("a workbook", () => {
  test("that is cut short is refused with a sentence", () => {
    const bytes = workbook({
      A: utils.aoa_to_sheet([
        ["text", "who"],
        ["One", "Ann"],
      ]),
    });
    expect(() => readBook(bytes.slice(0, 900))).toThrow(/damaged or no spreadsheet|no cells/);
  });

  test("with errors of the spreadsheet reads them as empty, and says so", () => {
    const sheet = utils.aoa_to_sheet([
      ["text", "who", "place"],
      ["One", "Ann", "x"],
    ]);
    sheet.C2 = { t: "e", v: 0x17 };
    const table = readBook(workbook({ A: sheet }));
    expect(table.rows[0]?.cells).toEqual(["One", "Ann", ""]);
    expect(notesOf(table).join(" ")).toMatch(/1 cells hold an error/);
  });
});

describe("JSON", () => {
  test("of GeoJSON gives a row for each feature, with the point as latitude and longitude", () => {
    const table = readText(
      JSON.stringify({
        type: "FeatureCollection",
        features: [
          {
            type: "Feature",
            id: "A1",
            geometry: { type: "Point", coordinates: [36.7, 35.1] },
            properties: { text: "One", who: "Ann", tags: ["a", "b"] },
          },
          { type: "Feature", geometry: { type: "Polygon", coordinates: [] }, properties: { text: "Two" } },
        ],
      }),
    );
    const cell = (row: number, column: string) => table.rows[row]?.cells[table.columns.indexOf(column)];
    expect(cell(0, "latitude")).toBe("35.1");
    expect(cell(0, "longitude")).toBe("36.7");
    expect(cell(0, "tags")).toBe("a; b");
    expect(cell(1, "latitude")).toBe("");
    expect(notesOf(table).join(" ")).toMatch(/1 lines or areas/);
  });

  test.each([
    ["broken", "{", /no JSON/],
    ["something else", '{"a":1}', /neither a GeoJSON/],
  ])("that is %s is refused with a sentence", (_, text, message) => {
    expect(() => readText(text)).toThrow(message);
  });
});
