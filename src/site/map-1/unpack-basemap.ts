import type { Feature, FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import {
  BASEMAP_LAYERS,
  type Basemap,
  type BasemapLabel,
  type BasemapLayer,
} from "../../../geo/model/basemap.ts";

/** The background map, ready to draw. */
export interface BasemapShapes {
  extent: Basemap["extent"];
  layers: { name: BasemapLayer; shapes: Feature | FeatureCollection }[];
  labels: BasemapLabel[];
}

/** The layers of a basemap as GeoJSON, in the order in which they are drawn. Throws where its arcs do not fit. */
export function unpackBasemap(basemap: Basemap): BasemapShapes {
  const layers = BASEMAP_LAYERS.flatMap((name) => {
    const object = basemap.objects[name];
    return object === undefined ? [] : [{ name, shapes: feature(basemap, object) }];
  });
  return { extent: basemap.extent, layers, labels: basemap.labels };
}
