import { degreesToRadians, radiansToLength } from "@turf/turf";
import type { BoundingBox } from "../model/position.ts";

/** Web Mercator ends here; nothing beyond it can be drawn. */
const MERCATOR_LIMIT = 85.05;

export interface Frame {
  /** West, south, east, north; west is larger than east where the frame crosses the antimeridian. */
  box: BoundingBox;
  /** The same as one box, or as two that meet at the antimeridian. */
  parts: BoundingBox[];
  widthKm: number;
}

/** Maps are mostly wider than high, so more is seen to the left and right than above and below. */
const SIDEWAYS = 1.6;

/**
 * The box that is drawn in detail: the extent of the marks with `margin` times its longer side above and below, and more
 * at the sides, so that a screen of another shape, or a reader who pans a little, still sees it. West may be larger than east
 * (RFC 7946, 5.2).
 */
export function frameAround(extent: BoundingBox, margin: number): Frame {
  const [west, south, east, north] = extent;
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const lonSpan = east >= west ? east - west : east - west + 360;
  // A single place has no size: two degrees show a town with its surroundings.
  const side = Math.max(2, lonSpan * shrink, north - south) * margin;
  const latitudes = [
    Math.max(-MERCATOR_LIMIT, south - side),
    Math.min(MERCATOR_LIMIT, north + side),
  ] as const;
  const lonSide = (SIDEWAYS * side) / shrink;
  const span = lonSpan + 2 * lonSide;
  const widthKm = radiansToLength(degreesToRadians(Math.min(360, span) * shrink), "kilometers");
  if (span >= 360) {
    const box: BoundingBox = [-180, latitudes[0], 180, latitudes[1]];
    return { box, parts: [box], widthKm };
  }
  const box: BoundingBox = [wrap(west - lonSide), latitudes[0], wrap(east + lonSide), latitudes[1]];
  return { box, parts: partsOf(box), widthKm };
}

function wrap(longitude: number): number {
  if (longitude < -180) return longitude + 360;
  return longitude > 180 ? longitude - 360 : longitude;
}

function partsOf(box: BoundingBox): BoundingBox[] {
  const [west, south, east, north] = box;
  if (west <= east) return [box];
  return [
    [west, south, 180, north],
    [-180, south, east, north],
  ];
}

/** Whether the two boxes share more than an edge. Neither crosses the antimeridian. */
export function boxesMeet(a: BoundingBox, b: BoundingBox): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

export function isInBox([lon, lat]: readonly [number, number], box: BoundingBox): boolean {
  return lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3];
}
