import * as z from "zod/mini";
import type { Basemap, BasemapLabel } from "../../geo/model/basemap.ts";
import { type BasemapShapes, unpackBasemap } from "./unpack-basemap.ts";

const basemapFile = z.looseObject({
  type: z.literal("Topology"),
  // Thousands of numbers: looked through by hand, in a tenth of the time that the schema's own array takes.
  arcs: z.custom<number[][][]>(isArcs),
  objects: z.record(z.string(), z.looseObject({ type: z.string() })),
  extent: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  labels: z.array(
    z.object({
      text: z.string(),
      arabic: z.optional(z.string()),
      kind: z.enum(["country", "province", "capital", "town", "water"]),
      lon: z.number(),
      lat: z.number(),
      rank: z.number(),
      minZoom: z.number(),
      angle: z.optional(z.number()),
    }),
  ),
});

/** Parses the text of a basemap; null where it cannot be drawn. */
export function parseBasemap(text: string): BasemapShapes | null {
  try {
    const content = JSON.parse(text);
    const { extent, labels } = basemapFile.parse(content);
    const basemap: Basemap = content;
    return { ...unpackBasemap(basemap), extent, labels: labels.map(withoutAbsent) };
  } catch {
    return null;
  }
}

function withoutAbsent({
  arabic,
  angle,
  ...label
}: z.infer<typeof basemapFile>["labels"][number]): BasemapLabel {
  return {
    ...label,
    ...(arabic === undefined ? {} : { arabic }),
    ...(angle === undefined ? {} : { angle }),
  };
}

function isArcs(value: unknown): boolean {
  return isListOf(value, (arc) => isListOf(arc, (position) => isListOf(position, Number.isFinite)));
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}
