import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  parseFirstLevelUnits,
  parseNamedFeatures,
} from "../../../../../geo/geocoder/gazetteer/layers/named-features.ts";

const read = (name: string) =>
  readFileSync(join(import.meta.dirname, `../../../../../geo/data/gazetteer/${name}.tsv`), "utf8");

describe.each([
  ["waters", 150, ["river", "lake", "sea"]],
  ["landforms", 150, ["mountain", "desert", "island"]],
  ["regions", 100, ["region"]],
])("the list of %s", (name, least, kinds) => {
  const features = parseNamedFeatures(read(name));

  test("has features of its kinds, each with a label and a reach", () => {
    expect(features.length).toBeGreaterThan(least);
    for (const { kind, location } of features) {
      expect(kinds).toContain(kind);
      expect(location).toMatchObject({ form: "label", uncertaintyKm: expect.any(Number) });
    }
  });

  test("gives each a key of its own", () => {
    const keys = features.flatMap(({ key, sameAs }) => [key, ...sameAs]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test("first-level units have names by language, and abbreviations", () => {
  const units = parseFirstLevelUnits(read("first-level-units"));
  const names = (code: string) => units.find(({ admin1Code }) => admin1Code === code)?.names;
  expect(names("DE.02")).toEqual(expect.arrayContaining(["Bavaria", "Bayern", "Bavière", "Baviera"]));
  expect(names("US.CA")).toEqual(expect.arrayContaining(["California", "Calif.", "CA"]));
  expect(names("GB.SCT")).toEqual(expect.arrayContaining(["Scotland", "Écosse"]));
});

test("a row that cannot be read is our own mistake, and throws", () => {
  expect(() => parseNamedFeatures("id\tkind\nx\tmountain\n")).toThrow(/no feature/);
  expect(() => parseFirstLevelUnits("country\nSY\n")).toThrow(/no first-level unit/);
});
