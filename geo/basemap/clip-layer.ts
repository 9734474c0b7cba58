import { bboxClip, booleanPointInPolygon } from "@turf/turf";
import type { Geometry, MultiLineString, MultiPolygon, Position } from "geojson";
import type { BoundingBox } from "../model/position.ts";
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

/** West, south, east, north of the positions, widened a little, so that a box without area still meets the box around it. */
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

/** Returns a function that tells whether a position is inside one of the polygons. Made for many positions. */
export function areaTest(polygons: Position[][][]): (position: readonly [number, number]) => boolean {
  const boxed = polygons.map((rings) => ({ rings, box: boxOf(rings.flat()) }));
  return ([lon, lat]) =>
    boxed.some(
      ({ rings, box }) =>
        isInBox([lon, lat], box) &&
        booleanPointInPolygon([lon, lat], { type: "Polygon", coordinates: rings }),
    );
}

/** The polygons of a geometry, cut at the antimeridian; none for points and lines. */
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

/**
 * The polygon in pieces that planar geometry can handle. In the sources an edge may jump from 180 to -180; such rings are unrolled and
 * cut at the antimeridian. A ring around a pole is extended to the pole.
 */
function cutAtAntimeridian(rings: Position[][]): Position[][][] {
  if (!rings.some(jumps)) return [rings];
  const unrolled = rings.map(unroll);
  return [-360, 0, 360].flatMap((shift) => {
    const moved = unrolled.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon + shift, lat]));
    const { geometry } = bboxClip({ type: "Polygon", coordinates: moved }, [-180, -90, 180, 90]);
    const pieces = (geometry.coordinates as Position[][]).filter((ring) => ring.length > 3);
    return pieces.length > 0 ? [pieces] : [];
  });
}

function jumps(ring: Position[]): boolean {
  return ring.some(([lon = 0], index) => Math.abs(lon - (ring[index - 1]?.[0] ?? lon)) > 180);
}

/** The ring without jumps. Longitudes may leave -180 to 180. */
function unroll(ring: Position[]): Position[] {
  let turn = 0;
  const unrolled = ring.map(([lon = 0, lat = 0], index) => {
    const step = lon - (ring[index - 1]?.[0] ?? lon);
    if (step > 180) turn -= 360;
    if (step < -180) turn += 360;
    return [lon + turn, lat];
  });
  const [[start = 0, lat = 0] = [], [end = 0] = []] = [unrolled[0], unrolled.at(-1)];
  if (Math.abs(end - start) < 180) return unrolled;
  const pole = Math.sign(lat) * 90;
  return [...unrolled, [end, pole], [start, pole], [start, lat]];
}
