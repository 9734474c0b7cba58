export { DomUtil, GridLayer, TileLayer } from "leaflet";
