import { booleanClockwise } from "@turf/turf";
import type { FeatureGeometry } from "../model/map-file.ts";
import type { AreaGeometry } from "../model/place.ts";
import type { LonLat } from "../model/position.ts";

/** Decimals of an outline: about 100 m, finer than the sources. */
const AREA_DECIMALS = 3;

export function roundPosition([longitude, latitude]: readonly [number, number], decimals: number): LonLat {
  return [roundTo(longitude, decimals), roundTo(latitude, decimals)] as LonLat;
}

/** Rounds an outline and winds it by RFC 7946, 3.1.6: outer rings counter-clockwise, holes clockwise. */
export function roundArea(area: AreaGeometry): NonNullable<FeatureGeometry> {
  if (area.type === "Polygon") return { type: "Polygon", coordinates: roundPolygon(area.coordinates) };
  const polygons = area.coordinates.map(roundPolygon).filter((rings) => rings.length > 0);
  return { type: "MultiPolygon", coordinates: polygons };
}

function roundPolygon(rings: number[][][]): LonLat[][] {
  const [outer = [], ...holes] = rings.map(roundRing);
  // Rings smaller than the rounding are dropped; an outer ring with its holes.
  if (outer.length < 4) return [];
  return [outer, ...holes.filter((ring) => ring.length >= 4)].map((ring, index) => {
    const isOuter = index === 0;
    return booleanClockwise(ring) === isOuter ? ring.reverse() : ring;
  });
}

function roundRing(positions: number[][]): LonLat[] {
  const rounded = positions.map(([longitude = 0, latitude = 0]) =>
    roundPosition([longitude, latitude], AREA_DECIMALS),
  );
  // Rounding can make neighbouring positions equal.
  return rounded.filter((position, index) => {
    const before = rounded[index - 1];
    return before === undefined || before[0] !== position[0] || before[1] !== position[1];
  });
}

function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
