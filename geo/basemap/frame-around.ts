import { degreesToRadians, radiansToLength } from "@turf/turf";
import { type BoundingBox, longitudeSpan } from "../model/position.ts";

/** Largest latitude of Web Mercator. */
const MERCATOR_LIMIT = 85.05;

export interface Frame {
  /** West is larger than east when the frame crosses the antimeridian. */
  box: BoundingBox;
  /** The frame as one box, or as two that meet at the antimeridian. */
  parts: BoundingBox[];
  widthKm: number;
}

/** The margin at the sides, in multiples of the margin above and below: most maps are wider than high. */
const SIDEWAYS = 1.6;

/** Width of the box, at least, in multiples of the height of the extent: the frame of an article may be a wide strip. */
const WIDEST = 2.9;

/**
 * The box of the detailed map: the extent with `margin` times its longer side above and below, and more at the sides. Screens of
 * other shapes and readers who pan a little still see detail. West may be larger than east (RFC 7946, 5.2).
 */
export function frameAround(extent: BoundingBox, margin: number): Frame {
  const [west, south, east, north] = extent;
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const lonSpan = longitudeSpan(extent);
  // A single place has no extent: two degrees show its surroundings.
  const side = Math.max(2, lonSpan * shrink, north - south) * margin;
  const latitudes = [
    Math.max(-MERCATOR_LIMIT, south - side),
    Math.min(MERCATOR_LIMIT, north + side),
  ] as const;
  const span = Math.max(lonSpan * shrink + 2 * SIDEWAYS * side, WIDEST * (north - south)) / shrink;
  const lonSide = (span - lonSpan) / 2;
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
