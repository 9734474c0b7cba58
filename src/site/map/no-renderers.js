/*
 * Replaces Leaflet's canvas, on which the map does not draw, and the renderer of Internet Explorer 8, which Leaflet takes only there, in
 * leaflet-parts.js.
 */
export const canvas = () => null;
export const vmlCreate = undefined;
export const vmlMixin = undefined;
