import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type * as z from "zod/mini";
import basemapSchema from "../../../../geo/data/schema/basemap.schema.json";
import { basemapFile } from "../../../../geo/model/basemap-file.ts";
import {
  atlasMember,
  mapFile,
  sharedPlace,
  statementDetail,
  statementFeature,
} from "../../../../geo/model/map-file-1.ts";
import { compileCheck } from "../../../../src/site/page/compile-check.ts";
import {
  isDetail,
  isExtent,
  isFeature,
  isMapFile,
  isPlace,
  MEMBER_CHECKS,
} from "../../../../src/site/page/map-file-checks.ts";
import { syntheticMapFile } from "../../../bench/synthetic-map-file.ts";
import { FIRST_ATLAS, mapAtlasFolder } from "../../../geo/atlas-folder.ts";
import { exampleMapFile } from "../../example-map-file.ts";
import { type Path, partsOf, replacePart } from "./change-parts.ts";

const FIRST = JSON.parse(JSON.stringify((await mapAtlasFolder("first", FIRST_ATLAS)).mapFile));
const SYNTHETIC = syntheticMapFile(60);

const BASEMAP = {
  type: "Topology",
  transform: { scale: [0.1, 0.1], translate: [0, 0] },
  arcs: [
    [
      [0, 0],
      [1, 1],
    ],
  ],
  objects: { borders: { type: "LineString", arcs: [0] } },
  extent: [0, 0, 1, 1],
  labels: [
    { text: "Lowbank", kind: "town", lon: 0.5, lat: 0.5, rank: 1, minZoom: 5 },
    { text: "Reed", arabic: "قصب", kind: "water", lon: 0.5, lat: 0.5, rank: 1, minZoom: 5, angle: -45 },
  ],
};

interface Kind {
  check: (value: unknown) => boolean;
  model: z.ZodMiniType;
  records: unknown[];
}

/** What readers check by the JSON Schema, beside the model that it is written from. */
const KINDS: Record<string, Kind> = {
  "a map file": { check: isMapFile, model: mapFile, records: [{ ...exampleMapFile(), bbox: FIRST.bbox }] },
  "a feature": { check: isFeature, model: statementFeature, records: FIRST.features },
  "a detail": { check: isDetail, model: statementDetail, records: FIRST.atlas.statements },
  "a place": { check: isPlace, model: sharedPlace, records: FIRST.atlas.places },
  "an extent": { check: isExtent, model: mapFile.shape.bbox, records: [FIRST.bbox] },
  "a basemap": { check: compileCheck(basemapSchema), model: basemapFile, records: [BASEMAP] },
};
for (const [name, model] of Object.entries(atlasMember.shape))
  KINDS[`the member ${name}`] = {
    check: MEMBER_CHECKS.get(name) ?? (() => false),
    model,
    records: [shorten(FIRST.atlas[name])],
  };

describe.each(Object.entries(KINDS))("of %s, the schema in the page", (_, { check, model, records }) => {
  test("accepts what the model does", () => {
    expect(records.length).toBeGreaterThan(0);
    expect(records.every(check)).toBe(true);
  });

  test("judges as the model does whatever is put in the place of each part, and refuses some of it", () => {
    const apart: string[] = [];
    const unguarded: string[] = [];
    for (const { record, path, part } of differentParts(records)) {
      let refused = 0;
      for (const replacement of replacementsOf(part)) {
        if (replacement === GONE && path.length === 0) continue;
        const changed = changePart(record, path, replacement);
        const fits = model.safeParse(changed).success;
        if (!fits) refused += 1;
        if (check(changed) !== fits)
          apart.push(`${shapeOf(path)}: ${fits ? "fits" : "does not fit"}: ${say(replacement)}`);
      }
      if (refused === 0) unguarded.push(shapeOf(path));
    }
    expect(apart).toEqual([]);
    expect(unguarded.filter((shape) => !UNGUARDED.has(shape))).toEqual([]);
  });
});

/** Members of a basemap that are for its library to judge. */
const UNGUARDED = new Set(["objects.borders.arcs", "objects.borders.arcs.[]"]);

describe.each([
  ["feature", isFeature, statementFeature, SYNTHETIC.features],
  ["detail", isDetail, statementDetail, SYNTHETIC.atlas.statements],
  ["place", isPlace, sharedPlace, SYNTHETIC.atlas.places],
] as const)("of an invented %s, the schema in the page", (_, check, model: z.ZodMiniType, records) => {
  test("judges as the model does, whatever is put in place of any part", () => {
    const parts = records.flatMap((record) => partsOf(record).map(({ path }) => ({ record, path })));
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.jsonValue({ maxDepth: 1 }), ({ record, path }, value) => {
        const changed = replacePart(record, path, value);
        const fits = model.safeParse(changed).success;
        if (!fits) refused += 1;
        expect(check(changed)).toBe(fits);
      }),
      { numRuns: 1000 },
    );
    expect(refused).toBeGreaterThan(200);
    expect(records.every(check)).toBe(true);
  });
});

test("the map file of the first atlas is accepted", () => {
  expect(isMapFile(FIRST)).toBe(true);
});

test("links that are no web addresses are refused", () => {
  const [place] = SYNTHETIC.atlas.places;
  const isLinked = (url: string) => isPlace({ ...place, source: { ...place?.source, url } });
  const wrong = ["javascript:alert(1)", "//example.org", 'https://example.org/"x', "https://a b", "https://"];
  expect(wrong.filter(isLinked)).toEqual([]);
  const right = ["https://example.org/", "http://example.org/?a=b#c", "HTTPS://EXAMPLE.ORG/"];
  expect(right.filter(isLinked)).toEqual(right);
});

test("members that no schema names are let through", () => {
  const [feature] = SYNTHETIC.features;
  expect(isFeature({ ...feature, bbox: [0, 0, 0, 0], properties: { ...feature?.properties, hue: 1 } })).toBe(
    true,
  );
});

const GONE = Symbol("gone");

/** Each wrong for most parts, and right for some. */
function replacementsOf(part: unknown): unknown[] {
  const near =
    typeof part === "string"
      ? [`${part}x`, part.toUpperCase(), [part]]
      : Array.isArray(part)
        ? [part.slice(1), [...part, part[0]], [...part, null], [...part, "x"], { ...part }]
        : typeof part === "object" && part !== null
          ? [{ ...part, unheard: 1 }, Object.values(part)]
          : [];
  return [...near, ...EVERYWHERE];
}

const EVERYWHERE = [
  GONE,
  null,
  true,
  false,
  "",
  "past",
  "Point",
  "Polygon",
  "constructor",
  // Web addresses, and none; the limits of lengths, in code points.
  "https://example.org/",
  "ftp://example.org/",
  `https://example.org/${"x".repeat(1980)}`,
  `https://example.org/${"x".repeat(1981)}`,
  "x".repeat(200),
  "x".repeat(201),
  "😀".repeat(200),
  "😀".repeat(201),
  "x".repeat(32_000),
  "x".repeat(32_001),
  "😀".repeat(32_000),
  "😀".repeat(32_001),
  // Ends of ranges; what JSON.parse makes of 1e999.
  0,
  -0,
  0.5,
  90,
  90.01,
  -90.01,
  180,
  180.01,
  -180.01,
  2 ** 53 - 1,
  2 ** 53,
  Number.POSITIVE_INFINITY,
  [],
  [null],
  [0, 0],
  [0, 91],
  [[0, 0]],
  {},
  { type: "Point" },
  { type: "Point", coordinates: [0, 0] },
  { type: "Polygon", coordinates: [0, 0] },
  { type: "LineString", coordinates: [[0, 0]] },
];

function changePart(record: unknown, path: Path, replacement: unknown): unknown {
  if (replacement !== GONE) return replacePart(record, path, replacement);
  // A member that is undefined is gone from JSON; an element is null.
  return JSON.parse(JSON.stringify(replacePart(record, path, undefined)));
}

/** Of parts at the same place in the schema, one of each type: a null, a text, a list. */
function differentParts(records: unknown[]) {
  const different = new Map<string, { record: unknown; path: Path; part: unknown }>();
  for (const record of records)
    for (const { path, part } of partsOf(record)) {
      const geometry = typeof record === "object" && record !== null && "geometry" in record;
      const type = part === null ? "null" : Array.isArray(part) ? "array" : typeof part;
      const key = `${shapeOf(path)} ${type} ${geometry ? JSON.stringify(record.geometry).slice(0, 20) : ""}`;
      if (!different.has(key)) different.set(key, { record, path, part });
    }
  return different.values();
}

function say(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 60);
}

function shapeOf(path: Path): string {
  return path.map((step) => (typeof step === "number" ? "[]" : step)).join(".");
}

/** The first records of every list: enough for each place in the schema, and quick to judge again and again. */
function shorten(file: unknown): unknown {
  const isRecord = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
  return JSON.parse(
    JSON.stringify(file, (_, value) =>
      Array.isArray(value) && value.every(isRecord) ? value.slice(0, 2) : value,
    ),
  );
}
