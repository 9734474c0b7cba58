import { feature } from "topojson-client";
import type { Basemap, BasemapLayer } from "../model/basemap.ts";
import type { BoundingBox } from "../model/position.ts";
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

/** Whether a disputed boundary runs through the extent, so that the legend has it to explain. */
export function hasDisputed(basemap: Basemap, [west, south, east, north]: BoundingBox): boolean {
  const object = basemap.objects.disputed;
  if (object?.type !== "MultiLineString") return false;
  const shift = (lon: number) => (lon < west && west > east ? lon + 360 : lon);
  return feature(basemap, object)
    .geometry.coordinates.flat()
    .some(
      ([lon = 0, lat = 0]) =>
        shift(lon) >= west && shift(lon) <= (west > east ? east + 360 : east) && lat >= south && lat <= north,
    );
}
