import type { Feature, FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import { estimateTextWidth } from "../../../../geo/cartography/labels/estimate-text-width.ts";
import type { LabelOrder, MapView, PixelBox } from "../../../../geo/cartography/map-layout.ts";
import type { LonLatPair } from "../../../../geo/cartography/mark.ts";
import {
  fitView,
  projectAround,
  projectToWorld,
  unprojectFromWorld,
} from "../../../../geo/cartography/web-mercator.ts";
import type { AtlasView } from "../../../../geo/geojson/view/atlas-view.ts";
import type { Messages } from "../../../../geo/messages/messages.ts";
import { BASEMAP_LAYERS, type Basemap, type BasemapLayer } from "../../../../geo/model/basemap.ts";
import type { BoundingBox } from "../../../../geo/model/position.ts";

interface Size {
  width: number;
  height: number;
}

/**
 * The sizes of map that the first view is drawn for, before any script runs. A map shows the last of them that fits, in its
 * middle and at its own scale; Leaflet then begins with the same view. first-view.css has the same sizes.
 */
export const DESIGNS: readonly Size[] = [
  { width: 240, height: 160 },
  { width: 320, height: 250 },
  { width: 356, height: 360 },
  { width: 480, height: 330 },
  { width: 640, height: 440 },
  { width: 830, height: 660 },
  { width: 930, height: 840 },
  { width: 1280, height: 960 },
];

/** Pixels around the extent; fewer in a small map. */
const PADDING = 28;
/** Share of the design that is laid out beyond each of its sides, as maps are larger than their designs. */
export const LAYOUT_MARGIN = 0.25;

/** The design that a map of this size shows: the last that fits, or the smallest. */
export function chooseDesign({ width, height }: Size): Size {
  const fitting = DESIGNS.filter((design) => design.width <= width && design.height <= height);
  return fitting.at(-1) ?? (DESIGNS[0] as Size);
}

/** The view that shows an extent in a map of this size: the same for all sizes that have one design. */
export function viewOfExtent(extent: BoundingBox, size: Size): { center: LonLatPair; zoom: number } {
  const design = chooseDesign(size);
  const padding = Math.min(PADDING, Math.min(design.width, design.height) / 10);
  const { center, zoom } = fitView(extent, design, { padding, zoomSnap: 0 });
  return { center: lift(center, zoom, extent, design), zoom };
}

/** Pixels by which the extent stands higher in a narrow map, where legend and credit fill the lower edge, as far as there is room. */
const LIFT = 18;
const NARROW = 480;

function lift(
  center: LonLatPair,
  zoom: number,
  [west, south, , north]: BoundingBox,
  design: Size,
): LonLatPair {
  if (design.width >= NARROW) return center;
  const [top, bottom] = [projectToWorld([west, north], zoom).y, projectToWorld([west, south], zoom).y];
  const free = (design.height - (bottom - top)) / 2 - PADDING;
  if (free <= 0) return center;
  const { x, y } = projectToWorld(center, zoom);
  const [, latitude] = unprojectFromWorld({ x, y: y + Math.min(LIFT, free) }, zoom);
  return [center[0], latitude];
}

const WORLD: BoundingBox = [-170, -56, 170, 72];

/** What a map shows as a whole: all that is drawn, or else the countries that the atlas is about. */
export function extentOfMap({ extent }: Pick<AtlasView, "extent">, basemap: Basemap | null): BoundingBox {
  return extent ?? basemap?.extent ?? WORLD;
}

/** What stands in the corners of the map. */
export interface Corners {
  /** Legend and credit are on the other sides. */
  mirrored: boolean;
  legend: string;
  credit: string;
}

export function cornersOf({ credits }: Pick<AtlasView, "credits">, { direction, legend }: Messages): Corners {
  return { mirrored: direction === "rtl", legend: legend.title, credit: creditOf(credits) };
}

export function creditOf(credits: AtlasView["credits"]): string {
  return [...new Set(credits.map(({ name }) => name))].join(" · ");
}

/** What `layOutMap` must know of the first view, in pixels from the upper left corner of its design. */
export function layoutViewOf(extent: BoundingBox, design: Size, corners: Corners): MapView {
  const { center, zoom } = viewOfExtent(extent, design);
  const viewport = { x: 0, y: 0, ...design };
  return {
    viewport,
    zoom,
    center,
    project: projectAround(center, zoom, design),
    margin: LAYOUT_MARGIN,
    // A map that is larger than its design has its corners farther out.
    obstacles: controlBoxes(viewport, corners, LAYOUT_MARGIN),
  };
}

/** The orders of labels as they stand in the served picture, for `readOrders`. */
export function formatOrders(orders: readonly LabelOrder[]): string {
  return orders.map(({ labels, shuffle }) => `${labels}:${shuffle}`).join(" ");
}

/** How the labels of a design were placed in the served picture; undefined once it has left the page. */
export function readOrders(map: HTMLElement, { width }: Size): LabelOrder[] | undefined {
  const picture = map.closest(".map-stage")?.querySelector<HTMLElement>(`.design-${width}`);
  return picture?.dataset.orders?.split(" ").map((order) => {
    const [labels = Number.NaN, shuffle = Number.NaN] = order.split(":").map(Number);
    return { labels, shuffle };
  });
}

/** As in map.css; pixels. */
const BUTTONS = { width: 48, height: 122 };
const LEGEND = { height: 50, around: 60, size: 14 };
const CREDIT = { size: 12, line: 15, around: 16, least: 208 };

/**
 * What the folded legend, the credit and the zoom buttons cover, where no label may stand; with a margin for all positions that the
 * corners have in maps which are larger by up to this share on each side.
 */
export function controlBoxes(
  { x, y, width, height }: PixelBox,
  { mirrored, legend, credit }: Corners,
  margin = 0,
): PixelBox[] {
  const [aside, beyond] = [margin * width, margin * height];
  const widthOf = (text: string, size: number, bold = false) =>
    text === "" ? 0 : estimateTextWidth(text, { family: "sans", size, bold });
  const legendWidth = LEGEND.around + widthOf(legend, LEGEND.size, true);
  const creditWidth = CREDIT.around + widthOf(credit, CREDIT.size);
  // Without room beside the legend the credit stands below it.
  const isBelow = creditWidth > width - legendWidth && width - legendWidth < CREDIT.least;
  const room = isBelow ? width : width - legendWidth;
  const lines = credit === "" ? 0 : Math.ceil(creditWidth / room);
  const creditHeight = lines * (CREDIT.line + 1) + 5;
  const legendHeight = LEGEND.height + (isBelow ? creditHeight : 0);
  const boxAt = (isLeft: boolean, isTop: boolean, box: { width: number; height: number }): PixelBox => ({
    x: isLeft ? x - aside : x + width - box.width,
    y: isTop ? y - beyond : y + height - box.height,
    width: box.width + aside,
    height: box.height + beyond,
  });
  return [
    boxAt(!mirrored, false, { width: legendWidth, height: legendHeight }),
    boxAt(mirrored, false, { width: Math.min(room, creditWidth), height: creditHeight }),
    boxAt(mirrored, true, BUTTONS),
  ];
}

/** Part of the ground, ready to draw. */
interface GroundShapes {
  name: BasemapLayer;
  shapes: Feature | FeatureCollection;
}

/** Points of the ground that are unpacked and drawn in one step: some milliseconds on a slow phone. */
const POINTS_OF_PART = 1000;

/** The layers of a basemap in parts, in the order in which they are drawn. Throws where its arcs do not fit. */
export function* basemapParts(basemap: Basemap): Generator<GroundShapes, void> {
  for (const name of BASEMAP_LAYERS) {
    const object = basemap.objects[name];
    if (object === undefined) continue;
    for (const part of divide(object, basemap)) yield { name, shapes: feature(basemap, part) };
  }
}

type Layer = Basemap["objects"][string];

function divide(object: Layer, { arcs }: Basemap): Layer[] {
  if (object.type === "MultiPolygon")
    return group(object.arcs, arcs).map((own) => ({ ...object, arcs: own }));
  if (object.type === "MultiLineString")
    return group(object.arcs, arcs).map((own) => ({ ...object, arcs: own }));
  return [object];
}

/** The polygons or lines of a layer in groups of so many points. */
function group<Shape extends (number | number[])[]>(shapes: Shape[], arcs: Basemap["arcs"]): Shape[][] {
  const groups: Shape[][] = [];
  let room = 0;
  for (const shape of shapes) {
    if (room <= 0) {
      groups.push([]);
      room = POINTS_OF_PART;
    }
    groups.at(-1)?.push(shape);
    for (const arc of shape.flat()) room -= arcs[arc < 0 ? ~arc : arc]?.length ?? 0;
  }
  return groups;
}

/** The layers of a basemap as GeoJSON, in the order in which they are drawn; undefined when its arcs do not fit. */
export function unpackBasemap(basemap: Basemap): GroundShapes[] | undefined {
  try {
    return BASEMAP_LAYERS.flatMap((name) => {
      const object = basemap.objects[name];
      return object === undefined ? [] : [{ name, shapes: feature(basemap, object) }];
    });
  } catch {
    // A map without its ground still shows who said what where.
    return undefined;
  }
}
