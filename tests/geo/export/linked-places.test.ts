import { check } from "@placemarkio/check-geojson";
import { describe, expect, test } from "vitest";
import { buildLinkedPlaces } from "../../../geo/export/linked-places.ts";
import type { LonLat } from "../../../geo/model/position.ts";
import { findLinkedPlacesFaults } from "./linked-places-rules.ts";
import { BASE, readJsonLd } from "./read-exports.ts";
import { ENGLISH, point, ROUGH_WORDS, roughAtlas, sampleAtlas, undrawnAtlas } from "./sample-atlas.ts";

function firstPlace(...statements: Parameters<typeof sampleAtlas>[0]) {
  const text = buildLinkedPlaces(sampleAtlas(statements), ENGLISH);
  expect(findLinkedPlacesFaults(JSON.parse(text))).toEqual([]);
  return JSON.parse(text).features[0];
}

describe("the time of a place", () => {
  test.each([
    ["2031-05-02", [{ start: { in: "2031-05-02" } }]],
    ["2031-05", [{ start: { earliest: "2031-05-01" }, end: { latest: "2031-05-31" } }]],
    ["2031-05-01/2031-05-03", [{ start: { earliest: "2031-05-01" }, end: { latest: "2031-05-03" } }]],
    ["/2031-05-03", [{ start: { latest: "2031-05-03" }, end: { latest: "2031-05-03" } }]],
    ["2031-05-03/..", [{ start: { earliest: "2031-05-03" } }]],
    ["-0043-03-15", [{ start: { in: "-0043-03-15" } }]],
  ])("is that of the statements, %s as ISO 8601", (said, timespans) => {
    expect(firstPlace({ name: "Quay", geometry: point(12, 45), said }).when).toMatchObject({
      timespans,
      certainty: "certain",
    });
  });

  test("is less certain when a date is in doubt", () => {
    const { when } = firstPlace({ name: "Quay", geometry: point(12, 45), said: "2031?-05-02" });
    expect(when).toMatchObject({ certainty: "less-certain" });
  });

  test("is that of the map when no statement has one", () => {
    const { when } = firstPlace({ name: "Quay", geometry: point(12, 45) });
    expect(when.timespans).toEqual([{ start: { in: "2031-06-01" } }]);
  });
});

test("a name that fits several places has all their positions, and is matched with none of them", () => {
  const candidate = (name: string, position: [number, number]) => ({
    names: { en: name },
    kind: "settlement" as const,
    province: "Lagoonia",
    position: position as LonLat,
    reasons: [],
  });
  const place = firstPlace({
    name: "Quay",
    geometry: point(12, 45),
    values: { certainty: "uncertain" },
    place: {
      source: {
        name: "GeoNames",
        licence: "CC BY 4.0",
        url: "https://www.geonames.org/12",
        id: "geonames:12",
      },
      candidates: [candidate("Quay", [12, 45]), candidate("Old Quay", [13, 46])],
    },
  });
  expect(place.links).toBeUndefined();
  expect(place.geometry.geometries.map((part: { coordinates: unknown }) => part.coordinates)).toEqual([
    [12, 45],
    [13, 46],
  ]);
  expect(place.properties.candidates).toHaveLength(2);
});

test.each(["PS", "TW", "XK", ""])(
  "the country %j, which the gazetteer refuses, is not among its codes",
  (country) => {
    const { properties } = firstPlace({ name: "Quay", geometry: point(12, 45), place: { country } });
    expect(properties.ccodes).toBeUndefined();
    expect(properties.country).toBe(country || null);
  },
);

test.each(ROUGH_WORDS)("Linked Places stay GeoJSON and JSON-LD with the words %j", async (words) => {
  const text = buildLinkedPlaces(roughAtlas(words), { ...ENGLISH, address: BASE });
  expect(() => check(text)).not.toThrow();
  expect(JSON.parse(text).features[0].properties.title).toBe(words);
  expect(await readJsonLd(text, "places.lpf.json", false)).toContain(`<${BASE}places.lpf.json#place-P0>`);
});

test("names without an entry are places whose position is not known", () => {
  const collection = JSON.parse(buildLinkedPlaces(undrawnAtlas(), ENGLISH));
  expect(findLinkedPlacesFaults(collection)).toEqual([]);
  expect(collection.features).toHaveLength(1);
  expect(collection.features[0]).toMatchObject({
    "@id": "urn:claim-atlas:river-2031#place-P0",
    geometry: null,
    properties: { title: "Lagoonia", fclasses: ["A"] },
    names: [{ toponym: "Lagoonia", citations: [{ year: "2031" }] }],
  });
});
