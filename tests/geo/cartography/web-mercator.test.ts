import { describe, expect, it } from "vitest";
import { fitView, projectAround } from "../../../geo/cartography/web-mercator.ts";
import { type BoundingBox, wrapLongitude } from "../../../geo/model/position.ts";

const SIZE = { width: 950, height: 600 };

/** How far the corners of an extent stand from the edges of the map, in pixels. */
function marginsOf(extent: BoundingBox, options = {}, size = SIZE) {
  const { center, zoom } = fitView(extent, size, options);
  const project = projectAround(center, zoom, size);
  const [west, south, east, north] = extent;
  const corners = [
    project([wrapLongitude(west, center[0]), north]),
    project([wrapLongitude(east, center[0]), south]),
  ];
  return {
    zoom,
    left: corners[0]?.x ?? 0,
    top: corners[0]?.y ?? 0,
    right: size.width - (corners[1]?.x ?? 0),
    bottom: size.height - (corners[1]?.y ?? 0),
  };
}

describe("the view of an extent", () => {
  it.each<[string, BoundingBox]>([
    ["a country", [35.7, 32.3, 42.4, 37.3]],
    ["both sides of the antimeridian", [177, -18, -171, -13]],
    ["a tall strip, 1:50", [10, -20, 10.8, 20]],
    ["a wide strip, 50:1", [-20, 10, 30, 11]],
    ["the far north", [-30, 70, 30, 84]],
  ])("holds all of it within the padding: %s", (_, extent) => {
    const { left, top, right, bottom } = marginsOf(extent);
    for (const margin of [left, top, right, bottom]) expect(margin).toBeGreaterThanOrEqual(28 - 1e-6);
    expect(left).toBeCloseTo(right, 4);
    expect(top).toBeCloseTo(bottom, 4);
  });

  it("fills the map in one direction when any zoom is allowed", () => {
    const { left, top } = marginsOf([35.7, 32.3, 42.4, 37.3], { zoomSnap: 0 });
    expect(Math.min(left, top)).toBeCloseTo(28, 4);
  });

  it("takes the next smaller multiple of zoomSnap", () => {
    const extent: BoundingBox = [35.7, 32.3, 42.4, 37.3];
    const { zoom } = fitView(extent, SIZE, { zoomSnap: 0 });
    for (const zoomSnap of [1, 0.5, 0.25]) {
      const snapped = fitView(extent, SIZE, { zoomSnap }).zoom;
      expect(snapped % zoomSnap).toBe(0);
      expect(zoom - snapped).toBeGreaterThanOrEqual(0);
      expect(zoom - snapped).toBeLessThan(zoomSnap);
    }
  });

  it("shows a single place with its surroundings, in the middle", () => {
    const { center, zoom } = fitView([37, 36.5, 37, 36.5], SIZE);
    expect(center[0]).toBeCloseTo(37, 6);
    expect(center[1]).toBeCloseTo(36.5, 6);
    expect(zoom).toBeGreaterThan(8);
    expect(zoom).toBeLessThan(11);
  });

  it("keeps to the smallest and largest zoom, also in a map without size", () => {
    expect(fitView([37, 36.5, 37, 36.5], SIZE, { maxZoom: 5 }).zoom).toBe(5);
    expect(fitView([-180, -80, 180, 80], { width: 0, height: 0 }, { minZoom: 2 }).zoom).toBe(2);
  });
});
