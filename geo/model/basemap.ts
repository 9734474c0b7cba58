import type { Topology } from "topojson-specification";

/** A name printed on the map that is no mark. */
export interface BasemapLabel {
  text: string;
  /** Arabic name, where the place has one. */
  arabic?: string;
  /** ISO 3166-1 alpha-2 of a country: its name in other locales is that of the Unicode locale data. */
  country?: string;
  kind: "country" | "province" | "capital" | "town" | "water";
  lon: number;
  lat: number;
  /** 0 is placed first; larger numbers give way. */
  rank: number;
  /** Lowest Leaflet zoom at which it may be shown. */
  minZoom: number;
  /** Course of a river near the label, degrees clockwise from east, -90 to 90. */
  angle?: number;
}

/**
 * The background map of one atlas, as TopoJSON. Objects: `world` (coarse land beyond the extent), `land`, `focus` (the
 * countries that hold the marks, to set them off from their neighbours), `lakes`, `rivers`, `provinces` (their inner
 * boundaries), `borders` (countries), `disputed` (boundaries that are contested).
 * The foreign members carry what TopoJSON has no place for.
 */
export interface Basemap extends Topology {
  /** West, south, east, north of the detailed part, degrees. */
  extent: [number, number, number, number];
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
