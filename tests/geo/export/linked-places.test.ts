import { check } from "@placemarkio/check-geojson";
import { describe, expect, test } from "vitest";
import { buildLinkedPlaces } from "../../../geo/export/linked-places.ts";
import { point, sampleMapFile } from "../poster/sample-map-file.ts";
import { BASE, readJsonLd } from "./read-exports.ts";
import { ROUGH_WORDS, roughMapFile, undrawnMapFile } from "./rough-map-file.ts";

function whenOf(said: string) {
  const values = { said };
  const text = buildLinkedPlaces(sampleMapFile([{ name: "Quay", geometry: point(12, 45), values }]));
  return JSON.parse(text).features[0].when;
}

describe("the time of a place", () => {
  test.each([
    ["2031-05-02", [{ start: { in: "2031-05-02" } }]],
    ["2031-05", [{ start: { earliest: "2031-05-01" }, end: { latest: "2031-05-31" } }]],
    ["2031-05-01/2031-05-03", [{ start: { earliest: "2031-05-01" }, end: { latest: "2031-05-03" } }]],
    ["/2031-05-03", [{ start: { latest: "2031-05-03" }, end: { latest: "2031-05-03" } }]],
    ["2031-05-03/..", [{ start: { earliest: "2031-05-03" } }]],
  ])("is that of the statements, %s as ISO 8601", (said, timespans) => {
    expect(whenOf(said)).toMatchObject({ timespans, certainty: "certain" });
  });

  test("is less certain where a date is in doubt", () => {
    expect(whenOf("2031?-05-02")).toMatchObject({ certainty: "less-certain" });
  });
});

test.each(ROUGH_WORDS)("Linked Places stay GeoJSON and JSON-LD with the words %j", async (words) => {
  const text = buildLinkedPlaces(roughMapFile(words), BASE);
  expect(() => check(text)).not.toThrow();
  expect(JSON.parse(text).features[0].properties.title).toBe(words);
  expect(await readJsonLd(text, "places.lpf.json", false)).toContain(
    `<${BASE}places.lpf.json#place-sample:0>`,
  );
});

test("names without a place are places whose whereabouts are not known", () => {
  const { features } = JSON.parse(buildLinkedPlaces(undrawnMapFile()));
  expect(features).toHaveLength(1);
  expect(features[0]).toMatchObject({
    geometry: null,
    properties: { title: "Lagoonia", fclasses: ["A"], ccodes: [] },
    names: [{ toponym: "Lagoonia", citations: [{ year: 2031 }] }],
  });
});
