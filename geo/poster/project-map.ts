import { type GeoPath, type GeoProjection, geoMercator, geoPath } from "d3-geo";
import type { PixelBox } from "../cartography/place-labels-1.ts";
import type { BoundingBox } from "../model/position.ts";

export interface MapProjection {
  /** Pixel of a longitude and latitude. */
  pixelOf: (position: readonly [number, number]) => [number, number];
  path: GeoPath;
  pixelsPerKm: (latitude: number) => number;
  /** Leaflet zoom of the same scale. */
  zoom: number;
}

const EARTH_RADIUS_KM = 6371.009;
/** A single place would otherwise fill the map with nothing. */
const SMALLEST_DEGREES = 0.5;

/** Web Mercator, as on the page, with the extent as large as the box allows inside the padding. */
export function projectMap(extent: BoundingBox, box: PixelBox, padding: number): MapProjection {
  const [west, south, east, north] = extent;
  const lonSpan = east >= west ? east - west : east - west + 360;
  const middle = west + lonSpan / 2;
  const [halfLon, halfLat] = [lonSpan, north - south].map((span) => Math.max(span, SMALLEST_DEGREES) / 2) as [
    number,
    number,
  ];
  const latitude = (south + north) / 2;
  const corners = [-1, 1].map((side) => [middle + side * halfLon, clampLatitude(latitude + side * halfLat)]);
  const projection: GeoProjection = geoMercator()
    .rotate([-middle, 0])
    // Straight between two points, as Leaflet draws; great circles would part from the page's lines.
    .precision(0)
    .fitExtent(
      [
        [box.x + padding, box.y + padding],
        [box.x + box.width - padding, box.y + box.height - padding],
      ],
      { type: "MultiPoint", coordinates: corners },
    );
  const scale = projection.scale();
  projection.clipExtent([
    [box.x - 2, box.y - 2],
    [box.x + box.width + 2, box.y + box.height + 2],
  ]);
  return {
    pixelOf: ([lon, lat]) => {
      const [x, y] = projection([lon, clampLatitude(lat)]) ?? [Number.NaN, Number.NaN];
      return [x, y];
    },
    path: geoPath(projection).digits(1),
    pixelsPerKm: (lat) => scale / EARTH_RADIUS_KM / Math.cos((lat * Math.PI) / 180),
    zoom: Math.log2((scale * 2 * Math.PI) / 256),
  };
}

function clampLatitude(latitude: number): number {
  return Math.max(-85, Math.min(85, latitude));
}
