/* The parts of react-leaflet that the map uses: the others import parts of Leaflet that leaflet-parts.js leaves out. */
export { CircleMarker } from "react-leaflet/CircleMarker";
export { useMap, useMapEvent, useMapEvents } from "react-leaflet/hooks";
export { MapContainer } from "react-leaflet/MapContainer";
export { Pane } from "react-leaflet/Pane";
export { Popup } from "react-leaflet/Popup";
