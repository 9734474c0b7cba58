import { describe, expect, test } from "vitest";
import { cellsOf, mergeTables } from "../../../geo/import/merge-tables.ts";
import type { ImportedStatement } from "../../../geo/import/read-statements.ts";

const row = (id: string, changes: Partial<ImportedStatement> = {}) =>
  cellsOf({ row: 1, id, text: `Ann said ${id}`, who: "Ann", ...changes });

const NOTHING = { added: [], changed: [], removed: [], conflicts: [] };

describe("a table and an atlas that met before", () => {
  const base = [row("A"), row("B")];

  test("have nothing to merge when nothing changed", () => {
    expect(mergeTables(base, base, base)).toEqual(NOTHING);
  });

  test("give the atlas what the table alone changed", () => {
    expect(mergeTables(base, base, [row("A", { said: "2018" }), row("B")])).toEqual({
      ...NOTHING,
      changed: [{ id: "A", column: "said", before: "", after: "2018" }],
    });
  });

  test("leave the atlas what it alone changed", () => {
    expect(mergeTables(base, [row("A", { said: "2018" }), row("B")], base)).toEqual(NOTHING);
  });

  test("agree on what both changed in the same way", () => {
    const both = [row("A", { said: "2018" }), row("B")];
    expect(mergeTables(base, both, both)).toEqual(NOTHING);
  });

  test("have a conflict where both changed one cell, and none in the others", () => {
    const atlas = [row("A", { said: "2018", who: "Ann Lee" }), row("B")];
    const table = [row("A", { said: "2019", note: "new" }), row("B")];
    expect(mergeTables(base, atlas, table)).toEqual({
      ...NOTHING,
      changed: [{ id: "A", column: "note", before: "", after: "new" }],
      conflicts: [{ id: "A", column: "said", atlas: "2018", table: "2019" }],
    });
  });

  test("remove a statement that the table dropped and the atlas left alone", () => {
    expect(mergeTables(base, base, [row("B")])).toEqual({ ...NOTHING, removed: ["A"] });
  });

  test("keep a statement that the table dropped and the atlas changed, as a conflict", () => {
    expect(mergeTables(base, [row("A", { said: "2018" }), row("B")], [row("B")])).toEqual({
      ...NOTHING,
      conflicts: [{ id: "A", column: "said", atlas: "2018", table: undefined }],
    });
  });

  test("do not bring back a statement that the atlas dropped and the table left alone", () => {
    expect(mergeTables(base, [row("B")], base)).toEqual(NOTHING);
  });

  test("have a conflict where the atlas dropped what the table changed", () => {
    expect(mergeTables(base, [row("B")], [row("A", { said: "2018" }), row("B")]).conflicts).toEqual([
      { id: "A", column: "said", atlas: undefined, table: "2018" },
    ]);
  });

  test("add a statement that the table alone has", () => {
    expect(mergeTables(base, base, [...base, row("C")])).toEqual({ ...NOTHING, added: [row("C")] });
  });
});

test("A table and an atlas that never met have a conflict in each cell that differs", () => {
  expect(mergeTables([], [row("A")], [row("A", { said: "2018" })])).toEqual({
    ...NOTHING,
    conflicts: [{ id: "A", column: "said", atlas: "", table: "2018" }],
  });
});
