import { breakLines } from "../cartography/labels/label-text.ts";
import { countAspects, type Mark, type Movement } from "../cartography/mark.ts";
import { hasDot } from "../cartography/symbols/lay-out-symbols.ts";
import { markSymbol, ringSymbol } from "../cartography/symbols/mark-symbol.ts";
import { type Markup, text } from "../markup/element.ts";
import type { Messages } from "../messages/messages.ts";
import type { Aspect } from "../model/vocabulary.ts";
import { drawElement, drawSymbol, formatPixels } from "./draw-layout.ts";
import { posterTextWidth } from "./draw-map.ts";

export interface LegendEntry {
  /** Drawn around the origin, in about 26 by 18 pixels. */
  sample: Markup[];
  words: string;
}

export interface LegendContent {
  marks: readonly Mark[];
  movements: readonly Movement[];
  hasClusters: boolean;
  hasHalos: boolean;
  hasDisputed: boolean;
}

const FONT_SIZE = 14;
const LINE = 17;
const GAP = 6;
const SAMPLE_WIDTH = 34;
/** How far a line may reach into the space between columns; pixels. */
const GUTTER = 20;
const SCALE = 0.78;

/** The legend of what this map shows, and nothing else. */
export function legendEntries(
  content: LegendContent,
  { legend, poster }: Pick<Messages, "legend" | "poster">,
  prefix: string,
): LegendEntry[] {
  const { marks, movements, hasClusters, hasHalos, hasDisputed } = content;
  const points = marks.filter(({ form }) => form === "point");
  const certain = points
    .filter(({ uncertain, near }) => !uncertain && !near)
    .map(({ statements }) => ({ count: statements.length, aspects: countAspects(statements) }));
  const aspects: Aspect[] = ["past", "ongoing", "plan"];
  const sampleOf = (counts: Partial<Record<Aspect, number>>, group = false) =>
    drawSymbol(
      markSymbol({ aspects: { past: 0, ongoing: 0, plan: 0, ...counts }, uncertain: false, group }),
      SCALE,
    );
  const entries: (LegendEntry | false)[] = [
    ...aspects.map(
      (aspect) =>
        certain.some((mark) => mark.aspects[aspect] > 0) && {
          sample: [sampleOf({ [aspect]: 1 })],
          words: legend[aspect],
        },
    ),
    certain.some(({ count }) => count > 1) && { sample: [sampleOf({ past: 2 })], words: poster.number },
    certain.some((mark) => Object.values(mark.aspects).filter((n) => n > 0).length > 1) && {
      sample: [sampleOf({ past: 1, ongoing: 1, plan: 1 })],
      words: poster.differ,
    },
    hasClusters && { sample: [sampleOf({ past: 3 }, true)], words: poster.cluster },
    points.some(({ uncertain }) => uncertain) && {
      sample: [drawSymbol(markSymbol({ aspects: { past: 1, ongoing: 0, plan: 0 }, uncertain: true }), 0.9)],
      words: legend.uncertain,
    },
    points.some(({ near }) => near) && { sample: [drawSymbol(ringSymbol(), SCALE)], words: legend.near },
    hasHalos && {
      sample: [
        drawElement("circle", { class: "halo", r: 10 }),
        drawElement("circle", { class: "ink-fill", r: 2.5 }),
      ],
      words: poster.halo,
    },
    marks.some(({ form, soft }) => form === "area" && !soft) && {
      sample: [
        drawElement("rect", { x: -13, y: -8, width: 26, height: 16, fill: `url(#${prefix}-hatch)` }),
        drawElement("rect", { class: "line edge", x: -13, y: -8, width: 26, height: 16 }),
      ],
      words: poster.area,
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
      words: legend.soft,
    },
    marks.some(hasDot) && {
      sample: [
        drawElement("path", { class: "line leader", d: "M-12 4L12 -4" }),
        drawElement("circle", { class: "ink-fill", cx: -12, cy: 4, r: 1.8 }),
      ],
      words: legend.soft,
    },
    movements.length > 0 && {
      sample: [drawElement("path", { class: "line movement", d: "M-14 0H14" })],
      words: poster.movement,
    },
    hasDisputed && {
      sample: [drawElement("path", { class: "line disputed-line", d: "M-14 0H14" })],
      words: poster.disputed,
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
  const widest = columnWidth - SAMPLE_WIDTH + (columns > 1 ? 0 : GUTTER);
  const measure = (words: string) => posterTextWidth(words, { family: "sans", size: FONT_SIZE });
  let top = y;
  const markup: Markup[] = [];
  for (let row = 0; row < entries.length; row += columns) {
    const cells = entries
      .slice(row, row + columns)
      .map((entry) => ({ ...entry, lines: breakLines(entry.words, widest, measure) }));
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
