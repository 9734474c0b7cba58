import { type BoundingBox, wrapLongitude } from "../model/position.ts";
import type { Pixel } from "./map-layout.ts";
import type { LonLatPair } from "./mark.ts";

/** Largest latitude of Web Mercator, as in Leaflet. Positions beyond are drawn at this edge. */
export const MERCATOR_LIMIT = 85.0511287798;
const TILE = 256;
/** Length of the equator on the sphere of Web Mercator (EPSG:3857). */
const EQUATOR_KM = (2 * Math.PI * 6_378_137) / 1000;

/** Pixels from the north-western corner of the world, as Leaflet's `map.project`. */
export function projectToWorld([longitude, latitude]: LonLatPair, zoom: number): Pixel {
  const size = worldSize(zoom);
  const limited = Math.max(-MERCATOR_LIMIT, Math.min(MERCATOR_LIMIT, latitude));
  const sine = Math.sin((limited * Math.PI) / 180);
  return {
    x: size * (longitude / 360 + 0.5),
    y: size * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)),
  };
}

/** The inverse of `projectToWorld`. */
export function unprojectFromWorld({ x, y }: Pixel, zoom: number): LonLatPair {
  const size = worldSize(zoom);
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI;
  return [(x / size - 0.5) * 360, latitude];
}

/** The projection of a map of that size around a centre: pixels from its upper left corner. Longitudes are not wrapped. */
export function projectAround(
  center: LonLatPair,
  zoom: number,
  size: { width: number; height: number },
): (position: LonLatPair) => Pixel {
  const middle = projectToWorld(center, zoom);
  const [left, top] = [middle.x - size.width / 2, middle.y - size.height / 2];
  return (position) => {
    const { x, y } = projectToWorld(position, zoom);
    return { x: x - left, y: y - top };
  };
}

/** Pixels per kilometre at a latitude. */
export function pixelsPerKm(latitude: number, zoom: number): number {
  const limited = Math.max(-MERCATOR_LIMIT, Math.min(MERCATOR_LIMIT, latitude));
  return worldSize(zoom) / (EQUATOR_KM * Math.cos((limited * Math.PI) / 180));
}

function worldSize(zoom: number): number {
  return TILE * 2 ** zoom;
}

export interface FitOptions {
  /** Pixels kept free on each side. Default 28. */
  padding?: number;
  /** The zoom is a multiple of this; 0 for any. Default 0.25. */
  zoomSnap?: number;
  minZoom?: number;
  /** Default 11: the basemap has no more detail. */
  maxZoom?: number;
}

/** Minimum width and height of a view: a town with its surroundings. */
const LEAST_KM = 60;

/**
 * The view that shows the whole extent in a map of that size, like Leaflet's `fitBounds`. West may be larger than east
 * (RFC 7946, 5.2).
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
  // The small amount keeps 7.25 when it was computed as 7.2499999.
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
