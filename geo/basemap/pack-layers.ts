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
 * Simplifies lines by Visvalingam's algorithm, and drops islands about the size of the tolerance. Lines that layers share stay
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

/** The geometry of a layer. `filter` turns an empty layer into a null object. */
function geometryOf(
  topology: LayersTopology,
  object: GeometryObject<Record<string, unknown>> | undefined,
): Geometry {
  if (object?.type === "MultiPolygon") return feature(topology, object).geometry;
  if (object?.type === "MultiLineString") return feature(topology, object).geometry;
  return { type: "MultiPolygon", coordinates: [] };
}

/** Area inside a ring in steradians, for both winding directions. */
function ringArea(ring: [number, number][]): number {
  const area = sphericalRingArea(ring, false);
  return Math.min(area, 4 * Math.PI - area);
}

/** All layers as one TopoJSON, with coordinates rounded to a grid of that size. */
export function packLayers(layers: Layers, gridMetres: number): Topology {
  const step = Number(((gridMetres / EARTH_RADIUS_METRES) * (180 / Math.PI)).toPrecision(2));
  return quantize(joinLayers(layers), { scale: [step, step], translate: [0, 0] });
}

/** The cast joins the types of topojson-server and topojson-client, which disagree about null properties. */
function joinLayers(layers: Layers): LayersTopology {
  return buildTopology(layers) as LayersTopology;
}

const TILE_PIXELS = 256;

/**
 * The basemap for a drawing at one zoom: details smaller than the tolerance, in pixels, are left out.
 */
export function simplifyBasemap(basemap: Basemap, { zoom }: { zoom: number }, tolerance: number): Basemap {
  const degrees = tolerance / ((TILE_PIXELS * 2 ** zoom) / 360);
  // The library's types require properties; the geometries of a basemap have none.
  const topology = basemap as Topology<Objects<Record<string, unknown>>>;
  const simpler = simplify(presimplify(topology), degrees ** 2);
  return { ...simpler, extent: basemap.extent, labels: basemap.labels };
}
