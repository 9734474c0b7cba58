import { area } from "@turf/area";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { centerOfMass } from "@turf/center-of-mass";
import { pointOnFeature } from "@turf/point-on-feature";
import type { AreaGeometry } from "../../model/place.ts";
import { type LonLat, lonLatOf } from "../../model/position.ts";

// The parts alone: all of Turf takes as long to load as a country's names to index.

/** Where the name of an area may stand: the middle of its largest part, or a point inside where the middle is not. */
export function areaLabel(geometry: AreaGeometry): LonLat {
  const largest = largestPart(geometry);
  const middle = centerOfMass(largest);
  const { coordinates } = (booleanPointInPolygon(middle, largest) ? middle : pointOnFeature(largest))
    .geometry;
  const [lon = Number.NaN, lat = Number.NaN] = coordinates.map((value) => Math.round(value * 100) / 100);
  return lonLatOf(lon, lat);
}

function largestPart(geometry: AreaGeometry) {
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const [first, ...others] = parts.map((coordinates) => ({ type: "Polygon" as const, coordinates }));
  if (first === undefined) throw new RangeError("an area without parts has no label");
  return others.reduce((largest, part) => (area(part) > area(largest) ? part : largest), first);
}

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
