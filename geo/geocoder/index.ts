/*
 * The geocoder's front door. Pure: it reads no file and asks no server; whoever calls it hands in tables.
 *
 *     const geocoding = findName("Azaz", gazetteer, { province: "Aleppo", country: "SY" });
 *     const { value: geocodings, problems } = geocode(atlas, { "SY.txt": text });
 */
export { parseCoordinates } from "./coordinates/parse-coordinates.ts";
export type { Gazetteer } from "./gazetteer/gazetteer.ts";
export { geocode } from "./geocode.ts";
export { findName } from "./rank/find-name.ts";
