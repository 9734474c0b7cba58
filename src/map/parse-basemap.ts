import type { Feature, FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import * as z from "zod/mini";
import {
  BASEMAP_LAYERS,
  type Basemap,
  type BasemapLabel,
  type BasemapLayer,
} from "../../geo/model/basemap.ts";

/** The background map, ready to draw. */
export interface BasemapShapes {
  extent: Basemap["extent"];
  layers: { name: BasemapLayer; shapes: Feature | FeatureCollection }[];
  labels: BasemapLabel[];
}

const basemapFile = z.looseObject({
  type: z.literal("Topology"),
  arcs: z.array(z.array(z.array(z.number()))),
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
    const layers = BASEMAP_LAYERS.flatMap((name) => {
      const object = basemap.objects[name];
      return object === undefined ? [] : [{ name, shapes: feature(basemap, object) }];
    });
    return { extent, layers, labels: labels.map(withoutAbsent) };
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
