import { buildMapTexts } from "../cartography/build-map-texts.ts";
import { breakLines, fillLines } from "../cartography/labels/label-text.ts";
import type { PixelBox, TextStyle } from "../cartography/map-layout.ts";
import { MAX_PARTED } from "../cartography/map-layout.ts";
import { buildMarks, buildMovements, type Mark } from "../cartography/mark.ts";
import { buildMarkIndex } from "../cartography/mark-index.ts";
import { formatDate } from "../dates/format-date.ts";
import { describePrecision, nameIn } from "../geojson/describe/describe-place.ts";
import { describeStatus } from "../geojson/describe/describe-status.ts";
import { outlineOf } from "../geojson/view/atlas-outline.ts";
import type { AtlasView } from "../geojson/view/atlas-view.ts";
import { type Markup, text } from "../markup/element.ts";
import type { Messages } from "../messages/messages.ts";
import type { Basemap } from "../model/basemap.ts";
import { type DrawOptions, drawElement, style } from "./draw-layout.ts";
import { drawLegend, type LegendContent, type LegendEntry, legendEntries } from "./draw-legend.ts";
import { drawMap, hasDisputed, posterTextWidth } from "./draw-map.ts";
import { posterStyle } from "./poster-style.ts";

export interface PosterOptions {
  messages: Messages;
  /** Of the messages. */
  locale: string;
  /** Size in pixels; default 1200 by 675. Narrower than 800, the texts are above and below the map. */
  width?: number;
  height?: number;
  /** Prefix of every id, and class of the style rules, so that a page can have two posters. Default "poster". */
  prefix?: string;
}

const PANEL_WIDTH = 324;
const MARGIN = 28;
const NARROW = 800;
const TITLE_SIZES = [31, 28, 25, 23, 21, 19];
const MOST_TITLE_LINES = 5;

/**
 * The map of an atlas as a static SVG: for readers without scripts, for print, and for share cards. It has the layout of the page, and
 * an accessible name for each mark. It loads nothing. Deterministic.
 */
export function drawPoster(atlas: AtlasView, basemap: Basemap, options: PosterOptions): string {
  const { messages, locale, width = 1200, height = 675, prefix = "poster" } = options;
  const outline = outlineOf(atlas);
  const marks = buildMarks(outline);
  const movements = buildMovements(outline);
  const extent = atlas.firstView ?? atlas.extent ?? basemap.extent;
  const index = buildMarkIndex(marks, movements);
  const texts = buildMapTexts(outline, basemap.labels, { messages, locale });
  const titles = titlesOf(atlas, messages, locale);
  const words = wordsOf(atlas, messages, locale);
  const draw = (shown: Pick<LegendContent, "hasClusters" | "hasHalos">) => {
    const content = { marks, movements, ...shown, hasDisputed: hasDisputed(basemap, extent) };
    const legend = legendEntries(content, messages, prefix);
    const layOut = width < NARROW ? layOutStacked : layOutBeside;
    const sheet = layOut(words, legend, width, height);
    const { kilometres: formatKm } = messages.poster;
    const map = drawMap({ index, texts, basemap, extent, box: sheet.map, formatKm }, { prefix, titles });
    return { sheet, map };
  };
  // The legend takes room from the map, and the map decides what the legend explains: a wrong guess is corrected once.
  const guess = { hasClusters: index.points.length > MAX_PARTED, hasHalos: false };
  const first = draw(guess);
  const { clusters, halos } = first.map.layout;
  const shown = { hasClusters: clusters.length > 0, hasHalos: halos.length > 0 };
  const isRight = shown.hasClusters === guess.hasClusters && shown.hasHalos === guess.hasHalos;
  const { sheet, map } = isRight ? first : draw(shown);
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
    drawElement("title", { id: `${prefix}-title` }, text(`${atlas.title}. ${messages.notice}`)),
    drawElement(
      "desc",
      { id: `${prefix}-desc` },
      text(
        `${atlas.description} ${words.counts} ${marks.map((mark) => titleOf(mark, atlas, messages, locale)).join(messages.semicolon)}.`,
      ),
    ),
    style(posterStyle(prefix)),
    definitions(prefix, sheet.map),
    drawElement("rect", { class: "panel", width, height }),
    drawElement("g", { "clip-path": `url(#${prefix}-map)` }, ...map.markup),
    ...sheet.words,
  );
}

/** "2 statements mention Azaz": all statements that mention it, drawn or not. */
function titleOf({ id, names }: Mark, atlas: AtlasView, messages: Messages, locale: string): string {
  const count = atlas.placesByKey.get(id)?.statements.length ?? 0;
  return messages.map.mentions(count, nameIn(names, locale, atlas.language).text);
}

/** Accessible names. A mark has its count, place, precision, and each statement with its status. */
function titlesOf(atlas: AtlasView, messages: Messages, locale: string): NonNullable<DrawOptions["titles"]> {
  const say = (order: number) => {
    const statement = atlas.statements[order];
    if (statement === undefined) return "";
    const status = describeStatus(statement.status, messages, locale, atlas.language);
    return ` ${statement.text} ${messages.map.status(status)}`;
  };
  return {
    mark: (mark) => {
      const placement = atlas.placesByKey.get(mark.id)?.placements.find(({ drawn }) => drawn);
      const precision = placement === undefined ? "" : ` (${describePrecision(placement, messages)})`;
      const title = `${titleOf(mark, atlas, messages, locale)}${precision}.`;
      return `${title}${mark.statements.map(({ order }) => say(order)).join("")}`;
    },
    cluster: (members) => {
      const [first] = members;
      const orders = new Set(members.flatMap(({ statements }) => statements.map(({ order }) => order)));
      const name = first === undefined ? "" : nameIn(first.names, locale, atlas.language).text;
      return `${messages.map.cluster(orders.size, name)}.`;
    },
    movement: ({ statement }) => {
      const said = atlas.statementsById.get(statement)?.text ?? "";
      return `${said} ${messages.poster.drawnAsLine}`;
    },
  };
}

interface SheetWords {
  title: string;
  notice: string;
  counts: string;
  credits: string;
}

function wordsOf(atlas: AtlasView, messages: Messages, locale: string): SheetWords {
  const { statements, drawn, listed } = atlas.counts;
  const credits = atlas.credits.map(({ what, name, licence }) =>
    messages.labelled(what, licence === null ? name : `${name} (${licence})`),
  );
  return {
    title: atlas.title,
    notice: messages.notice,
    counts: messages.exported.counts(drawn, statements, listed),
    credits: [...credits, messages.exported.asOf(formatDate(atlas.updated, locale, messages.dates))].join(
      " · ",
    ),
  };
}

interface Sheet {
  map: PixelBox;
  words: Markup[];
}

/** Texts in a column on the left, the map beside it, up to the edges. */
function layOutBeside(words: SheetWords, legend: LegendEntry[], width: number, height: number): Sheet {
  const inner = PANEL_WIDTH - 2 * MARGIN;
  const head = drawHead(words, MARGIN, MARGIN + 4, inner);
  const foot = drawCredits(words.credits, MARGIN, height - MARGIN + 6, inner);
  const block = drawLegend(legend, 0, 0, inner, 1);
  const room = height - foot.height - MARGIN - head.bottom;
  const top = head.bottom + Math.max(20, Math.min(34, (room - block.height) / 2));
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

/** Title above the map, legend in two columns and credits below it. */
function layOutStacked(words: SheetWords, legend: LegendEntry[], width: number, height: number): Sheet {
  const margin = 20;
  const inner = width - 2 * margin;
  const head = drawHead(words, margin, margin + 4, inner);
  const foot = drawCredits(words.credits, margin, height - margin + 6, inner);
  const legendHeight = drawLegend(legend, 0, 0, inner, 2).height;
  const legendTop = height - margin - foot.height - legendHeight - 14;
  const top = head.bottom + 16;
  return {
    map: { x: 0, y: top, width, height: Math.max(120, legendTop - 18 - top) },
    words: [...head.markup, ...drawLegend(legend, margin, legendTop, inner, 2).markup, ...foot.markup],
  };
}

/** A short rule in the accent colour, the title, the notice, and the counts of statements. */
function drawHead(
  { title, notice, counts }: SheetWords,
  x: number,
  y: number,
  width: number,
): { markup: Markup[]; bottom: number } {
  const styleOf = (size: number): TextStyle => ({ family: "serif", size, bold: true });
  const linesOf = (content: string, textStyle: TextStyle) =>
    breakLines(content, width, (words) => posterTextWidth(words, textStyle));
  const size =
    TITLE_SIZES.find((each) => linesOf(title, styleOf(each)).length <= MOST_TITLE_LINES) ??
    TITLE_SIZES.at(-1) ??
    0;
  const markup: Markup[] = [drawElement("rect", { class: "accent", x, y, width: 44, height: 4 })];
  let baseline = y + 14;
  const print = (lines: string[], className: string, fontSize: number, leading: number) => {
    for (const line of lines) {
      baseline += leading;
      markup.push(
        drawElement("text", { class: className, x, y: baseline, "font-size": fontSize }, text(line)),
      );
    }
  };
  print(linesOf(title, styleOf(size)), "title ink", size, size * 1.14);
  baseline += 13;
  print(linesOf(notice, { family: "sans", size: 16, bold: true }), "strong ink", 16, 21);
  baseline += 6;
  print(linesOf(counts, { family: "sans", size: 14.5 }), "muted", 14.5, 19);
  return { markup, bottom: baseline + 6 };
}

/** `bottom`: baseline of the last line. */
function drawCredits(
  credits: string,
  x: number,
  bottom: number,
  width: number,
): { markup: Markup[]; height: number } {
  const lines = fillLines(credits, width, (words) => posterTextWidth(words, { family: "sans", size: 12 }));
  const markup = lines.map((line, index) =>
    drawElement(
      "text",
      { class: "faint", x, y: bottom - (lines.length - 1 - index) * 15, "font-size": 12 },
      text(line),
    ),
  );
  return { markup, height: lines.length * 15 };
}

function definitions(prefix: string, map: PixelBox): Markup {
  const fade = (id: string, deviation: number) =>
    drawElement(
      "filter",
      { id: `${prefix}-${id}`, x: "-20%", y: "-20%", width: "140%", height: "140%" },
      // Blurred in linear light, grey would turn green.
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
