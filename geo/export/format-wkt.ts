import type { FeatureGeometry } from "../model/map-file.ts";
import type { LonLat } from "../model/position.ts";

/** Well-known text (OGC 06-103r4), longitude first, as QGIS and PostGIS read it; null for no geometry. */
export function formatWkt(geometry: FeatureGeometry): string | null {
  switch (geometry?.type) {
    case "Point":
      return `POINT (${formatPosition(geometry.coordinates)})`;
    case "Polygon":
      return `POLYGON ${formatPolygon(geometry.coordinates)}`;
    case "MultiPolygon":
      return `MULTIPOLYGON (${geometry.coordinates.map(formatPolygon).join(", ")})`;
    default:
      return null;
  }
}

function formatPolygon(rings: readonly (readonly LonLat[])[]): string {
  return `(${rings.map((ring) => `(${ring.map(formatPosition).join(", ")})`).join(", ")})`;
}

function formatPosition([longitude, latitude]: LonLat): string {
  return `${longitude} ${latitude}`;
}
