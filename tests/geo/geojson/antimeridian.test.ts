import * as fc from "fast-check";
import type { Geometry, MultiPolygon } from "geojson";
import { describe, expect, it } from "vitest";
import { extentOf, unwrapArea } from "../../../geo/geojson/antimeridian.ts";
import { wrapLongitude } from "../../../geo/model/position.ts";

function points(...longitudes: number[]): Geometry[] {
  return longitudes.map((longitude) => ({ type: "Point", coordinates: [longitude, 0] }));
}

function box(west: number, east: number): number[][][] {
  return [
    [
      [west, -1],
      [east, -1],
      [east, 1],
      [west, 1],
      [west, -1],
    ],
  ];
}

describe("the extent of geometries", () => {
  it.each<[string, number[], [number, number]]>([
    ["one point has no width", [5], [5, 5]],
    ["points of one hemisphere", [10, 30, 20], [10, 30]],
    ["points on both sides of 0°", [-10, 20], [-10, 20]],
    ["points on both sides of 180°: west is larger than east", [178, -172, 177], [177, -172]],
    ["a point at 180° and one at -180° are at one place", [180, -180], [180, -180]],
    ["points around the globe: the widest gap stays out", [-170, -60, 0, 60, 120], [-60, -170]],
  ])("%s", (_, longitudes, [west, east]) => {
    expect(extentOf(points(...longitudes))).toEqual([west, 0, east, 0]);
  });

  it("does not cut through an area", () => {
    const wide: Geometry = { type: "Polygon", coordinates: box(-100, 120) };
    expect(extentOf([wide, ...points(150)])).toEqual([-100, -1, 150, 1]);
  });

  it("joins the parts of an area that RFC 7946 cuts at the antimeridian", () => {
    const cut: Geometry = { type: "MultiPolygon", coordinates: [box(177, 180), box(-180, -178)] };
    expect(extentOf([cut])).toEqual([177, -1, -178, 1]);
  });

  it("is null where there is nothing", () => {
    expect(extentOf([])).toBeNull();
    expect(extentOf([null])).toBeNull();
  });

  it("holds every point, and is never wider than the box that does not cross", () => {
    const longitudes = fc.array(fc.integer({ min: -180, max: 180 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(longitudes, (all) => {
        const [west, , east] = extentOf(points(...all)) ?? [0, 0, 0, 0];
        const span = (east - west + 360) % 360;
        for (const longitude of all) {
          const offset = (((longitude - west) % 360) + 360) % 360;
          expect(offset % 360).toBeLessThanOrEqual(span);
        }
        expect(span).toBeLessThanOrEqual(Math.max(...all) - Math.min(...all));
      }),
    );
  });
});

describe("longitudes around a view", () => {
  it("lie within half a turn of its middle", () => {
    expect(wrapLongitude(-172, 178)).toBe(188);
    expect(wrapLongitude(178, -179)).toBe(-182);
    expect(wrapLongitude(37, 40)).toBe(37);
  });

  it("let the two parts of a cut area meet again", () => {
    const cut: MultiPolygon = { type: "MultiPolygon", coordinates: [box(177, 180), box(-180, -178)] };
    const longitudes = unwrapArea(cut, 179)
      .coordinates.flat(2)
      .map(([longitude]) => longitude);
    expect([Math.min(...(longitudes as number[])), Math.max(...(longitudes as number[]))]).toEqual([
      177, 182,
    ]);
  });

  it("leave an area as it is that needs no move", () => {
    const area: MultiPolygon = { type: "MultiPolygon", coordinates: [box(30, 40)] };
    expect(unwrapArea(area, 35)).toBe(area);
  });
});
