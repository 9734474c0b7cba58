import type { LatLngBoundsLiteral, LatLngTuple } from "leaflet";

/** The one place where positions change their order: GeoJSON has longitude first, Leaflet latitude. Degrees. */
export function toLatLng([longitude, latitude]: readonly [number, number]): LatLngTuple {
  return [latitude, longitude];
}

/** West, south, east, north as Leaflet's south-west and north-east corners. */
export function toLatLngBounds([west, south, east, north]: readonly [
  number,
  number,
  number,
  number,
]): LatLngBoundsLiteral {
  return [toLatLng([west, south]), toLatLng([east, north])];
}
