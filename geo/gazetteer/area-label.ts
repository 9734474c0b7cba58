import { area, booleanPointInPolygon, centerOfMass, pointOnFeature, polygon } from "@turf/turf";
import type { AreaGeometry } from "../model/place.ts";
import { type LonLat, lonLatOf } from "../model/position.ts";

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
  const [first, ...others] = parts.map((rings) => polygon(rings));
  if (first === undefined) throw new RangeError("an area without parts has no label");
  return others.reduce((largest, part) => (area(part) > area(largest) ? part : largest), first);
}
