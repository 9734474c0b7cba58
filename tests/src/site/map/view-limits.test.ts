import { describe, expect, test } from "vitest";
import { fitView, projectAround } from "../../../../geo/cartography/web-mercator.ts";
import { type BoundingBox, wrapLongitude } from "../../../../geo/model/position.ts";
import { limitCenter, turnsNeeded } from "../../../../src/site/map/view-limits.ts";

const SIZES = [
  { width: 120, height: 90 },
  { width: 390, height: 380 },
  { width: 600, height: 420 },
  { width: 1344, height: 1080 },
];
const EXTENTS: Record<string, BoundingBox> = {
  "one point": [-68.15, -16.5, -68.15, -16.5],
  "1:50, west to east": [-68, -16.5, -63, -16.4],
  "50:1, south to north": [-68, -21, -67.9, -16],
  "across the antimeridian": [178.4, -18.1, -171.8, -13.8],
};

describe("the middle of the map", () => {
  for (const [name, extent] of Object.entries(EXTENTS)) {
    for (const size of SIZES) {
      test(`of ${name} in ${size.width} by ${size.height} leaves room for a popup above every corner`, () => {
        const { zoom } = fitView(extent, size);
        const [west, south, east, north] = extent;
        for (const corner of [
          [west, north],
          [east, north],
          [west, south],
          [east, south],
        ] as const) {
          // As high above the mark as a popup may be: 72% of the map, its tip, and the symbol.
          const pixel = projectAround(corner, zoom, size)(corner);
          const wanted = 0.72 * size.height + 20 - pixel.y;
          const up = Math.min(wanted, 0.4 * size.height);
          const above = unproject(corner, zoom, size, -up);
          expect(limitCenter(above, zoom, extent, size)).toEqual(above);
        }
      });

      test(`of ${name} in ${size.width} by ${size.height} never loses the extent`, () => {
        const { zoom } = fitView(extent, size);
        const far = limitCenter([extent[0] + 40, 60], zoom, extent, size);
        const pixels = projectAround(far, zoom, size);
        const { x, y } = pixels([wrapLongitude(extent[2], far[0]), extent[3]]);
        expect(x).toBeGreaterThan(0.05 * size.width);
        expect(y).toBeLessThan(0.95 * size.height);
      });
    }
  }

  test("is not corrected by a part of a pixel: Leaflet moves by whole ones, and would be asked again without end", () => {
    const extent: BoundingBox = [20, 10, 20, 20];
    const size = { width: 480, height: 330 };
    const limit = limitCenter([20, 60], 6, extent, size);
    const beyond = unproject(limit, 6, size, -0.6);
    expect(limitCenter(beyond, 6, extent, size)).toBe(beyond);
    const farther = unproject(limit, 6, size, -2);
    expect(limitCenter(farther, 6, extent, size)).not.toBe(farther);
  });

  test("stays where it is when a part of the extent is in view", () => {
    const center = [-66, -17] as const;
    expect(limitCenter(center, 8, [-68, -18, -64, -16], { width: 800, height: 600 })).toBe(center);
  });
});

/** The position so many pixels below another. */
function unproject(
  from: readonly [number, number],
  zoom: number,
  size: { width: number; height: number },
  down: number,
): readonly [number, number] {
  const project = projectAround(from, zoom, size);
  let [low, high] = [-85, 85];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (project([from[0], middle]).y > size.height / 2 + down) low = middle;
    else high = middle;
  }
  return [from[0], (low + high) / 2];
}

describe("the ground", () => {
  const beside: Record<string, BoundingBox> = {
    ...EXTENTS,
    "both sides of the Pacific": [104.4, -60.3, -97.8, 85],
    "just east of 180 degrees": [-179.5, -18, -178, -17],
    "just west of 180 degrees": [178, -18, 179.5, -17],
    "tall, west of 180 degrees": [165, -20, 166, 20],
  };
  test.each(Object.entries(beside))(
    "of %s is drawn from one edge of the map to the other",
    (_name, extent) => {
      const drawn = turnsNeeded(extent);
      for (const size of SIZES) {
        const { center, zoom } = fitView(extent, size);
        const half = (size.width / 2 / (256 * 2 ** zoom)) * 360;
        for (const longitude of [center[0] - half, center[0], center[0] + half])
          expect(drawn.map((turn) => longitude - 360 * turn).some((each) => Math.abs(each) <= 180)).toBe(
            true,
          );
      }
    },
  );
});
