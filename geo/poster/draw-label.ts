import type { LabelRequest, PlacedLabel } from "../cartography/place-labels-1.ts";
import { type Markup, text } from "../markup/element.ts";
import { posterTextWidth } from "./poster-text-width.ts";
import { type Attributes, drawElement, formatPixels } from "./svg.ts";

/** A stretch of a name in one language and look. */
export interface Run {
  content: string;
  className: string;
  size: number;
  arabic?: boolean;
  letterSpacing?: number;
}

/** A name on the poster: a request for room, and what to print there. */
export interface MapLabel extends LabelRequest {
  lines: Run[][];
  /** A town's own small dot. */
  dot?: boolean;
  /** The accessible name of a mark that is its label alone. */
  title?: string;
}

const LINE_HEIGHT = 1.22;
const BASELINE = 0.92;

export function drawLabel(
  { lines, at, angle, dot, title }: MapLabel,
  { box, anchor, leader }: PlacedLabel,
): Markup {
  const [middleX, middleY] = [box.x + box.width / 2, box.y + box.height / 2];
  const x = { start: box.x, middle: middleX, end: box.x + box.width }[anchor];
  const height = lines.reduce((sum, runs) => sum + lineHeight(runs), 0);
  let y = middleY - height / 2;
  const texts = lines.map((runs) => {
    const size = lineHeight(runs) / LINE_HEIGHT;
    const baseline = y + size * BASELINE;
    y += lineHeight(runs);
    return drawElement("text", { x, y: baseline, "text-anchor": anchor }, ...runs.map(drawRun));
  });
  const extra: Markup[] = title === undefined ? [] : [drawElement("title", {}, text(title))];
  if (dot) extra.push(drawElement("circle", { class: "town-dot", cx: at[0], cy: at[1], r: 2 }));
  if (leader !== undefined) {
    const [from, to] = leader.map((end) => end.map(formatPixels).join(" "));
    extra.push(drawElement("path", { class: "line leader", d: `M${from}L${to}` }));
  }
  const turned: Attributes =
    angle === undefined
      ? {}
      : { transform: `rotate(${formatPixels(angle)} ${formatPixels(middleX)} ${formatPixels(middleY)})` };
  return drawElement("g", turned, ...extra, ...texts);
}

function drawRun(run: Run, index: number): Markup {
  return drawElement(
    "tspan",
    {
      class: run.className,
      "font-size": formatSize(run.size),
      "letter-spacing": run.letterSpacing,
      dx: index === 0 ? undefined : GAP_BETWEEN_RUNS,
      ...(run.arabic ? { lang: "ar", direction: "rtl", "unicode-bidi": "isolate" } : {}),
    },
    text(run.content),
  );
}

function formatSize(size: number): string {
  return `${size}px`;
}

export function arabicRuns(arabic: string | null | undefined, className: string, size: number): Run[] {
  return arabic ? [{ content: arabic, className, size, arabic: true }] : [];
}

const GAP_BETWEEN_RUNS = 6;

/** A request for the room that the lines take. */
export function requestLabel(lines: Run[][], rest: Omit<MapLabel, "lines" | "width" | "height">): MapLabel {
  const widths = lines.map(
    (runs) =>
      runs.reduce((sum, run) => sum + runWidth(run), 0) + GAP_BETWEEN_RUNS * Math.max(0, runs.length - 1),
  );
  const height = lines.reduce((sum, runs) => sum + lineHeight(runs), 0);
  return { ...rest, lines, width: Math.max(...widths), height };
}

export function runWidth({ content, size, className, letterSpacing = 0 }: Run): number {
  return posterTextWidth(content, size, { bold: className.includes("strong"), letterSpacing });
}

function lineHeight(runs: Run[]): number {
  return LINE_HEIGHT * Math.max(...runs.map(({ size }) => size));
}
