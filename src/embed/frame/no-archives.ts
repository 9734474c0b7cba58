/** Replaces `pmtiles` and `protomaps-leaflet` in the bundle of the frame, which never loads them (src/cli/build/bundle-app.ts). */
export const PMTiles = undefined;
export const TileType = undefined;
export const leafletRasterLayer = undefined;
export const leafletLayer = undefined;
