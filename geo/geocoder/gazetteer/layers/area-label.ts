import { area } from "@turf/area";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { centerOfMass } from "@turf/center-of-mass";
import { pointOnFeature } from "@turf/point-on-feature";
import type { AreaGeometry } from "../../../model/place.ts";
import { type LonLat, lonLatOf } from "../../../model/position.ts";

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
