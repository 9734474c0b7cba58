import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseWaters } from "../../../../geo/geocoder/gazetteer/named-features.ts";

const TEXT = readFileSync(join(import.meta.dirname, "../../../../geo/data/gazetteer/waters.tsv"), "utf8");

test("every water of the list is a river, lake or sea with a reach and keys of its own", () => {
  const waters = parseWaters(TEXT);
  expect(waters.length).toBeGreaterThan(150);
  for (const { kind, whereabouts } of waters) {
    expect(["river", "lake", "sea"]).toContain(kind);
    expect(whereabouts).toMatchObject({ form: "label", uncertaintyKm: expect.any(Number) });
  }
  const keys = waters.flatMap(({ key, sameAs }) => [key, ...sameAs]);
  expect(new Set(keys).size).toBe(keys.length);
});

test("a row that cannot be read is our own mistake, and throws", () => {
  expect(() => parseWaters("id\tkind\nx\tmountain\n")).toThrow(/no water/);
});
