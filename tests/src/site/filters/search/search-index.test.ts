import { beforeAll, describe, expect, it } from "vitest";
import { outlineOf } from "../../../../../geo/geojson/view/atlas-outline.ts";
import type { AtlasView } from "../../../../../geo/geojson/view/atlas-view.ts";
import type { PlaceRecord } from "../../../../../geo/model/map-file.ts";
import type { Names } from "../../../../../geo/model/schema.ts";
import { buildSearch, type SearchStatements } from "../../../../../src/site/filters/search/search-index.ts";
import { exampleAtlas, exampleFile } from "../../../example-atlas.ts";
import { atlasOf, exampleStatements } from "../../render-in-atlas.tsx";

/** Names of Iraq and Yemen, as the gazetteer would give them: A1 at Fallujah and perhaps Hodeidah; A2 names no place. */
const PLACES: { names: Names; candidates: Names[] }[] = [
  { names: { en: "al-Fallujah", ar: "الفلوجة" }, candidates: [] },
  { names: { en: "Khan Bani Sa'd" }, candidates: [{ en: "Hodeidah", ar: "الحديدة" }] },
];

let atlas: AtlasView;
let search: SearchStatements;

beforeAll(async () => {
  const places = exampleFile().atlas.places.map((place, order): PlaceRecord => {
    const { names, candidates } = PLACES[order] ?? { names: place.names, candidates: [] };
    return {
      ...place,
      names,
      candidates: candidates.map((candidate) => ({
        names: candidate,
        kind: "settlement",
        province: null,
        position: null,
        reasons: [],
      })),
    };
  });
  atlas = exampleAtlas({ atlas: { places } });
  const built = await buildSearch(outlineOf(atlas), atlas.statements, new AbortController().signal);
  if (built === undefined) throw new Error("the index was not built");
  search = built;
});

const found = (query: string) =>
  atlas.statements.flatMap(({ id }, position) => (search(query).hits[position] === 1 ? [id] : []));

describe("a search", () => {
  it.each([
    ["ash", ["A1", "A2"]],
    ["A2", ["A2"]],
    ["dump", ["A1", "A2"]],
    ["Lowbank", ["A1"]],
    ["lowb", ["A1"]],
    ["ADA MILLER Lowbank", ["A1"]],
    ["Lowbank submarine", []],
  ])("for %j finds %j: every word, by its beginning, in any case", (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it.each([
    "Falluja",
    "Al Fallūjah",
    "el-Falloudja",
    "الفلوجة",
    "فلوجة",
    "fallouja ash",
    "Khan Beni Saad",
    "Khanbanisaad",
  ])("for %j finds the place that is spelled otherwise in the atlas", (query) => {
    expect(found(query)).toEqual(["A1"]);
  });

  it.each(["Hudaydah", "الحديدة"])(
    "for %j finds the statement whose place may be the one of that name",
    (query) => {
      expect(found(query)).toEqual(["A1"]);
    },
  );

  it("forgives a slip only where nothing is written as asked", () => {
    expect(found("comapny")).toEqual(["A1", "A2"]);
    expect(search("company").matched).toContain("company");
  });

  it.each(["", "   ", "?!", "…"])("for %j, which holds no word, finds nothing", (query) => {
    expect(found(query)).toEqual([]);
  });

  it("survives whatever is typed", () => {
    for (const query of [
      "__proto__",
      "constructor",
      "(",
      "a".repeat(200),
      "\u0000",
      "محمد".repeat(40),
      "🙂",
    ]) {
      expect(search(query).hits).toHaveLength(2);
    }
  });

  it("says which words were met", () => {
    expect(search("lowb").matched).toContain("lowbank");
  });
});

describe("the index", () => {
  it("is not finished for a reader who has gone", async () => {
    const abort = new AbortController();
    const large = atlasOf(exampleStatements(Array.from({ length: 2000 }, () => 1)));
    const building = buildSearch(outlineOf(large), large.statements, abort.signal);
    abort.abort();
    expect(await building).toBeUndefined();
  });

  it("finds one statement among two thousand by its id", async () => {
    const large = atlasOf(exampleStatements(Array.from({ length: 2000 }, () => 1)));
    const find = await buildSearch(outlineOf(large), large.statements, new AbortController().signal);
    const { hits } = find?.("B1234") ?? {};
    expect(hits?.reduce((sum, hit) => sum + hit, 0)).toBe(1);
    expect(hits?.[1233]).toBe(1);
  });
});
