import { feature } from "topojson-client";
import type { Basemap, BasemapLayer } from "../model/basemap.ts";
import type { MapProjection } from "./project-map.ts";
import { element, type Markup } from "./svg-markup.ts";

const LAYERS: [layer: BasemapLayer, className: string][] = [
  ["world", "beyond"],
  ["land", "neighbour"],
  ["focus", "land"],
  ["provinces", "line province-line"],
  ["rivers", "line river"],
  ["lakes", "lake"],
  ["borders", "line border-line"],
  ["disputed", "line disputed-line"],
];

/** Land, water and boundaries, one path a layer. */
export function drawBackground(basemap: Basemap, { path }: MapProjection): Markup[] {
  return LAYERS.flatMap(([layer, className]) => {
    const object = basemap.objects[layer];
    const outline = object === undefined ? null : path(feature(basemap, object));
    return outline === null ? [] : [element("path", { class: className, d: outline })];
  });
}
