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

/** Where the tiles of a layer come from. */
export interface TileOrigin {
  /** As readers are told: "tiles.example"; null for the site itself. */
  host: string | null;
  /** As a Content-Security-Policy names it: "https://*.tiles.example"; null for the site itself. */
  source: string | null;
}

const ABSOLUTE = /^(https?):\/\/(\{s\}\.)?([a-z0-9.-]+(?::\d+)?)(?:\/|$)/i;
/** A path beside the map file: no scheme, no host, nothing that leads out of its folder. */
const RELATIVE = /^(?![a-z][a-z0-9+.-]*:|[/\\])(?!(?:.*[/\\])?\.\.(?:[/\\]|$))[^?#\\]+$/i;

/**
 * The origin of a tile address, a template with `{z}` or the address of a PMTiles file. Undefined for anything but http, https and
 * relative paths: the address may come from anybody.
 */
export function tileOrigin(url: string): TileOrigin | undefined {
  const [, scheme, subdomains, host] = ABSOLUTE.exec(url) ?? [];
  if (scheme !== undefined && host !== undefined) {
    return { host, source: `${scheme.toLowerCase()}://${subdomains === undefined ? "" : "*."}${host}` };
  }
  return RELATIVE.test(url) ? { host: null, source: null } : undefined;
}
