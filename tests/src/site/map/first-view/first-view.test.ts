import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { projectAround } from "../../../../../geo/cartography/web-mercator.ts";
import { type BoundingBox, wrapLongitude } from "../../../../../geo/model/position.ts";
import { chooseDesign, DESIGNS, viewOfExtent } from "../../../../../src/site/map/first-view/first-view.ts";

const CSS = readFileSync(
  new URL("../../../../../src/site/map/first-view/first-view.css", import.meta.url),
  "utf8",
);

describe("the first view", () => {
  test("has the same designs in the style sheet as in the script", () => {
    const queries = [
      ...CSS.matchAll(/\(min-width: (\d+)px\) and \(min-height: (\d+)px\) \{[^}]*\}\s*\.design-(\d+)/g),
    ].map(([, width, height, name]) => [Number(width), Number(height), Number(name)]);
    expect(queries).toEqual(DESIGNS.slice(1).map(({ width, height }) => [width, height, width]));
    expect(CSS).toContain(`.design-${DESIGNS[0]?.width} {\n  display: block;`);
  });

  test("fits into the map, except into the smallest", () => {
    for (let width = 240; width < 2000; width += 37) {
      for (let height = 160; height < 1500; height += 41) {
        const design = chooseDesign({ width, height });
        expect(design.width).toBeLessThanOrEqual(width);
        expect(design.height).toBeLessThanOrEqual(height);
      }
    }
    expect(chooseDesign({ width: 120, height: 90 })).toBe(DESIGNS[0]);
  });

  test("shows the whole extent, of every shape, in maps of every size", () => {
    const extents: BoundingBox[] = [
      [35.93, 33.32, 40.831, 36.908],
      [-68.15, -16.5, -68.15, -16.5],
      [-68, -16.5, -63, -16.4],
      [178.4, -18.1, -171.8, -13.8],
      [0, -90, 77, -68.5],
    ];
    for (const extent of extents) {
      for (const size of [...DESIGNS, { width: 1984, height: 1300 }, { width: 390, height: 380 }]) {
        const { center, zoom } = viewOfExtent(extent, size);
        const pixels = projectAround(center, zoom, size);
        const project = ([longitude, latitude]: readonly [number, number]) =>
          pixels([wrapLongitude(longitude, center[0]), latitude]);
        const [west, south, east, north] = extent;
        for (const corner of [project([west, north]), project([east, south])]) {
          expect(corner.x).toBeGreaterThan(0);
          expect(corner.y).toBeGreaterThan(0);
          expect(corner.x).toBeLessThan(size.width);
          expect(corner.y).toBeLessThan(size.height);
        }
      }
    }
  });
});
