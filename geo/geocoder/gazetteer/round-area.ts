import type { AreaGeometry } from "../../model/place.ts";

/** A metre or so, far finer than the 1:10 million that Natural Earth is drawn for; fifteen decimals are only long. */
const DECIMALS = 1e5;

/** An area with its coordinates as short as they deserve. */
export function roundArea(area: AreaGeometry): AreaGeometry {
  return area.type === "Polygon"
    ? { type: "Polygon", coordinates: area.coordinates.map(roundRing) }
    : { type: "MultiPolygon", coordinates: area.coordinates.map((polygon) => polygon.map(roundRing)) };
}

function roundRing(ring: number[][]): number[][] {
  return ring.map((position) => position.map((degrees) => Math.round(degrees * DECIMALS) / DECIMALS));
}
