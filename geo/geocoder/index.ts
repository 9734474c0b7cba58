/*
 * The geocoder's front door. Pure: it reads no file and asks no server; whoever calls it hands in tables.
 *
 *     const geocoding = findName("Azaz", gazetteer, { province: "Aleppo", country: "SY" });
 *     const { value: geocodings, problems } = geocode(atlas, { "SY.txt": text });
 */
export type { Gazetteer } from "./gazetteer/gazetteer.ts";
export { parseCoordinates } from "./parse-coordinates.ts";
export { findName } from "./rank/geocode-mentions.ts";
