import { expect, test } from "vitest";
import { outlineOf } from "../../../../../geo/geojson/view/atlas-outline.ts";
import { buildSearch, loadSearch } from "../../../../../src/site/filters/search/search-index.ts";
import { buildSearchParts } from "../../../../../src/site/filters/search/search-parts.ts";
import { atlasOf, exampleStatements } from "../../render-in-atlas.tsx";

const atlas = atlasOf(exampleStatements(Array.from({ length: 2000 }, () => 1)));
const outline = outlineOf(atlas);
const parts = buildSearchParts(outline, atlas.statements);
const files = parts.map((_, order) => String(order));
const { signal } = new AbortController();
const load = async (file: string): Promise<unknown> => JSON.parse(JSON.stringify(parts[Number(file)]));

test("a search from parts finds what the search of the whole atlas finds", async () => {
  expect(parts.length).toBeGreaterThan(1);
  const fromParts = await loadSearch(2000, files, load, signal);
  const whole = await buildSearch(outline, atlas.statements, signal);
  for (const query of ["B1234", "Lowbank", "Ada Miller ash", "lowbnak", "nothing like it"])
    expect([query, fromParts?.(query).hits]).toEqual([query, whole?.(query).hits]);
  expect(fromParts?.("B1234").hits.indexOf(1)).toBe(1233);
});

test.each([
  ["is missing", async () => Symbol("missing")],
  ["names statements that are not there", async () => ({ words: [["ash", [5000]]], names: [] })],
])("a search of which a part %s is not made", async (_, broken) => {
  await expect(loadSearch(2000, files, broken, signal)).rejects.toThrow();
});
