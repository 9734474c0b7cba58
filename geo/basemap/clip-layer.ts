import { bboxClip, booleanPointInPolygon } from "@turf/turf";
import type { Geometry, MultiLineString, MultiPolygon, Position } from "geojson";
import type { BoundingBox } from "../model/position.ts";
import { cutAtAntimeridian } from "./cut-at-antimeridian.ts";
import { boxesMeet, isInBox } from "./frame-around.ts";

/** The lines inside the boxes, as pieces. */
export function clipLines(lines: Position[][], boxes: BoundingBox[]): Position[][] {
  return boxes.flatMap((box) =>
    lines
      .filter((line) => boxesMeet(boxOf(line), box))
      .flatMap((line) => {
        const { geometry } = bboxClip({ type: "MultiLineString", coordinates: [line] }, box);
        const pieces = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
        return (pieces as Position[][]).filter((piece) => piece.length > 1);
      }),
  );
}

/** The polygons (rings of positions) inside the boxes. */
export function clipAreas(polygons: Position[][][], boxes: BoundingBox[]): Position[][][] {
  return boxes.flatMap((box) =>
    polygons
      .filter(([outer]) => outer !== undefined && boxesMeet(boxOf(outer), box))
      .flatMap((polygon) => {
        const { geometry } = bboxClip({ type: "Polygon", coordinates: polygon }, box);
        const rings = (geometry.coordinates as Position[][]).filter((ring) => ring.length > 3);
        return rings.length > 0 ? [rings] : [];
      }),
  );
}

/** West, south, east, north of the positions; a flat one is widened a little, so that it meets the box it lies in. */
export function boxOf(positions: Position[]): BoundingBox {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of positions) {
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return [west - 1e-9, south - 1e-9, east + 1e-9, north + 1e-9];
}

/** A test for many positions: the boxes of the polygons are reckoned once. */
export function areaTest(polygons: Position[][][]): (position: readonly [number, number]) => boolean {
  const boxed = polygons.map((rings) => ({ rings, box: boxOf(rings.flat()) }));
  return ([lon, lat]) =>
    boxed.some(
      ({ rings, box }) =>
        isInBox([lon, lat], box) &&
        booleanPointInPolygon([lon, lat], { type: "Polygon", coordinates: rings }),
    );
}

/** The polygons of a layer's geometry, cut where they cross the antimeridian; none where it has no area. */
export function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === "Polygon") return cutAtAntimeridian(geometry.coordinates);
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flatMap(cutAtAntimeridian) : [];
}

export function linesGeometry(lines: Position[][]): MultiLineString {
  return { type: "MultiLineString", coordinates: lines };
}

export function areasGeometry(polygons: Position[][][]): MultiPolygon {
  return { type: "MultiPolygon", coordinates: polygons };
}
