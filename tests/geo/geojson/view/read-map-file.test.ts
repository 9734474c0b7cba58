import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMapFile } from "../../../../geo/geojson/view/read-map-file.ts";
import { exampleAtlas, exampleFile } from "../../../src/example-atlas.ts";

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

/** The example as JSON, one value of it replaced; `undefined` takes it out. */
function exampleWith(path: (string | number)[], value: unknown): unknown {
  const file = JSON.parse(JSON.stringify(exampleFile()));
  const owner = path.slice(0, -1).reduce((inner, key) => inner[key], file);
  const last = path.at(-1) ?? "";
  if (value === undefined) delete owner[last];
  else owner[last] = value;
  return file;
}

/** The way to every value of a JSON document. */
function pathsOf(json: Json, path: (string | number)[] = []): (string | number)[][] {
  const inside =
    typeof json === "object" && json !== null
      ? Object.entries(json).flatMap(([key, value]) =>
          pathsOf(value, [...path, Array.isArray(json) ? Number(key) : key]),
        )
      : [];
  return path.length === 0 ? inside : [path, ...inside];
}

describe("a map file becomes a view", () => {
  const atlas = exampleAtlas();

  test("with statements in the order of the article, joined to what they refer to", () => {
    expect(atlas.statements.map(({ id, order }) => [id, order])).toEqual([
      ["A1", 0],
      ["A2", 1],
    ]);
    const [first] = atlas.statements;
    expect(first?.speakers[0]?.names).toEqual({ en: "Ada Miller" });
    expect(first?.replies.near[0]?.response.fact).toBe("The company said it dumped nothing.");
    expect(first?.versions[0]).toMatchObject({ article: "ash", other: "sand", source: { id: "D2" } });
    expect(first?.notKnown).toEqual(["How much ash there was."]);
  });

  test("with places that know every statement that names them", () => {
    const lowbank = atlas.placesByKey.get("example:lowbank");
    expect(lowbank?.statements).toEqual(["A1"]);
    expect(lowbank?.placements[0]?.place).toBe(lowbank);
  });

  test("with counts that add up", () => {
    expect(atlas.counts).toEqual({ statements: 2, drawn: 1, listed: 1 });
  });

  test("with the reason for what is not drawn", () => {
    expect(atlas.statementsById.get("A2")?.notDrawn).toEqual({ code: "noPlaceNamed" });
  });
});

describe("a file that cannot be shown is refused", () => {
  test("when it is newer than the page", () => {
    expect(readMapFile({ atlas: { formatVersion: 3 } })).toEqual({ ok: false, error: { code: "newer" } });
  });

  test.each<[string, (string | number)[], unknown, string]>([
    ["of version 1", ["atlas", "formatVersion"], 1, "atlas.formatVersion"],
    ["without features", ["features"], undefined, "features"],
    ["with an unknown code", ["features", 0, "properties", "kind"], "lie", "features[0].properties.kind"],
    [
      "with a position off the globe",
      ["features", 0, "geometry", "coordinates"],
      [12, 99],
      "features[0].geometry",
    ],
    [
      "with a script for a link",
      ["atlas", "responses", 0, "url"],
      "javascript:alert(1)",
      "atlas.responses[0].url",
    ],
    [
      "with a paragraph in words",
      ["features", 0, "properties", "paragraph"],
      "3",
      "features[0].properties.paragraph",
    ],
    ["with a text too long to show", ["atlas", "title"], "a".repeat(40_000), "atlas.title"],
    [
      "with a name of an inherited property",
      ["atlas", "statements", 0, "status", "code"],
      "toString",
      "atlas.statements[0].status.code",
    ],
  ])("%s", (_, path, value, fault) => {
    expect(readMapFile(exampleWith(path, value))).toEqual({
      ok: false,
      error: { code: "malformed", path: fault },
    });
  });

  test.each<[string, (string | number)[], unknown]>([
    ["a speaker", ["atlas", "statements", 0, "speakers", 0], "nobody"],
    ["a response", ["atlas", "statements", 0, "context", 0, "response"], "D9"],
    ["a place", ["features", 0, "properties", "placeKey"], "example:nowhere"],
    ["a statement", ["features", 0, "properties", "statement"], "A9"],
    ["a claim", ["features", 0, "properties", "claim"], "C9"],
  ])("when it refers to %s that it does not have", (_, path, value) => {
    expect(readMapFile(exampleWith(path, value))).toMatchObject({ ok: false, error: { code: "malformed" } });
  });

  test("whatever else it is", () => {
    const isRefused = fc.property(fc.jsonValue(), (json) => !readMapFile(json).ok);
    fc.assert(isRefused);
  });
});

test("whatever one value is replaced by, reading never throws", () => {
  const paths = pathsOf(JSON.parse(JSON.stringify(exampleFile())));
  expect(paths.length).toBeGreaterThan(300);
  const values = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.string(), fc.double());
  let refused = 0;
  fc.assert(
    fc.property(fc.constantFrom(...paths), values, (path, value) => {
      if (!readMapFile(exampleWith(path, value)).ok) refused += 1;
    }),
    { numRuns: 2000 },
  );
  expect(refused).toBeGreaterThan(1000);
});
