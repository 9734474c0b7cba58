import type { Feature, FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import {
  BASEMAP_LAYERS,
  type Basemap,
  type BasemapLabel,
  type BasemapLayer,
} from "../../../geo/model/basemap.ts";

/** The ground, ready to draw. */
export interface BasemapShapes {
  layers: { name: BasemapLayer; shapes: Feature | FeatureCollection }[];
  labels: BasemapLabel[];
}

/** The layers of a basemap as GeoJSON, in the order in which they are drawn; undefined when its arcs do not fit. */
export function unpackBasemap(basemap: Basemap): BasemapShapes | undefined {
  try {
    const layers = BASEMAP_LAYERS.flatMap((name) => {
      const object = basemap.objects[name];
      return object === undefined ? [] : [{ name, shapes: feature(basemap, object) }];
    });
    return { layers, labels: basemap.labels };
  } catch {
    // A map without its ground still shows who said what where.
    return undefined;
  }
}
