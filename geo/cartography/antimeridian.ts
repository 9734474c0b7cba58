import type { MultiPolygon, Polygon, Position } from "geojson";

/** The longitude plus or minus full turns, so that it lies within 180° of another. */
export function wrapLongitude(longitude: number, around: number): number {
  return longitude - 360 * Math.round((longitude - around) / 360);
}

/**
 * The area with the longitudes of each of its polygons moved by full turns to lie around a longitude: parts that RFC 7946 cuts
 * at the antimeridian meet again. The same object where nothing moves.
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
