import type { BoundingBox } from "../model/position.ts";
import { wrapLongitude } from "./antimeridian.ts";
import type { LonLatPair } from "./mark.ts";
import { pixelsPerKm, projectToWorld, unprojectFromWorld } from "./web-mercator.ts";

export interface FitOptions {
  /** Pixels kept free on each side. Default 28. */
  padding?: number;
  /** The zoom is a multiple of this; 0 for any. Default 0.25. */
  zoomSnap?: number;
  minZoom?: number;
  /** Default 11: the ground holds no more detail. */
  maxZoom?: number;
}

/** Width and height that are shown at least: a town with its surroundings. */
const LEAST_KM = 60;

/**
 * The view that shows the whole extent in a map of that size, as Leaflet's `fitBounds` chooses it. West may be larger than east
 * (RFC 7946, 5.2). An extent without area is shown with its surroundings.
 */
export function fitView(
  extent: BoundingBox,
  size: { width: number; height: number },
  { padding = 28, zoomSnap = 0.25, minZoom = 0, maxZoom = 11 }: FitOptions = {},
): { center: LonLatPair; zoom: number } {
  const [west, south, east, north] = extent;
  const lastEast = east >= west ? east : east + 360;
  const [topLeft, bottomRight] = [projectToWorld([west, north], 0), projectToWorld([lastEast, south], 0)];
  const least = LEAST_KM * pixelsPerKm((south + north) / 2, 0);
  const width = Math.max(least, bottomRight.x - topLeft.x);
  const height = Math.max(least, bottomRight.y - topLeft.y);
  const scale = Math.min(
    Math.max(1, size.width - 2 * padding) / width,
    Math.max(1, size.height - 2 * padding) / height,
  );
  const exact = Math.log2(scale);
  // A hair is added so that 7.25 that came out as 7.2499999 stays 7.25.
  const snapped = zoomSnap === 0 ? exact : Math.floor(exact / zoomSnap + 1e-9) * zoomSnap;
  const [longitude, latitude] = unprojectFromWorld(
    { x: (topLeft.x + bottomRight.x) / 2, y: (topLeft.y + bottomRight.y) / 2 },
    0,
  );
  return {
    center: [wrapLongitude(longitude, 0), latitude],
    zoom: Math.max(minZoom, Math.min(maxZoom, snapped)),
  };
}
