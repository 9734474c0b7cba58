import { expect, test } from "vitest";
import { buildMapKml } from "../../../geo/export/map-kml.ts";
import { point, sampleMapFile, square } from "../poster/sample-map-file.ts";
import { readBalloon, readKml } from "./read-exports.ts";
import { ROUGH_WORDS, roughMapFile, undrawnMapFile } from "./rough-map-file.ts";

test.each(ROUGH_WORDS)("KML stays well-formed and inert with the words %j", (words) => {
  // XML 1.0 has no place for them, escaped or not.
  const allowed = words
    .replaceAll(/\p{Surrogate}/gu, "")
    .replaceAll("\0", "")
    .replaceAll("\u0007", "");
  const placemarks = readKml(buildMapKml(roughMapFile(words)));
  expect(placemarks).toHaveLength(3);
  for (const { properties } of placemarks) {
    expect(properties?.text).toBe(allowed);
    expect(readBalloon(properties?.description)).toContain(allowed);
  }
});

test("an atlas in which nothing is drawn has its statements all the same", () => {
  const placemarks = readKml(buildMapKml(undrawnMapFile()));
  expect(placemarks.map(({ geometry }) => geometry)).toEqual([null, null]);
  expect(placemarks[0]?.properties?.notDrawnBecause).toBe("A whole country");
});

test("a hole in an area stays a hole", () => {
  const [outer] = square(12, 45, 1)?.coordinates ?? [];
  const [hole] = square(12, 45, 0.5)?.coordinates ?? [];
  const geometry = { type: "Polygon", coordinates: [outer, hole] };
  const mapFile = sampleMapFile([{ name: "Lagoon", geometry: geometry as ReturnType<typeof square> }]);
  expect(readKml(buildMapKml(mapFile))[0]?.geometry).toEqual(geometry);
});

test("a pin says of a plan that it is one, and puts a question mark beside a name that fits several places", () => {
  const values = { modalityLabel: "said to be planned", toponymCertainty: "uncertain" } as const;
  const mapFile = sampleMapFile([{ name: "Lagoon", geometry: point(12, 45), values }]);
  const [placemark] = readKml(buildMapKml(mapFile));
  expect(placemark?.properties?.name).toMatch(/^Lagoon \(\?\): statement \S+, said to be planned, /);
});
