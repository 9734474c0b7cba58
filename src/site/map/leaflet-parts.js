/*
 * The parts of Leaflet that the map is made of, from its sources: the builds of the page and of the frame take them for "leaflet"
 * (vite.config.ts, src/cli/build/bundle-app.ts). A part that is imported and not here is an error of the build.
 */
import "leaflet/src/layer/vector/Renderer.getRenderer.js";
import "leaflet/src/map/handler/Map.BoxZoom.js";
import "leaflet/src/map/handler/Map.DoubleClickZoom.js";
import "leaflet/src/map/handler/Map.Drag.js";
import "leaflet/src/map/handler/Map.Keyboard.js";
import "leaflet/src/map/handler/Map.ScrollWheelZoom.js";
import "leaflet/src/map/handler/Map.TouchZoom.js";

export { DomEvent, DomUtil } from "leaflet/src/dom/index.js";
export { LatLng } from "leaflet/src/geo/LatLng.js";
export { LatLngBounds } from "leaflet/src/geo/LatLngBounds.js";
export { toPoint as point } from "leaflet/src/geometry/Point.js";
export { Popup } from "leaflet/src/layer/Popup.js";
export { CircleMarker } from "leaflet/src/layer/vector/CircleMarker.js";
export { Polygon } from "leaflet/src/layer/vector/Polygon.js";
export { Polyline } from "leaflet/src/layer/vector/Polyline.js";
export { Map } from "leaflet/src/map/Map.js";
