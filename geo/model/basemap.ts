import type { Topology } from "topojson-specification";
import type * as z from "zod/mini";
import type { basemapFile, basemapLabel } from "./basemap-file.ts";

export type BasemapLabel = z.infer<typeof basemapLabel>;

/**
 * The background map of one atlas, as TopoJSON. Objects: `world` (coarse land beyond the extent), `land`, `focus` (the
 * countries that hold the marks, to set them off from their neighbours), `lakes`, `rivers`, `provinces` (their inner
 * boundaries), `borders` (countries), `disputed` (boundaries that are contested).
 * The foreign members carry what TopoJSON has no place for.
 */
export interface Basemap extends Topology {
  extent: z.infer<typeof basemapFile>["extent"];
  labels: BasemapLabel[];
}

export const BASEMAP_LAYERS = [
  "world",
  "land",
  "focus",
  "lakes",
  "rivers",
  "provinces",
  "borders",
  "disputed",
] as const;
export type BasemapLayer = (typeof BASEMAP_LAYERS)[number];
