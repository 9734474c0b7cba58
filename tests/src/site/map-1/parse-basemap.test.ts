import { describe, expect, it } from "vitest";
import { parseBasemap } from "../../../../src/site/map-1/parse-basemap.ts";

const BASEMAP = {
  type: "Topology",
  arcs: [
    [
      [0, 0],
      [1, 1],
    ],
  ],
  objects: { borders: { type: "LineString", arcs: [0] }, unheard: { type: "LineString", arcs: [0] } },
  extent: [0, 0, 1, 1],
  labels: [{ text: "Lowbank", kind: "town", lon: 0.5, lat: 0.5, rank: 1, minZoom: 5 }],
};

describe("reading a basemap", () => {
  it("gives each known layer as GeoJSON and passes over others", () => {
    const basemap = parseBasemap(JSON.stringify(BASEMAP));
    expect(basemap?.layers.map(({ name }) => name)).toEqual(["borders"]);
    expect(basemap?.layers[0]?.shapes).toMatchObject({
      geometry: {
        type: "LineString",
        coordinates: [
          [0, 0],
          [1, 1],
        ],
      },
    });
    expect(basemap?.labels).toEqual(BASEMAP.labels);
  });

  it.each([
    ["no JSON", "<html>"],
    ["no topology", '{"type":"FeatureCollection"}'],
    ["an arc that is not there", JSON.stringify({ ...BASEMAP, arcs: [] })],
    ["no labels", JSON.stringify({ ...BASEMAP, labels: undefined })],
  ])("%s cannot be drawn", (_, text) => {
    expect(parseBasemap(text)).toBeNull();
  });
});
