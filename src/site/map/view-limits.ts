import type { LonLatPair } from "../../../geo/cartography/mark.ts";
import { projectToWorld, unprojectFromWorld } from "../../../geo/cartography/web-mercator.ts";
import { type BoundingBox, wrapLongitude } from "../../../geo/model/position.ts";

/** The largest zoom of our own basemap: it has no more detail. */
export const LARGEST_ZOOM = 11;
/** How many zooms readers can go beyond the view of the whole extent. */
const ZOOM_BEYOND = 0.5;
/** How far the centre of the map can be outside the extent, as a share of the map's size. Leaves room for a popup above a mark. */
const BEYOND = 0.4;

/** The smallest zoom of a map that shows its whole extent at `wholeZoom`. */
export function smallestZoom(wholeZoom: number): number {
  return Math.max(0, Math.min(LARGEST_ZOOM - 1, wholeZoom - ZOOM_BEYOND));
}

/** The box around two boxes, for boxes within 180° of each other. */
export function joinExtents(a: BoundingBox, b: BoundingBox): BoundingBox {
  const [west, east] = [a[0], a[2] >= a[0] ? a[2] : a[2] + 360];
  const otherWest = wrapLongitude(b[0], (west + east) / 2);
  const otherEast = otherWest + (b[2] >= b[0] ? b[2] - b[0] : b[2] - b[0] + 360);
  return [
    wrapLongitude(Math.min(west, otherWest), 0),
    Math.min(a[1], b[1]),
    wrapLongitude(Math.max(east, otherEast), 0),
    Math.max(a[3], b[3]),
  ];
}

/** A copy of the basemap, moved east by this number of full turns. */
export type Turn = -1 | 0 | 1;

/**
 * The copies of the basemap that can come into view: readers can move the map by about its own width beyond the extent. An extent across
 * the antimeridian needs all.
 */
export function turnsNeeded([west, south, east, north]: BoundingBox): Turn[] {
  if (east < west) return [-1, 0, 1];
  // A wide map shows much on both sides of a tall extent.
  const reach = Math.max(5, east - west, 4 * (north - south));
  return [
    ...(west - reach < -180 ? [-1 as const] : []),
    0 as const,
    ...(east + reach > 180 ? [1 as const] : []),
  ];
}

/**
 * The nearest centre at which the map still shows a part of the extent. Returns `center` itself when it is allowed. The allowance is in
 * pixels, not in degrees, so that an extent without area leaves the same room for popups and dragging.
 */
export function limitCenter(
  center: LonLatPair,
  zoom: number,
  extent: BoundingBox,
  size: { width: number; height: number },
): LonLatPair {
  const [west, south, east, north] = extent;
  const lastEast = east >= west ? east : east + 360;
  const around = (west + lastEast) / 2;
  const [topLeft, bottomRight] = [
    projectToWorld([west, north], zoom),
    projectToWorld([lastEast, south], zoom),
  ];
  const { x, y } = projectToWorld([wrapLongitude(center[0], around), center[1]], zoom);
  const limited = {
    x: clamp(x, topLeft.x - BEYOND * size.width, bottomRight.x + BEYOND * size.width),
    y: clamp(y, topLeft.y - BEYOND * size.height, bottomRight.y + BEYOND * size.height),
  };
  // Leaflet moves by whole pixels, so a smaller correction would repeat endlessly.
  const isWithin = Math.abs(limited.x - x) < 1 && Math.abs(limited.y - y) < 1;
  return isWithin ? center : unprojectFromWorld(limited, zoom);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
