import type { Pixel } from "./map-layout.ts";
import type { LonLatPair } from "./mark.ts";

/** Web Mercator ends here; what lies beyond is drawn at its edge. The value is Leaflet's. */
export const MERCATOR_LIMIT = 85.0511287798;
const TILE = 256;
/** Length of the equator on the sphere of web maps. */
const EQUATOR_KM = (2 * Math.PI * 6_378_137) / 1000;

/** Pixels from the north-western corner of the world at 180° W, as Leaflet's `map.project`. */
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

/** A map of that size around a centre, without Leaflet: pixels from its upper left corner. Longitudes are not wrapped. */
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

/** Pixels that a kilometre takes on the map at that latitude. */
export function pixelsPerKm(latitude: number, zoom: number): number {
  const limited = Math.max(-MERCATOR_LIMIT, Math.min(MERCATOR_LIMIT, latitude));
  return worldSize(zoom) / (EQUATOR_KM * Math.cos((limited * Math.PI) / 180));
}

function worldSize(zoom: number): number {
  return TILE * 2 ** zoom;
}
