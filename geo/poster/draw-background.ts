import { feature } from "topojson-client";
import type { Markup } from "../markup/element.ts";
import type { Basemap, BasemapLayer } from "../model/basemap.ts";
import type { BoundingBox } from "../model/position.ts";
import { compactPath } from "./compact-path.ts";
import type { MapProjection } from "./project-map.ts";
import { drawElement } from "./svg.ts";

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

/** Half of what the map shows, in spans of the extent: with its padding, and the shape of the sheet. */
const VIEW = 0.65;

/** Land, water and boundaries, one path a layer; `compact` for where each byte counts. */
export function drawBackground(basemap: Basemap, { path }: MapProjection, compact = false): Markup[] {
  return LAYERS.flatMap(([layer, className]) => {
    const object = basemap.objects[layer];
    const outline = object === undefined ? null : path(feature(basemap, object));
    if (outline === null) return [];
    return [drawElement("path", { class: className, d: compact ? compactPath(outline) : outline })];
  });
}

/** Whether a disputed boundary runs through the extent or a little beyond, so that the legend has it to explain. */
export function hasDisputed(basemap: Basemap, [west, south, east, north]: BoundingBox): boolean {
  const object = basemap.objects.disputed;
  if (object?.type !== "MultiLineString") return false;
  const span = east >= west ? east - west : east - west + 360;
  const [middle, latitude] = [west + span / 2, (south + north) / 2];
  return feature(basemap, object)
    .geometry.coordinates.flat()
    .some(([lon = 0, lat = 0]) => {
      const across = Math.abs(((lon - middle + 540) % 360) - 180);
      return across < span * VIEW && Math.abs(lat - latitude) < (north - south) * VIEW;
    });
}
