import { drawnMovements, type Mark } from "../cartography/group-marks.ts";
import { markSymbol } from "../cartography/mark-symbol.ts";
import { type Markup, text } from "../markup/element.ts";
import type { MapFile } from "../model/map-file-1.ts";
import { ASPECTS, type Aspect } from "../model/vocabulary.ts";
import { drawSymbol } from "./draw-marks.ts";
import { drawElement, formatPixels } from "./svg.ts";
import { wrapText } from "./wrap-text.ts";

export interface LegendEntry {
  /** Drawn around the origin, in about 26 by 18 pixels. */
  sample: Markup[];
  words: string;
}

const FONT_SIZE = 14;
const LINE = 17;
const GAP = 6;
const SAMPLE_WIDTH = 34;
/** What a line may reach into the space between columns, pixels. */
const GUTTER = 20;

/** Explains what this map shows, and nothing that it does not. */
export function legendEntries(
  mapFile: MapFile,
  marks: Mark[],
  prefix: string,
  hasDisputed: boolean,
): LegendEntry[] {
  const points = marks.filter(({ form }) => form === "point");
  const certain = points.filter(({ uncertain, near }) => !uncertain && !near);
  const aspects: Aspect[] = ["past", "ongoing", "plan"];
  const entries: (LegendEntry | false)[] = [
    ...aspects.map(
      (aspect) =>
        certain.some((mark) => mark.aspects[aspect] > 0) && {
          sample: [drawSymbol(markSymbol({ aspects: onlyOne(aspect), uncertain: false }), 0.78)],
          words: ASPECTS[aspect],
        },
    ),
    certain.some(({ features }) => features.length > 1) && {
      sample: [drawSymbol(markSymbol({ aspects: { past: 2, ongoing: 0, plan: 0 }, uncertain: false }), 0.78)],
      words: "number of statements",
    },
    certain.some(({ aspects: counts }) => Object.values(counts).filter((n) => n > 0).length > 1) && {
      sample: [drawSymbol(markSymbol({ aspects: { past: 1, ongoing: 1, plan: 1 }, uncertain: false }), 0.78)],
      words: "statements that differ in this",
    },
    points.some(({ uncertain }) => uncertain) && {
      sample: [drawSymbol(markSymbol({ aspects: onlyOne("past"), uncertain: true }), 0.9)],
      words: "more than one place fits the name",
    },
    points.some(({ near }) => near) && {
      sample: [drawElement("circle", { class: "line near", r: 9 })],
      words: "near the place, not at it",
    },
    points.some(({ uncertaintyKm, near }) => !near && (uncertaintyKm ?? 0) > 0) && {
      sample: [
        drawElement("circle", { class: "halo", r: 10 }),
        drawElement("circle", { class: "ink-fill", r: 2.5 }),
      ],
      words: "may lie anywhere in the ring",
    },
    marks.some(({ form, soft }) => form === "area" && !soft) && {
      sample: [
        drawElement("rect", { x: -13, y: -8, width: 26, height: 16, fill: `url(#${prefix}-hatch)` }),
        drawElement("rect", { class: "line edge", x: -13, y: -8, width: 26, height: 16 }),
      ],
      words: "an area is named, no exact place",
    },
    marks.some(({ form, soft }) => form === "area" && soft) && {
      sample: [
        drawElement("rect", {
          class: "soft",
          x: -12,
          y: -7,
          width: 24,
          height: 14,
          rx: 4,
          filter: `url(#${prefix}-fade-small)`,
        }),
      ],
      words: "an area without a published line",
    },
    drawnMovements(mapFile).length > 0 && {
      sample: [drawElement("path", { class: "line movement", d: "M-14 0H14" })],
      words: "said to have been moved; no route",
    },
    hasDisputed && {
      sample: [drawElement("path", { class: "line disputed-line", d: "M-14 0H14" })],
      words: "boundary that is disputed",
    },
  ];
  return entries.filter((entry) => entry !== false);
}

export interface LegendBlock {
  markup: Markup[];
  height: number;
}

/** The entries in columns, filled row by row. */
export function drawLegend(
  entries: LegendEntry[],
  x: number,
  y: number,
  width: number,
  columns: number,
): LegendBlock {
  const columnWidth = width / columns;
  let top = y;
  const markup: Markup[] = [];
  for (let row = 0; row < entries.length; row += columns) {
    const cells = entries.slice(row, row + columns).map((entry) => ({
      ...entry,
      lines: wrapText(entry.words, columnWidth - SAMPLE_WIDTH + GUTTER, FONT_SIZE),
    }));
    const lines = Math.max(...cells.map((cell) => cell.lines.length));
    cells.forEach((cell, column) => {
      const left = x + column * columnWidth;
      const middle = top + LINE / 2;
      markup.push(
        drawElement(
          "g",
          { transform: `translate(${formatPixels(left + 13)} ${formatPixels(middle)})` },
          ...cell.sample,
        ),
        ...cell.lines.map((line, index) =>
          drawElement(
            "text",
            { class: "ink", x: left + SAMPLE_WIDTH, y: middle + 5 + index * LINE, "font-size": FONT_SIZE },
            text(line),
          ),
        ),
      );
    });
    top += lines * LINE + GAP;
  }
  return { markup, height: top - GAP - y };
}

function onlyOne(aspect: Aspect): Record<Aspect, number> {
  return { past: 0, ongoing: 0, plan: 0, [aspect]: 1 };
}
