/*
 * The geocoder's front door. Pure: it reads no file and asks no server; whoever calls it hands in texts and tables.
 *
 *     const { value: gazetteer, problems } = assembleGazetteer(layers);
 *     const geocoding = findName("Azaz", gazetteer, { province: "Aleppo", country: "SY" });
 *     const geocodings = geocodeMentions(mentions, gazetteer, { countries: ["SY"] });
 */
export type { Candidate, Geocoding, Mention, Place } from "../model/place.ts";
export { parseCoordinates, type TypedCoordinates } from "./coordinates/parse-coordinates.ts";
export { assembleGazetteer, type GazetteerLayers } from "./gazetteer/assemble-gazetteer.ts";
export { buildCountries, parseCountryNames, parseCountryPopulations } from "./gazetteer/countries.ts";
export type { Gazetteer } from "./gazetteer/gazetteer.ts";
export { createCountryFileParser } from "./gazetteer/geonames-file.ts";
export { addGeonamesRecord, DistrictCollector } from "./gazetteer/geonames-layer.ts";
export { parseFirstLevelUnits, parseNamedFeatures } from "./gazetteer/named-features.ts";
export { buildPlaceTable, type PlaceTable, PlaceTableBuilder } from "./gazetteer/place-table.ts";
export { geocode } from "./geocode.ts";
export { findName, type StatedContext } from "./rank/find-name.ts";
export { type GeocodingScope, geocodeMentions } from "./rank/geocode-mentions.ts";
