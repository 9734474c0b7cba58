import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { sharedPlace, statementDetail, statementFeature } from "../../../geo/model/map-file.ts";
import { compileCheck } from "../../../src/page/compile-check.ts";
import { syntheticMapFile } from "../../bench/synthetic-map-file.ts";

const { features, atlas } = syntheticMapFile(60);

describe("a compiled check", () => {
  test.each([
    ["feature", statementFeature, features],
    ["detail", statementDetail, atlas.statements],
    ["place", sharedPlace, atlas.places],
  ] as const)(
    "of a %s judges as the schema does, whatever is put in place of any part",
    (_, schema, records) => {
      const check = compileCheck<z.ZodMiniType>(schema);
      const parts = records.flatMap((record) => pathsOf(record).map((path) => ({ record, path })));
      let refused = 0;
      fc.assert(
        fc.property(fc.constantFrom(...parts), replacement, ({ record, path }, value) => {
          const changed = replaceAt(record, path, value);
          const fits = schema.safeParse(changed).success;
          if (!fits) refused += 1;
          expect(check(changed)).toBe(fits);
        }),
        { numRuns: 3000 },
      );
      expect(refused).toBeGreaterThan(500);
      expect(records.every(check)).toBe(true);
    },
  );

  test("refuses links that are no web addresses", () => {
    const [place] = atlas.places;
    const isPlace = compileCheck(sharedPlace);
    for (const url of ["javascript:alert(1)", "//example.org", 'https://example.org/"x'])
      expect(isPlace({ ...place, source: { ...place?.source, url } })).toBe(false);
    expect(isPlace({ ...place, source: { ...place?.source, url: "https://example.org/" } })).toBe(true);
  });

  test("is not made of a schema that it does not know", () => {
    expect(() => compileCheck(z.object({ date: z.date() }))).toThrow("date");
    expect(() => compileCheck(z.string().check(z.refine(() => false)))).toThrow("custom");
  });
});

const replacement = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  fc.constantFrom(
    undefined,
    null,
    -180,
    180.001,
    90,
    91,
    2 ** 53,
    Number.POSITIVE_INFINITY,
    0.5,
    "Point",
    "past",
  ),
  fc.constant("x".repeat(201)),
  fc.constant("x".repeat(32_001)),
);

type Path = (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))];
}

function replaceAt(value: unknown, [name, ...rest]: Path, replacement: unknown): unknown {
  if (name === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((item, index) => (index === Number(name) ? replaceAt(item, rest, replacement) : item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === name ? replaceAt(inner, rest, replacement) : inner,
    ]),
  );
}
