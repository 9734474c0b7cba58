import type { Geometry } from "geojson";
import { feature, quantize } from "topojson-client";
import { topology as buildTopology } from "topojson-server";
import {
  filter,
  filterAttachedWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from "topojson-simplify";
import type { GeometryObject, Objects, Topology } from "topojson-specification";
import type { Basemap } from "../model/basemap.ts";

type Layers = Record<string, Geometry>;
type LayersTopology = Topology<Objects<Record<string, unknown>>>;

const EARTH_RADIUS_METRES = 6_371_009;

/**
 * Leaves out points that stand out by less than the tolerance, and islands that are no larger than it. Lines that layers share stay
 * shared.
 */
export function simplifyLayers(layers: Layers, toleranceMetres: number): Layers {
  const topology: LayersTopology = presimplify(joinLayers(layers), sphericalTriangleArea);
  // A triangle with the tolerance as base and height, on the unit sphere.
  const area = (toleranceMetres / EARTH_RADIUS_METRES) ** 2 / 2;
  const simpler = simplify(topology, area);
  const kept = filter(simpler, filterAttachedWeight(simpler, 4 * area, ringArea));
  return Object.fromEntries(Object.keys(layers).map((name) => [name, geometryOf(kept, kept.objects[name])]));
}

/** A layer of which nothing is left has become a null object. */
function geometryOf(
  topology: LayersTopology,
  object: GeometryObject<Record<string, unknown>> | undefined,
): Geometry {
  if (object?.type === "MultiPolygon") return feature(topology, object).geometry;
  if (object?.type === "MultiLineString") return feature(topology, object).geometry;
  return { type: "MultiPolygon", coordinates: [] };
}

/** In steradians, whichever way the ring winds. */
function ringArea(ring: [number, number][]): number {
  const area = sphericalRingArea(ring, false);
  return Math.min(area, 4 * Math.PI - area);
}

/** One TopoJSON of all layers, its coordinates rounded to a grid of that size. */
export function packLayers(layers: Layers, gridMetres: number): Topology {
  const step = Number(((gridMetres / EARTH_RADIUS_METRES) * (180 / Math.PI)).toPrecision(2));
  return quantize(joinLayers(layers), { scale: [step, step], translate: [0, 0] });
}

/** The library's types give shared properties as possibly null, which its other half then refuses. */
function joinLayers(layers: Layers): LayersTopology {
  return buildTopology(layers) as LayersTopology;
}

const TILE_PIXELS = 256;

/**
 * The basemap with no more detail than a drawing of that scale can show: points go that stand out by less than the
 * tolerance, in pixels.
 */
export function simplifyBasemap(basemap: Basemap, { zoom }: { zoom: number }, tolerance: number): Basemap {
  const degrees = tolerance / ((TILE_PIXELS * 2 ** zoom) / 360);
  // Lines that layers share stay shared: they are simplified once, as arcs.
  // The library's types require properties, which the shapes of a basemap do not have.
  const topology = basemap as Topology<Objects<Record<string, unknown>>>;
  const simpler = simplify(presimplify(topology), degrees ** 2);
  return { ...simpler, extent: basemap.extent, labels: basemap.labels };
}
