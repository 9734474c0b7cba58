/** Replaces Leaflet's canvas, which the map does not draw on, in leaflet-parts.js. */
export const canvas = () => null;
