import { expect, test } from "vitest";
import { buildMapKml, KML_SYMBOLS, kmlSymbolFile } from "../../../geo/export/map-kml.ts";
import { BASE, readBalloon, readKml } from "./read-exports.ts";
import {
  ENGLISH,
  point,
  ROUGH_WORDS,
  roughAtlas,
  sampleAtlas,
  square,
  undrawnAtlas,
} from "./sample-atlas.ts";

test.each(ROUGH_WORDS)("KML stays well-formed and inert with the words %j", (words) => {
  // XML 1.0 has no place for them, escaped or not.
  const allowed = words
    .replaceAll(/\p{Surrogate}/gu, "")
    .replaceAll("\0", "")
    .replaceAll("\u0007", "");
  const placemarks = readKml(buildMapKml(roughAtlas(words), ENGLISH));
  expect(placemarks).toHaveLength(3);
  for (const { properties } of placemarks) {
    expect(properties?.text).toBe(allowed);
    expect(readBalloon(properties?.description)).toContain(allowed);
  }
});

test("an atlas in which nothing is drawn has its statements all the same", () => {
  const placemarks = readKml(buildMapKml(undrawnAtlas(), ENGLISH));
  expect(placemarks.map(({ geometry }) => geometry)).toEqual([null, null]);
  expect(placemarks[0]?.properties?.notDrawn).toBe("Only the country is named: a whole country is not drawn");
});

test("a hole in an area stays a hole", () => {
  const [outer, hole] = [1, 0.5].map((half) => {
    const area = square(12, 45, half);
    return area?.type === "Polygon" ? area.coordinates[0] : undefined;
  });
  if (outer === undefined || hole === undefined) throw new Error("no rings");
  const geometry = { type: "Polygon" as const, coordinates: [outer, hole] };
  const atlas = sampleAtlas([{ name: "Lagoon", geometry }]);
  expect(readKml(buildMapKml(atlas, ENGLISH))[0]?.geometry).toEqual(geometry);
});

test("a pin says of a plan that it is one, and puts a question mark beside a name that fits several places", () => {
  const values = { modality: "alleged_plan", certainty: "uncertain" } as const;
  const atlas = sampleAtlas([{ name: "Lagoon", geometry: point(12, 45), values }]);
  const [placemark] = readKml(buildMapKml(atlas, ENGLISH));
  expect(placemark?.properties?.name).toMatch(/^Lagoon \(\?\): statement \S+, said to be planned, /);
});

test("plans, what goes on, what is past and what is uncertain have symbols of their own", () => {
  const iconOf = (values: Parameters<typeof sampleAtlas>[0][number]["values"]) => {
    const atlas = sampleAtlas([{ name: "Lagoon", geometry: point(12, 45), values: values ?? {} }]);
    return readKml(buildMapKml(atlas, { ...ENGLISH, address: BASE }))[0]?.properties?.icon;
  };
  expect(iconOf({ aspect: "plan" })).toBe(`${BASE}pin-plan.png`);
  expect(iconOf({ aspect: "ongoing" })).toBe(`${BASE}pin-ongoing.png`);
  expect(iconOf({ aspect: "past" })).toBe(`${BASE}pin-past.png`);
  expect(iconOf({ aspect: "past", certainty: "uncertain" })).toBe(`${BASE}pin-uncertain.png`);
  expect(new Set(Object.values(KML_SYMBOLS)).size).toBe(4);
  expect(kmlSymbolFile("plan")).toBe("pin-plan.png");
});
