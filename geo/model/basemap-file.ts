import * as z from "zod/mini";

const pair = z.tuple([z.number(), z.number()]);

/** A name printed on the map that is no mark. */
export const basemapLabel = z.object({
  text: z.string(),
  /** Arabic name, where the place has one. */
  arabic: z.exactOptional(z.string()),
  /** ISO 3166-1 alpha-2 of a country: its name in other locales is that of the Unicode locale data. */
  country: z.exactOptional(z.string()),
  kind: z.enum(["country", "province", "capital", "town", "water"]),
  lon: z.number(),
  lat: z.number(),
  /** 0 is placed first; larger numbers give way. */
  rank: z.number(),
  /** Lowest Leaflet zoom at which it may be shown. */
  minZoom: z.number(),
  /** Course of a river near the label, degrees clockwise from east, -90 to 90. */
  angle: z.exactOptional(z.number()),
});

/**
 * What must hold of a basemap before it is unpacked; the rest of TopoJSON is for the library that unpacks it to judge.
 * Refinements and the like are refused, as in the map file.
 */
export const basemapFile = z.object({
  type: z.literal("Topology"),
  transform: z.exactOptional(z.object({ scale: pair, translate: pair })),
  arcs: z.array(z.array(z.array(z.number()))),
  objects: z.record(z.string(), z.object({ type: z.string() })),
  /** West, south, east, north of the detailed part, degrees. */
  extent: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  labels: z.array(basemapLabel),
});
