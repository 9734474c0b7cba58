import { difference, multiPolygon, polygon, rewind } from "@turf/turf";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { BoundingBox } from "../model/position.ts";
import type { CountriesTopology } from "./basemap-sources.ts";
import { polygonsOf } from "./clip-layer.ts";
import type { Frame } from "./frame-around.ts";

/** Degrees by which coarse and detailed land overlap, so that no seam of sea shows between them. */
const OVERLAP = 0.05;

/** Coarse land with the frame cut out of it. */
export function landBeyond(coarse: CountriesTopology, frame: Frame): Position[][][] {
  const holes = multiPolygon(frame.parts.map((part) => [shrunkRing(part)]));
  // Antarctica is left out: no map that is not of it shows it, and its ring around the pole trips spherical clipping.
  const inhabited = landPolygons(coarse).filter((rings) => rings.flat().some(([, lat = 0]) => lat > -60));
  return inhabited.flatMap((rings) => {
    const rest = difference({ type: "FeatureCollection", features: [polygon(rings), holes] });
    if (rest === null) return [];
    // Exterior clockwise: on a sphere, the other order means the rest of the Earth.
    return polygonsOf(
      rewind<Polygon | MultiPolygon>(rest.geometry, { reverse: true }) as Polygon | MultiPolygon,
    );
  });
}

export function landPolygons(countries: CountriesTopology): Position[][][] {
  return feature(countries, countries.objects.land).features.flatMap(({ geometry }) => polygonsOf(geometry));
}

function shrunkRing([west, south, east, north]: BoundingBox): Position[] {
  const [w, e] = [west <= -180 ? -181 : west + OVERLAP, east >= 180 ? 181 : east - OVERLAP];
  const [s, n] = [south + OVERLAP, north - OVERLAP];
  return [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
}
