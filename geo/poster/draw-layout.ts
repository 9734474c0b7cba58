import { RUN_GAP } from "../cartography/labels/label-text.ts";
import type {
  LabelRun,
  Leader,
  MapLayout,
  Pixel,
  PlacedArea,
  PlacedCluster,
  PlacedHalo,
  PlacedLabel,
  PlacedMovement,
  PlacedSymbol,
} from "../cartography/map-layout.ts";
import type { LonLatPair, Mark } from "../cartography/mark.ts";
import type { MarkSymbol } from "../cartography/symbols/mark-symbol.ts";
import { element, type Markup, own, text } from "../markup/element.ts";

export interface DrawOptions {
  /** Prefix of every id. */
  prefix: string;
  symbolScale: number;
  /** Accessible names. Default: none. */
  titles?: {
    mark: (mark: Mark) => string;
    cluster: (members: readonly Mark[]) => string;
    movement: (movement: PlacedMovement["movement"]) => string;
  };
  /** From degrees to pixels, for outlines of areas. */
  project: (position: LonLatPair) => Pixel;
}

/** A layout as SVG, in drawing order: areas, circles of uncertainty, movements, leader lines, labels, symbols. */
export function drawLayout(layout: MapLayout, options: DrawOptions): Markup[] {
  const symbols = [...layout.symbols, ...layout.clusters];
  return [
    ...layout.areas.map((area) => drawArea(area, options)),
    ...layout.halos.map(drawHalo),
    ...layout.movements.map((movement) => drawMovement(movement, options)),
    ...symbols.flatMap(({ leader }) => (leader === undefined ? [] : [drawHomeLeader(leader)])),
    ...layout.labels.map((label) => drawLabel(label, options)),
    // Largest first, so that small symbols are on top.
    ...symbols.sort((a, b) => b.radius - a.radius).map((symbol) => drawPlacedSymbol(symbol, options)),
  ];
}

/** An area: hatched with a thin outline; without a published boundary faded, without an edge. */
function drawArea({ mark, geometry }: PlacedArea, { prefix, titles, project }: DrawOptions): Markup {
  const path = areaPath(geometry, project);
  const shapes = mark.soft
    ? [drawElement("path", { class: "soft", d: path, filter: `url(#${prefix}-fade)` })]
    : [
        drawElement("path", { d: path, fill: `url(#${prefix}-hatch)` }),
        drawElement("path", { class: "line edge", d: path }),
      ];
  return drawElement("g", {}, ...titleOf(titles?.mark(mark)), ...shapes);
}

/** Points closer than this to the previous point are left out; pixels. */
const FINEST = 0.7;

function areaPath(geometry: PlacedArea["geometry"], project: (position: LonLatPair) => Pixel): string {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .flat()
    .map((ring) => {
      const kept: Pixel[] = [];
      for (const [longitude = 0, latitude = 0] of ring) {
        const point = project([longitude, latitude]);
        const last = kept.at(-1);
        if (last === undefined || Math.hypot(point.x - last.x, point.y - last.y) >= FINEST) kept.push(point);
      }
      return `M${kept.map(pair).join("L")}Z`;
    })
    .join("");
}

function drawHalo({ at, radius }: PlacedHalo): Markup {
  return drawElement("circle", { class: "halo", cx: at.x, cy: at.y, r: radius });
}

function drawMovement({ movement, from, to, arrowhead }: PlacedMovement, { titles }: DrawOptions): Markup {
  return drawElement(
    "g",
    {},
    ...titleOf(titles?.movement(movement)),
    drawElement("path", { class: "line movement", d: `M${pair(from)}L${pair(to)}` }),
    ...(arrowhead === undefined
      ? []
      : [drawElement("path", { class: "line arrowhead", d: `M${arrowhead.map(pair).join("L")}` })]),
  );
}

/** The leader line from a moved symbol to a dot at its place. */
function drawHomeLeader({ from, to }: Leader): Markup {
  return drawElement(
    "g",
    {},
    drawElement("path", { class: "line leader", d: `M${pair(from)}L${pair(to)}` }),
    drawElement("circle", { class: "ink-fill", cx: to.x, cy: to.y, r: 1.8 }),
  );
}

/** Height of the baseline below the top of the letters, as a share of the font size. */
const BASELINE = 0.76;

function drawLabel(label: PlacedLabel, { titles }: DrawOptions): Markup {
  const { lines, box, anchor, angle, leader, kind, at, mark } = label;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  let top = middle.y - height / 2;
  const texts = lines.flatMap(({ runs, height: lineHeight }) => {
    const width = runs.reduce((sum, run) => sum + run.width, RUN_GAP * (runs.length - 1));
    let left =
      anchor === "start" ? box.x : anchor === "end" ? box.x + box.width - width : middle.x - width / 2;
    const drawn = runs.flatMap((run) => {
      const from = left;
      left += run.width + RUN_GAP;
      return drawRun(run, from, top + lineHeight / 2, anchor, kind);
    });
    top += lineHeight;
    return drawn;
  });
  const isTown = kind === "town" || kind === "capital";
  const title = (kind === "region" || kind === "area") && mark !== undefined ? titles?.mark(mark) : undefined;
  return drawElement(
    "g",
    angle === undefined
      ? {}
      : { transform: `rotate(${formatPixels(angle)} ${formatPixels(middle.x)} ${formatPixels(middle.y)})` },
    ...titleOf(title),
    ...(isTown ? [drawElement("circle", { class: "town-dot", cx: at.x, cy: at.y, r: 2 })] : []),
    ...(leader === undefined
      ? []
      : [drawElement("path", { class: "line leader", d: `M${pair(leader.from)}L${pair(leader.to)}` })]),
    ...(leader?.dot
      ? [drawElement("circle", { class: "ink-fill", cx: leader.from.x, cy: leader.from.y, r: 1.8 })]
      : []),
    ...texts,
  );
}

/** Each run is its own `<text>` at the position of the layout: renderers differ in how they join scripts and spaces. */
function drawRun(
  { text: content, lang, role, style, width }: LabelRun,
  left: number,
  middle: number,
  anchor: PlacedLabel["anchor"],
  kind: PlacedLabel["kind"],
): Markup[] {
  const isRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u.test(content);
  const side = isRightToLeft || role === "count" ? "middle" : anchor;
  const x = side === "start" ? left : side === "end" ? left + width : left + width / 2;
  const badge =
    role === "count"
      ? [
          drawElement("rect", {
            class: "count",
            x: left,
            y: middle - style.size * 0.68,
            width,
            height: style.size * 1.36,
            rx: style.size * 0.68,
          }),
        ]
      : [];
  return [
    ...badge,
    drawElement(
      "text",
      {
        class: classOf(kind, role, style),
        x,
        y: middle - style.size / 2 + style.size * (BASELINE + 0.08),
        "font-size": style.size,
        "letter-spacing": style.letterSpacing,
        "text-anchor": side === "start" ? undefined : side,
        lang,
        direction: isRightToLeft ? "rtl" : undefined,
      },
      text(content),
    ),
  ];
}

function classOf(kind: PlacedLabel["kind"], role: LabelRun["role"], style: LabelRun["style"]): string {
  const isMark = kind === "point" || kind === "area" || kind === "region" || kind === "cluster";
  const ink =
    kind === "water" ? "water-name" : isMark && role === "name" ? "ink" : isMark ? "muted" : "faint";
  const town = kind === "town" || kind === "capital" ? "muted" : ink;
  return ["name", role === "count" ? "ink" : town, style.bold ? "strong" : "", style.italic ? "italic" : ""]
    .filter((name) => name !== "")
    .join(" ");
}

function drawPlacedSymbol(
  symbol: PlacedSymbol | PlacedCluster,
  { symbolScale, titles }: DrawOptions,
): Markup {
  const title = "mark" in symbol ? titles?.mark(symbol.mark) : titles?.cluster(symbol.members);
  return drawElement(
    "g",
    { transform: `translate(${formatPixels(symbol.at.x)} ${formatPixels(symbol.at.y)})` },
    ...titleOf(title),
    drawSymbol(symbol.symbol, symbolScale),
  );
}

/** A symbol around the origin. */
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
    scale === 1 ? {} : { transform: `scale(${scale})` },
    ...shapes,
    ...(symbol.text === "" ? [] : [label]),
  );
}

function titleOf(content: string | undefined): Markup[] {
  return content === undefined ? [] : [drawElement("title", {}, text(content))];
}

function pair({ x, y }: Pixel): string {
  return `${formatPixels(x)} ${formatPixels(y)}`;
}

export type Attributes = Record<string, string | number | undefined>;

/** An SVG element. Numbers are pixels. */
export function drawElement(name: string, attributes: Attributes = {}, ...children: Markup[]): Markup {
  const written = Object.entries(attributes).map(([key, value]): [string, string | undefined] => [
    key,
    typeof value === "number" ? formatPixels(value) : value,
  ]);
  return element(name, Object.fromEntries(written), ...children);
}

/** A style element. The rules must not contain anything from the atlas. */
export function style(rules: string): Markup {
  return element("style", {}, own(rules));
}

/** At most one decimal. */
export function formatPixels(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
