/** Stands for `pmtiles` and `protomaps-leaflet` in the frame, which never loads them (src/cli/build/bundle-app.ts). */
export const PMTiles = undefined;
export const TileType = undefined;
export const leafletRasterLayer = undefined;
export const leafletLayer = undefined;
