import { groupMarks, markTitle } from "../cartography/group-marks.ts";
import type { PixelBox } from "../cartography/place-labels-1.ts";
import { unmarkedLabels } from "../cartography/unmarked-labels-1.ts";
import { type Markup, text } from "../markup/element.ts";
import type { Basemap } from "../model/basemap.ts";
import type { MapFile } from "../model/map-file-1.ts";
import { drawBackground, hasDisputed } from "./draw-background.ts";
import { drawLabels } from "./draw-labels.ts";
import { drawLegend, type LegendEntry, legendEntries } from "./draw-legend.ts";
import {
  drawAreas,
  drawHalos,
  drawMovements,
  drawSymbols,
  obstacleBoxes,
  plotMarks,
  plotMovements,
} from "./draw-marks.ts";
import { drawScaleBar } from "./draw-scale-bar.ts";
import { posterStyle } from "./poster-style.ts";
import { projectMap } from "./project-map.ts";
import { simplifyBasemap } from "./simplify-basemap.ts";
import { drawElement, style } from "./svg.ts";
import { wrapText } from "./wrap-text.ts";

export interface PosterOptions {
  /** Size of the drawing in its own pixels; below 800 wide, the words stand above and under the map. */
  width?: number;
  height?: number;
  /** Begins every id and names the style's class, so that two posters can stand on one page. */
  prefix?: string;
  /**
   * The map alone, where title, notice and credits stand around the drawing. It goes on beyond its edges, so that it fills
   * a box of any shape.
   */
  bare?: boolean;
}

const PANEL_WIDTH = 324;
const MARGIN = 28;
const NARROW = 800;
const TITLE_SIZES = [31, 28, 25, 22];

/**
 * The map of an atlas as one static SVG: for readers without script, for print, and as the card that other sites show. The same
 * marks as on the page, each with its accessible name; no script, nothing fetched. The same input gives the same bytes.
 */
export function drawPoster(mapFile: MapFile, basemap: Basemap, options: PosterOptions = {}): string {
  const { width = 1200, height = 675, prefix = "poster", bare = false } = options;
  const { atlas } = mapFile;
  const marks = groupMarks(mapFile);
  const extent = atlas.extent ?? basemap.extent;
  const legend = legendEntries(mapFile, marks, prefix, hasDisputed(basemap, extent));
  const layout = bare
    ? layoutBare(width, height)
    : width < NARROW
      ? layoutStacked(mapFile, legend, width, height)
      : layoutBeside(mapFile, legend, width, height);
  const { map, seen = map } = layout;

  const padding = Math.min(seen.width, seen.height) * 0.09 + seen.x - map.x;
  const projection = projectMap(extent, map, padding);
  const plotted = plotMarks(marks, projection);
  const scaleBar = drawScaleBar(projection, basemap, seen);
  const movements = plotMovements(mapFile, plotted, projection);
  const names = drawLabels(
    {
      plotted,
      movements,
      basemapLabels: unmarkedLabels(basemap.labels, marks),
      obstacles: [...obstacleBoxes(plotted, movements), scaleBar.box],
      bounds: { x: seen.x + 6, y: seen.y + 6, width: seen.width - 12, height: seen.height - 12 },
    },
    projection,
  );

  return drawElement(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      class: prefix,
      lang: atlas.language,
      "aria-labelledby": `${prefix}-title ${prefix}-desc`,
    },
    drawElement("title", { id: `${prefix}-title` }, text(`${atlas.title}. ${atlas.notice}`)),
    drawElement(
      "desc",
      { id: `${prefix}-desc` },
      text(`${atlas.description} ${countsOf(mapFile)} ${marks.map(markTitle).join("; ")}.`),
    ),
    style(posterStyle(prefix)),
    definitions(prefix, map),
    drawElement("rect", { class: "panel", width, height }),
    drawElement(
      "g",
      { "clip-path": `url(#${prefix}-map)` },
      drawElement("rect", { class: "sea", ...map }),
      ...drawBackground(bare ? simplifyBasemap(basemap, projection, TOLERANCE) : basemap, projection, bare),
      ...drawAreas(plotted, projection, prefix),
      ...drawHalos(plotted, projection),
      ...drawMovements(movements),
      ...names,
      ...drawSymbols(plotted),
      ...scaleBar.markup,
    ),
    ...layout.words,
  );
}

interface Layout {
  map: PixelBox;
  /** The part of the map that is always seen; the whole where absent. */
  seen?: PixelBox;
  words: Markup[];
}

/** Pixels that a bare map goes on beyond each edge. */
const BLEED = 160;
/** Pixels by which a line of a bare map may be off: it goes where each byte is counted. */
const TOLERANCE = 1.2;

function layoutBare(width: number, height: number): Layout {
  const map = { x: -BLEED, y: -BLEED, width: width + 2 * BLEED, height: height + 2 * BLEED };
  return { map, seen: { x: 0, y: 0, width, height }, words: [] };
}

/** Words in a column on the left, the map from edge to edge beside it. */
function layoutBeside(mapFile: MapFile, legend: LegendEntry[], width: number, height: number): Layout {
  const inner = PANEL_WIDTH - 2 * MARGIN;
  const head = drawHead(mapFile, MARGIN, MARGIN + 4, inner);
  const foot = drawCredits(mapFile, MARGIN, height - MARGIN + 6, inner);
  const block = drawLegend(legend, 0, 0, inner, 1);
  const room = height - foot.height - MARGIN - head.bottom;
  const top = head.bottom + Math.max(26, Math.min(34, (room - block.height) / 2));
  return {
    map: { x: PANEL_WIDTH, y: 0, width: width - PANEL_WIDTH, height },
    words: [
      ...head.markup,
      drawElement("line", { class: "rule", x1: MARGIN, x2: MARGIN + inner, y1: top - 12, y2: top - 12 }),
      ...drawLegend(legend, MARGIN, top + 6, inner, 1).markup,
      ...foot.markup,
    ],
  };
}

/** Title above the map, legend in two columns and credits under it. */
function layoutStacked(mapFile: MapFile, legend: LegendEntry[], width: number, height: number): Layout {
  const margin = 20;
  const inner = width - 2 * margin;
  const head = drawHead(mapFile, margin, margin + 4, inner);
  const foot = drawCredits(mapFile, margin, height - margin + 6, inner);
  const legendHeight = drawLegend(legend, 0, 0, inner, 2).height;
  const legendTop = height - margin - foot.height - legendHeight - 14;
  const top = head.bottom + 16;
  return {
    map: { x: 0, y: top, width, height: Math.max(120, legendTop - 18 - top) },
    words: [...head.markup, ...drawLegend(legend, margin, legendTop, inner, 2).markup, ...foot.markup],
  };
}

/** A short rule in the accent colour, the title, the notice, and how much of the article the map holds. */
function drawHead(
  mapFile: MapFile,
  x: number,
  y: number,
  width: number,
): { markup: Markup[]; bottom: number } {
  const { title, notice } = mapFile.atlas;
  const size = TITLE_SIZES.find((each) => wrapText(title, width, each, { bold: true }).length <= 4) ?? 22;
  const markup: Markup[] = [drawElement("rect", { class: "accent", x, y, width: 44, height: 4 })];
  let baseline = y + 14;
  const print = (content: string, className: string, fontSize: number, leading: number) => {
    for (const line of wrapText(content, width, fontSize, { bold: className !== "muted" })) {
      baseline += leading;
      markup.push(
        drawElement("text", { class: className, x, y: baseline, "font-size": fontSize }, text(line)),
      );
    }
  };
  print(title, "title ink", size, size * 1.14);
  baseline += 13;
  print(notice, "strong ink", 16, 21);
  baseline += 6;
  print(countsOf(mapFile), "muted", 14.5, 19);
  return { markup, bottom: baseline + 6 };
}

function countsOf({ atlas: { counts } }: MapFile): string {
  const rest = counts.listed > 0 ? `; the other ${counts.listed} are in the list only` : "";
  return `${counts.drawn} of ${counts.statements} statements are on this map${rest}.`;
}

/** Credits, set from the bottom upwards. */
function drawCredits(
  mapFile: MapFile,
  x: number,
  bottom: number,
  width: number,
): { markup: Markup[]; height: number } {
  const credits = mapFile.atlas.credits.map(({ what, name, licence }) =>
    licence === null ? `${what}: ${name}` : `${what}: ${name} (${licence})`,
  );
  const lines = wrapText([...credits, `As of ${mapFile.atlas.updatedLabel}`].join(" · "), width, 12);
  const height = lines.length * 15;
  const markup = lines.map((line, index) =>
    drawElement(
      "text",
      { class: "faint", x, y: bottom - (lines.length - 1 - index) * 15, "font-size": 12 },
      text(line),
    ),
  );
  return { markup, height };
}

function definitions(prefix: string, map: PixelBox): Markup {
  const fade = (id: string, deviation: number) =>
    drawElement(
      "filter",
      { id: `${prefix}-${id}`, x: "-20%", y: "-20%", width: "140%", height: "140%" },
      // Blurred in linear light, grey ink would turn green.
      drawElement("feGaussianBlur", { stdDeviation: deviation, "color-interpolation-filters": "sRGB" }),
    );
  return drawElement(
    "defs",
    {},
    drawElement("clipPath", { id: `${prefix}-map` }, drawElement("rect", { ...map })),
    drawElement(
      "pattern",
      {
        id: `${prefix}-hatch`,
        width: 7,
        height: 7,
        patternUnits: "userSpaceOnUse",
        patternTransform: "rotate(45)",
      },
      drawElement("path", { class: "hatch-line", d: "M0 0V7" }),
    ),
    fade("fade", 9),
    fade("fade-small", 2.5),
  );
}
