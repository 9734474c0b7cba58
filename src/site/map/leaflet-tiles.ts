/* What tiles need of Leaflet: apart, so that the builds load it with the first tiles, from leaflet-tile-parts.js. */
export { DomUtil, GridLayer, TileLayer } from "leaflet";
