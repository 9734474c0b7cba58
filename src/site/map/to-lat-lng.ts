import type { LatLngTuple } from "leaflet";
import type { LonLatPair } from "../../../geo/cartography/mark.ts";

/** The one place where positions change their order: GeoJSON has longitude first, Leaflet latitude. Degrees. */
export function toLatLng([longitude, latitude]: LonLatPair): LatLngTuple {
  return [latitude, longitude];
}
