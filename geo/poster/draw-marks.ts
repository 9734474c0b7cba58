import { rewind } from "@turf/turf";
import { drawnMovements, type Mark, markName } from "../cartography/group-marks.ts";
import { type MarkSymbol, markSymbol } from "../cartography/mark-symbol.ts";
import { partSymbols } from "../cartography/part-symbols-1.ts";
import type { PixelBox } from "../cartography/place-labels-1.ts";
import { type Markup, text } from "../markup/element.ts";
import type { MapFile } from "../model/map-file-1.ts";
import type { MapProjection } from "./project-map.ts";
import { drawElement, formatPixels } from "./svg.ts";

/** The page's symbols a little smaller: here nobody has to hit them. */
const SYMBOL_SCALE = 0.86;
/** Radius of the ring of a place that is only near, where no uncertainty in kilometres is given; pixels. */
const NEAR_RADIUS = 14;
const ARROW = 7;
/** Pixels that a symbol may leave its place by: less than its own radius. */
const FARTHEST_PARTING = 5;
const BEAD = 5;

/** A mark with its place on the poster. */
export interface PlottedMark {
  mark: Mark;
  at: [number, number];
  symbol: MarkSymbol;
  /** Outer radius of what stands at the point, pixels. */
  radius: number;
}

export function plotMarks(marks: Mark[], projection: MapProjection): PlottedMark[] {
  const plotted = marks.map((mark) => {
    const symbol = markSymbol(mark);
    const radius = mark.near ? nearRadius(mark, projection) : symbol.radius * SYMBOL_SCALE;
    return { mark, at: projection.pixelOf(mark.at), symbol, radius };
  });
  const symbols = plotted.filter(({ mark }) => mark.form === "point" && !mark.near);
  for (const [index, [dx, dy]] of partSymbols(symbols, FARTHEST_PARTING).entries()) {
    const symbol = symbols[index];
    if (symbol !== undefined) symbol.at = [symbol.at[0] + dx, symbol.at[1] + dy];
  }
  return plotted;
}

/** Boxes that no label may cover: those of the symbols, and a row of small ones along each connector. */
export function obstacleBoxes(plotted: PlottedMark[], movements: PlottedMovement[]): PixelBox[] {
  const around = ([x, y]: Pixel, radius: number): PixelBox => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  });
  const symbols = plotted.filter(({ mark }) => mark.form === "point");
  return [
    ...symbols.map(({ at, radius }) => around(at, radius)),
    ...movements.flatMap(({ from, to }) => {
      const count = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / BEAD);
      return Array.from({ length: count + 1 }, (_, index) => {
        const share = index / (count || 1);
        return around([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share], BEAD / 2);
      });
    }),
  ];
}

/** Areas, first of all marks: hatched with a thin outline, or, without a published line, faded and without an edge. */
export function drawAreas(plotted: PlottedMark[], { path }: MapProjection, prefix: string): Markup[] {
  return plotted.flatMap(({ mark }) => {
    if (mark.form !== "area" || mark.geometry === null || mark.geometry.type === "Point") return [];
    // The map file winds its rings as RFC 7946 wants them; on d3's sphere the other way is inside.
    const outline = path(rewind(mark.geometry, { reverse: true }));
    if (outline === null) return [];
    const shapes = mark.soft
      ? [drawElement("path", { class: "soft", d: outline, filter: `url(#${prefix}-fade)` })]
      : [
          drawElement("path", { d: outline, fill: `url(#${prefix}-hatch)` }),
          drawElement("path", { class: "line edge", d: outline }),
        ];
    return [drawElement("g", {}, drawElement("title", {}, text(markName(mark))), ...shapes)];
  });
}

/** How far off a place may lie, where that is more than its symbol covers. */
export function drawHalos(plotted: PlottedMark[], projection: MapProjection): Markup[] {
  return plotted.flatMap(({ mark, at: [cx, cy], radius }) => {
    const r = (mark.uncertaintyKm ?? 0) * projection.pixelsPerKm(mark.at[1]);
    if (mark.form !== "point" || mark.near || r < radius + 3) return [];
    return [drawElement("circle", { class: "halo", cx, cy, r })];
  });
}

/** The symbols of points, largest first, so that a small one is never hidden. */
export function drawSymbols(plotted: PlottedMark[]): Markup[] {
  return plotted
    .filter(({ mark }) => mark.form === "point")
    .sort((a, b) => b.radius - a.radius)
    .map(({ mark, at: [x, y], symbol, radius }) =>
      drawElement(
        "g",
        { transform: `translate(${formatPixels(x)} ${formatPixels(y)})` },
        drawElement("title", {}, text(markName(mark))),
        ...(mark.near
          ? [drawElement("circle", { class: "line near", r: radius })]
          : [drawSymbol(symbol, SYMBOL_SCALE)]),
      ),
    );
}

export function drawSymbol(symbol: MarkSymbol, scale: number): Markup {
  const shapes = symbol.shapes.map((shape) =>
    drawElement("path", {
      class: [shape.fill === "none" ? "line" : `${shape.fill}-fill`, `${shape.stroke}-stroke`]
        .filter((name) => name !== "none-stroke")
        .join(" "),
      d: shape.path,
      "stroke-width": shape.strokeWidth,
      "stroke-dasharray": shape.dashes,
    }),
  );
  const label = drawElement(
    "text",
    {
      class: `strong ${symbol.textFill}-fill`,
      "text-anchor": "middle",
      y: symbol.fontSize * 0.35,
      "font-size": symbol.fontSize,
    },
    text(symbol.text),
  );
  return drawElement(
    "g",
    { transform: `scale(${scale})` },
    ...shapes,
    ...(symbol.text === "" ? [] : [label]),
  );
}

/** A movement with its two ends on the poster. */
export interface PlottedMovement {
  from: Pixel;
  to: Pixel;
  directionCertain: boolean;
  label: string;
  /** The statement in full, its speaker inside. */
  name: string;
}

export function plotMovements(
  mapFile: MapFile,
  plotted: PlottedMark[],
  projection: MapProjection,
): PlottedMovement[] {
  return drawnMovements(mapFile).map(({ line, directionCertain, statement, label }) => {
    const [from, to] = trimLine([projection.pixelOf(line[0]), projection.pixelOf(line[1])], plotted);
    const said = mapFile.features.find(({ properties }) => properties.statement === statement);
    const name = said === undefined ? label : `${said.properties.text} Drawn as a line: ${label}.`;
    return { from, to, directionCertain, label, name };
  });
}

/** Dashed straight connectors; an arrowhead only where the direction is certain. */
export function drawMovements(movements: PlottedMovement[]): Markup[] {
  return movements.map(({ from, to, directionCertain, name }) =>
    drawElement(
      "g",
      {},
      drawElement("title", {}, text(name)),
      drawElement("path", { class: "line movement", d: `M${pair(from)}L${pair(to)}` }),
      ...(directionCertain ? [drawElement("path", { class: "line leader", d: arrowhead(from, to) })] : []),
    ),
  );
}

type Pixel = [number, number];

/** Ends the line at the edge of the symbols it joins. */
function trimLine([from, to]: [Pixel, Pixel], plotted: PlottedMark[]): [Pixel, Pixel] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const reach = (end: Pixel) =>
    plotted.find(({ mark, at }) => mark.form === "point" && Math.hypot(at[0] - end[0], at[1] - end[1]) < 3)
      ?.radius ?? 0;
  const shift = (end: Pixel, other: Pixel): Pixel => {
    const share = Math.min(0.4, (reach(end) + 2) / length);
    return [end[0] + (other[0] - end[0]) * share, end[1] + (other[1] - end[1]) * share];
  };
  return [shift(from, to), shift(to, from)];
}

function arrowhead(from: Pixel, to: Pixel): string {
  const course = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const [left, right] = [-1, 1].map((side): Pixel => {
    const angle = course + Math.PI + side * 0.5;
    return [to[0] + ARROW * Math.cos(angle), to[1] + ARROW * Math.sin(angle)];
  }) as [Pixel, Pixel];
  return `M${pair(left)}L${pair(to)}L${pair(right)}`;
}

function nearRadius(mark: Mark, projection: MapProjection): number {
  return Math.max(NEAR_RADIUS, (mark.uncertaintyKm ?? 0) * projection.pixelsPerKm(mark.at[1]));
}

function pair([x, y]: Pixel): string {
  return `${formatPixels(x)} ${formatPixels(y)}`;
}
