/**
 * The public library: an author's files -> an atlas or problems; its names -> places; a map file; and back to the view that pages show.
 * Pure: neither Node nor the DOM.
 */
export { checkAtlas } from "./check/check-atlas.ts";
export { geocode } from "./geocoder/geocode.ts";
export { buildMapFile } from "./geojson/build-map-file.ts";
export type { AtlasView } from "./geojson/view/atlas-view.ts";
export { type LoadedAtlas, readMapFile } from "./geojson/view/read-map-file.ts";
export type { Atlas, AtlasFileName } from "./model/article.ts";
export type { MapFile } from "./model/map-file.ts";
export type { Geocoding } from "./model/place.ts";
export { formatProblem, type Problem, type Result } from "./model/problem.ts";
