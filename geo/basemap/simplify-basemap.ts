import { presimplify, simplify } from "topojson-simplify";
import type { Objects, Topology } from "topojson-specification";
import type { Basemap } from "../model/basemap.ts";

const TILE_PIXELS = 256;

/**
 * The basemap with no more detail than a drawing of that scale can show: points go that stand out by less than the
 * tolerance, in pixels.
 */
export function simplifyBasemap(basemap: Basemap, { zoom }: { zoom: number }, tolerance: number): Basemap {
  const degrees = tolerance / ((TILE_PIXELS * 2 ** zoom) / 360);
  // Lines that layers share stay shared: they are simplified once, as arcs.
  // The library's types want properties, which the shapes of a basemap do without.
  const topology = basemap as Topology<Objects<Record<string, unknown>>>;
  const simpler = simplify(presimplify(topology), degrees ** 2);
  return { ...simpler, extent: basemap.extent, labels: basemap.labels };
}
