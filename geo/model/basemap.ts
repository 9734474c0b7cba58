import type { Topology } from "topojson-specification";

/** A name of the basemap: a country, province, town or water, not a mark. */
export interface BasemapLabel {
  text: string;
  /** Arabic name, where the place has one. */
  arabic?: string;
  /** ISO 3166-1 alpha-2 of a country: its name in other locales is that of the Unicode locale data. */
  country?: string;
  kind: "country" | "province" | "capital" | "town" | "water";
  lon: number;
  lat: number;
  /** Placing order, from 0. A label with a larger rank is left out where it would overlap. */
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
 * `extent` and `labels` are foreign members.
 */
export interface Basemap extends Topology {
  /** West, south, east, north of the detailed part, in degrees. */
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
  /** For readers: "tiles.example"; null for the site itself. */
  host: string | null;
  /** For a Content-Security-Policy: "https://*.tiles.example"; null for the site itself. */
  source: string | null;
}

const ABSOLUTE = /^(https?):\/\/(\{s\}\.)?([a-z0-9.-]+(?::\d+)?)(?:\/|$)/i;
/** A path relative to the map file: no scheme, no host, no step out of its folder. */
const RELATIVE = /^(?![a-z][a-z0-9+.-]*:|[/\\])(?!(?:.*[/\\])?\.\.(?:[/\\]|$))[^?#\\]+$/i;

/**
 * The origin of a tile URL: a template with `{z}`, or a PMTiles file. Undefined for anything but http, https and relative paths. The
 * map file is untrusted.
 */
export function tileOrigin(url: string): TileOrigin | undefined {
  const [, scheme, subdomains, host] = ABSOLUTE.exec(url) ?? [];
  if (scheme !== undefined && host !== undefined) {
    return { host, source: `${scheme.toLowerCase()}://${subdomains === undefined ? "" : "*."}${host}` };
  }
  return RELATIVE.test(url) ? { host: null, source: null } : undefined;
}
