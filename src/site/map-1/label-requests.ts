import type { drawnMovements, Mark } from "../../../geo/cartography/group-marks.ts";
import { symbolRadius } from "../../../geo/cartography/mark-symbol.ts";
import type { LabelRequest, PixelBox } from "../../../geo/cartography/place-labels-1.ts";
import { estimateTextWidth } from "../../../geo/cartography/text-width-1.ts";
import type { BasemapLabel } from "../../../geo/model/basemap.ts";
import { isCluster, type MarkGroup } from "./mark-group.ts";
import type { Lettering, MeasureText } from "./measure-text.ts";
import { HALF_TARGET } from "./merge-bundles.ts";

export type DrawnMovement = ReturnType<typeof drawnMovements>[number];

/** The view that names are placed in. */
export interface LabelView {
  /** From longitude and latitude to pixels. */
  project: (position: readonly [number, number]) => { x: number; y: number };
  /** A map narrower than SMALL_MAP: smaller lettering, and no Arabic, which popups and the list have. */
  small: boolean;
  /** The width of a text; an estimate where the fonts are not known. */
  measure?: MeasureText;
}

/** Pixels; the container query in map.css has the same. */
export const SMALL_MAP = 600;

/** Lettering as in map.css: font size and line height in pixels. */
const LETTERING: Record<
  BasemapLabel["kind"] | "point" | "area" | "areaSmall" | "movement",
  Lettering & { size: number; line: number }
> = {
  point: { size: 15, line: 17, bold: true },
  area: { size: 16, line: 19, letterSpacing: 0.8, serif: true },
  areaSmall: { size: 14, line: 17, letterSpacing: 0.3, serif: true },
  movement: { size: 13, line: 15 },
  country: { size: 17, line: 19, letterSpacing: 3, serif: true },
  province: { size: 12, line: 15, letterSpacing: 0.6 },
  capital: { size: 14, line: 16 },
  town: { size: 13, line: 15 },
  water: { size: 13, line: 15, letterSpacing: 0.4, serif: true },
};
const ARABIC_LINE = 16;
const ARABIC_SIZE = 13;
/** Widest line of an area's name; longer names break. */
export const AREA_NAME_WIDTH = 168;
/** What padding and the even breaking of lines cost each line. */
const RAGGED = 30;
/** The number after the name, with padding; and what a serif is wider than the estimate. */
const COUNT_WIDTH = 42;
/** The name of an area is a button: pixels that no other button may cover (WCAG 2.5.8), and its padding; as in marks.css. */
const LEAST_TARGET = 24;
const NAME_PADDING = 4;
/** Half the size of the dot of a town. */
const TOWN_DOT = 3;

/** The name of an area as a request. */
export function areaRequest(
  mark: Mark,
  { project, small, measure = estimateTextWidth }: LabelView,
): LabelRequest {
  const { x, y } = project(mark.at);
  const { size, line, ...options } = LETTERING[small ? "areaSmall" : "area"];
  const whole = measure(mark.place, size, options) + COUNT_WIDTH;
  const lines = whole <= AREA_NAME_WIDTH ? 1 : Math.max(2, Math.ceil(whole / (AREA_NAME_WIDTH - RAGGED)));
  const longestWord = Math.max(...mark.place.split(" ").map((word) => measure(word, size, options)));
  const width =
    lines === 1 ? whole : Math.min(AREA_NAME_WIDTH, Math.max(whole / lines, longestWord) + RAGGED);
  return {
    id: mark.key,
    at: [x, y],
    width,
    height: Math.max(LEAST_TARGET, (lines + (mark.arabic === null || small ? 0 : 1)) * line + NAME_PADDING),
    placement: "centred",
    rank: 0,
  };
}

/** The name beside a symbol as a request; of a cluster that of its anchor and how many more there are. */
export function groupRequest(
  group: MarkGroup,
  name: string,
  mayLead: boolean,
  view: LabelView,
): LabelRequest {
  const arabic = view.small || isCluster(group) ? null : group.anchor.arabic;
  return {
    id: group.anchor.key,
    at: [group.x, group.y],
    ...sizeOf(name, arabic, "point", view),
    placement: "beside",
    gap: halfOf(group) + CLEARANCE,
    rank: -group.summary.statements,
    mayLead,
  };
}

/** A name of the background as a request. */
export function basemapRequest(label: BasemapLabel, view: LabelView): LabelRequest {
  const { project, small } = view;
  const { x, y } = project([label.lon, label.lat]);
  const isTown = label.kind === "town" || label.kind === "capital";
  return {
    id: basemapLabelId(label),
    at: [x, y],
    ...sizeOf(label.text, small ? null : (label.arabic ?? null), label.kind, view),
    placement: isTown ? "beside" : "centred",
    ...(isTown ? { gap: TOWN_DOT + 2 } : {}),
    ...(label.angle === undefined ? {} : { angle: label.angle }),
    rank: label.rank,
  };
}

export function basemapLabelId({ kind, text, lon, lat }: BasemapLabel): string {
  return `${kind} ${text} ${lon} ${lat}`;
}

/** Pixels from a symbol's square to its name: past the margin that names keep from all else. */
const CLEARANCE = 4;

/** Box that no name may cover: a symbol. */
export function symbolBox(group: MarkGroup): PixelBox {
  const half = halfOf(group) + 1;
  return { x: group.x - half, y: group.y - half, width: 2 * half, height: 2 * half };
}

function halfOf(group: MarkGroup): number {
  return Math.max(HALF_TARGET, symbolRadius(group.summary.statements, isCluster(group)));
}

/** The words beside the middle of a movement as a request. */
export function movementRequest(
  movement: DrawnMovement,
  { project, measure = estimateTextWidth }: LabelView,
): LabelRequest {
  const [from, to] = [project(movement.line[0]), project(movement.line[1])];
  const { size, line, ...options } = LETTERING.movement;
  return {
    id: movementId(movement),
    at: [(from.x + to.x) / 2, (from.y + to.y) / 2],
    width: measure(movementLabel(movement), size, options),
    height: line,
    placement: "beside",
    gap: 8,
    rank: -1,
    mayLead: true,
  };
}

export function movementId({ statement, line }: DrawnMovement): string {
  return `movement ${statement} ${line.join(" ")}`;
}

export function movementLabel({ label, statement }: DrawnMovement): string {
  return `${label} (${statement})`;
}

/** Boxes along a movement, which no name may cover. */
export function movementBoxes({ line, directionCertain }: DrawnMovement, { project }: LabelView): PixelBox[] {
  const [from, to] = [project(line[0]), project(line[1])];
  const size = 8;
  const head = directionCertain
    ? [{ x: to.x - HEAD / 2, y: to.y - HEAD / 2, width: HEAD, height: HEAD }]
    : [];
  const steps = Math.max(1, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / size));
  const shaft = Array.from({ length: steps + 1 }, (_, index) => {
    const share = index / steps;
    return {
      x: from.x + share * (to.x - from.x) - size / 2,
      y: from.y + share * (to.y - from.y) - size / 2,
      width: size,
      height: size,
    };
  });
  return [...shaft, ...head];
}

/** An arrowhead and its air; pixels. */
const HEAD = 22;

function sizeOf(
  text: string,
  arabic: string | null,
  kind: keyof typeof LETTERING,
  { measure = estimateTextWidth }: LabelView,
): { width: number; height: number } {
  const { size, line, ...options } = LETTERING[kind];
  const width = measure(text, size, options);
  if (arabic === null) return { width, height: line };
  return { width: Math.max(width, measure(arabic, ARABIC_SIZE, {})), height: line + ARABIC_LINE };
}
