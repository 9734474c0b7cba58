import type { Basemap } from "../../../geo/model/basemap.ts";

/** Paper alone with one name in two scripts, for tests of what is drawn upon a basemap. */
export const BLANK_BASEMAP: Basemap = {
  type: "Topology",
  objects: {},
  arcs: [],
  extent: [11, 44.5, 13.5, 46],
  labels: [{ text: "Sea", arabic: "البحر", kind: "water", lon: 12.9, lat: 45, rank: 0, minZoom: 0 }],
};
