/*
 * The geocoder's front door. Pure: it reads no file and asks no server; whoever calls it hands in tables or a way to load
 * shards. `geocode` for a whole atlas is in `geocode.ts`: what it takes to draw areas is long to load.
 *
 *     const geocoder = await openGeocoder({ loadShard: async (name) => (await fetch(`gazetteer/${name}.txt`)).text() });
 *     const geocoding = await geocoder.find("Azaz", { province: "Aleppo", country: "SY" });
 */
export type { Gazetteer } from "./gazetteer/gazetteer.ts";
export { type Geocoder, type GeocoderOptions, openGeocoder } from "./open-geocoder.ts";
export { parseCoordinates } from "./parse-coordinates.ts";
export { findName } from "./rank/geocode-mentions.ts";
