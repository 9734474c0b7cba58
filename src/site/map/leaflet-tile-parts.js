/* Replaces leaflet-tiles.ts in the builds of the page and of the frame, for the same reason as leaflet-parts.js. */
export { DomUtil } from "leaflet/src/dom/index.js";
export { GridLayer } from "leaflet/src/layer/tile/GridLayer.js";
export { TileLayer } from "leaflet/src/layer/tile/TileLayer.js";
