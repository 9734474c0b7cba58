import { expect, test } from "vitest";
import { outlineOf } from "../../../../geo/geojson/view/atlas-outline.ts";
import { findPosition } from "../../../../src/site/article-view/use-article-view.ts";
import { atlasOf, exampleStatements } from "../render-in-atlas.tsx";

const statements = exampleStatements([1, 1, 2, 3, 5]);
const all = outlineOf(atlasOf(statements));

/** Id of the statement that is read. */
function read(selected: string[], last: string | null, passing = statements): string | undefined {
  return passing[findPosition({ selected, last }, passing, all)]?.id;
}

const without = (...ids: string[]) => statements.filter(({ id }) => !ids.includes(id));

test("the view begins with the first statement, and with the selected one where there is one", () => {
  expect(read([], null)).toBe("B1");
  expect(read(["B4"], null)).toBe("B4");
});

test("what was read last stays while nothing else is selected", () => {
  expect(read([], "B3")).toBe("B3");
  expect(read(["B5"], "B3")).toBe("B5");
});

test("at a place the first of its statements is read, unless one of them is being read", () => {
  expect(read(["B2", "B4"], "B1")).toBe("B2");
  expect(read(["B2", "B4"], "B4")).toBe("B4");
});

test("a statement that the filters hide gives way to the next that passes, at the end to the last", () => {
  expect(read(["B2"], null, without("B2", "B3"))).toBe("B4");
  expect(read([], "B5", without("B4", "B5"))).toBe("B3");
});

test("a statement that is not in the atlas leads to the beginning", () => {
  expect(read(["S99"], null)).toBe("B1");
});

test("where nothing passes nothing is read", () => {
  expect(findPosition({ selected: ["B1"], last: null }, [], all)).toBe(-1);
});
