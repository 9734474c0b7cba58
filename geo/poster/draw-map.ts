import { geoMercator, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import { estimateTextWidth } from "../cartography/labels/estimate-text-width.ts";
import { layOutMap } from "../cartography/lay-out-map.ts";
import type { MapLayout, MapTexts, MapView, PixelBox, TextStyle } from "../cartography/map-layout.ts";
import type { MarkIndex } from "../cartography/mark-index.ts";
import { fitView, pixelsPerKm, projectAround } from "../cartography/web-mercator.ts";
import { type Markup, text } from "../markup/element.ts";
import type { Basemap, BasemapLayer } from "../model/basemap.ts";
import { type BoundingBox, longitudeSpan } from "../model/position.ts";
import { type DrawOptions, drawElement, drawLayout } from "./draw-layout.ts";

/** Symbols are a little smaller than on the page: nobody has to press them. */
const SYMBOL_SCALE = 0.86;
/** The poster cannot be zoomed, so it has the basemap labels of a zoom that is higher by this. */
const LABEL_ZOOM = 0.7;
/** Padding around the extent, as a share of the shorter side of the map. */
const PADDING = 0.09;
/** An SVG image is shown in the reader's system font, which is wider than ours. */
const SYSTEM_TYPE = 1.07;

/** Width of a text on the poster, for most system fonts; pixels. */
export function posterTextWidth(content: string, style: TextStyle): number {
  return SYSTEM_TYPE * estimateTextWidth(content, style);
}

export interface PosterMap {
  index: MarkIndex;
  texts: MapTexts;
  basemap: Basemap;
  extent: BoundingBox;
  /** Position of the map on the poster. */
  box: PixelBox;
  /** "100 km" in the words of the locale. */
  formatKm: (distance: number) => string;
}

export interface DrawnMap {
  markup: Markup[];
  layout: MapLayout;
}

/** The map: basemap, layout and scale bar. */
export function drawMap(map: PosterMap, options: Pick<DrawOptions, "prefix" | "titles">): DrawnMap {
  const { index, texts, basemap, extent, box } = map;
  const { center, zoom } = fitView(extent, box, {
    padding: PADDING * Math.min(box.width, box.height),
    zoomSnap: 0,
  });
  const around = projectAround(center, zoom, box);
  const project: MapView["project"] = (position) => {
    const { x, y } = around(position);
    return { x: x + box.x, y: y + box.y };
  };
  const scaleBar = drawScaleBar(pixelsPerKm(center[1], zoom), box, map.formatKm);
  const view: MapView = {
    viewport: box,
    zoom,
    center,
    project,
    obstacles: [scaleBar.box],
    symbolScale: SYMBOL_SCALE,
    target: 0,
    labelZoom: LABEL_ZOOM,
  };
  const layout = layOutMap(index, texts, view, posterTextWidth);
  return {
    layout,
    markup: [
      drawElement("rect", { class: "sea", ...box }),
      ...drawGround(basemap, view, box),
      ...drawLayout(layout, { ...options, symbolScale: SYMBOL_SCALE, project }),
      ...scaleBar.markup,
    ],
  };
}

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
function drawGround(basemap: Basemap, { center, zoom, project }: MapView, box: PixelBox): Markup[] {
  const projection = geoMercator()
    .rotate([-center[0], 0])
    // Straight lines between points, as in Leaflet, not great circles.
    .precision(0)
    .scale((256 * 2 ** zoom) / (2 * Math.PI))
    .translate([0, 0]);
  const [x = 0, y = 0] = projection([center[0], center[1]]) ?? [];
  const middle = project(center);
  projection.translate([middle.x - x, middle.y - y]).clipExtent([
    [box.x - 2, box.y - 2],
    [box.x + box.width + 2, box.y + box.height + 2],
  ]);
  const path = geoPath(projection).digits(1);
  return LAYERS.flatMap(([layer, className]) => {
    const object = basemap.objects[layer];
    const outline = object === undefined ? null : path(feature(basemap, object));
    return outline === null ? [] : [drawElement("path", { class: className, d: outline })];
  });
}

/** Half the size of the visible map, in multiples of the extent: it includes padding. */
const SEEN = 0.65;

/** Whether a disputed boundary is on the map or close to it, for the legend. */
export function hasDisputed(basemap: Basemap, extent: BoundingBox): boolean {
  const object = basemap.objects.disputed;
  if (object?.type !== "MultiLineString") return false;
  const [west, south, , north] = extent;
  const span = longitudeSpan(extent);
  const [middle, latitude] = [west + span / 2, (south + north) / 2];
  return feature(basemap, object)
    .geometry.coordinates.flat()
    .some(([lon = 0, lat = 0]) => {
      const across = Math.abs(((lon - middle + 540) % 360) - 180);
      return across < span * SEEN && Math.abs(lat - latitude) < (north - south) * SEEN;
    });
}

const LONGEST_BAR = 140;
const ROUND_KM = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** A scale bar of a round number of kilometres at the lower right, exact at the middle latitude of the map. */
function drawScaleBar(
  perKm: number,
  map: PixelBox,
  formatKm: PosterMap["formatKm"],
): { markup: Markup[]; box: PixelBox } {
  const km = ROUND_KM.findLast((each) => each * perKm <= LONGEST_BAR) ?? 1;
  const [right, y] = [map.x + map.width - 20, map.y + map.height - 18];
  const left = right - km * perKm;
  return {
    markup: [
      drawElement("path", {
        class: "line scale",
        d: `M${round(left)} ${y - 5}V${y}H${round(right)}V${y - 5}`,
      }),
      drawElement(
        "text",
        { class: "name muted", x: (left + right) / 2, y: y - 6, "text-anchor": "middle", "font-size": 13 },
        text(formatKm(km)),
      ),
    ],
    box: { x: left - 6, y: y - 22, width: right - left + 12, height: 30 },
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
