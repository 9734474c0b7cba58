import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { type BoundingBox, wrapLongitude } from "../model/position.ts";

/**
 * Moves each polygon by full turns to lie within 180° of a longitude. Parts that were cut at the antimeridian (RFC 7946, 3.1.9) meet
 * again. Returns the same object when nothing moves.
 */
export function unwrapArea<Area extends Polygon | MultiPolygon>(geometry: Area, around: number): Area {
  const polygons: Position[][][] =
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const turns = polygons.map(([outer = []]) => turnsTo(outer, around));
  if (turns.every((turn) => turn === 0)) return geometry;
  const moved = polygons.map((rings, index) =>
    rings.map((ring) =>
      ring.map(([longitude = 0, latitude = 0]) => [longitude + (turns[index] ?? 0), latitude]),
    ),
  );
  return { ...geometry, coordinates: geometry.type === "Polygon" ? moved[0] : moved };
}

/** Degrees, a multiple of 360, that bring the middle of the positions within 180° of a longitude. */
function turnsTo(positions: Position[], around: number): number {
  let [west, east] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [longitude = 0] of positions) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
  }
  const middle = (west + east) / 2;
  return wrapLongitude(middle, around) - middle;
}

/**
 * The smallest box around all geometries. West is larger than east when it crosses the antimeridian (RFC 7946, 5.2).
 * Null without a geometry.
 */
export function extentOf(geometries: Iterable<Geometry | null>): BoundingBox | null {
  let [south, north] = [90, -90];
  const spans: [west: number, east: number][] = [];
  for (const geometry of geometries) {
    for (const positions of geometry === null ? [] : partsOf(geometry)) {
      let [west, east] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const [longitude = 0, latitude = 0] of positions) {
        west = Math.min(west, longitude);
        east = Math.max(east, longitude);
        south = Math.min(south, latitude);
        north = Math.max(north, latitude);
      }
      if (west <= east) spans.push([west, east]);
    }
  }
  if (spans.length === 0) return null;
  const [west, east] = spanAround(spans);
  return [west, south, east, north];
}

/** The shortest span of longitudes that contains all spans: the complement of the widest gap between them. */
function spanAround(spans: [west: number, east: number][]): [west: number, east: number] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  const [[first]] = sorted as [[number, number]];
  let reach = Number.NEGATIVE_INFINITY;
  let widest = { gap: Number.NEGATIVE_INFINITY, west: 0, east: 0 };
  for (const [west, east] of sorted) {
    if (reach > Number.NEGATIVE_INFINITY && west - reach > widest.gap)
      widest = { gap: west - reach, west, east: reach };
    reach = Math.max(reach, east);
  }
  // The gap across the antimeridian. Equal gaps: the box that does not cross it.
  if (first + 360 - reach >= widest.gap) return [first, reach];
  return [widest.west, widest.east];
}

/** Lists of positions, none of which crosses the antimeridian: one for each point, line or ring. */
function partsOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates]];
    case "MultiPoint":
      return geometry.coordinates.map((position) => [position]);
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    case "GeometryCollection":
      return geometry.geometries.flatMap(partsOf);
  }
}
