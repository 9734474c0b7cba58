import type { Pixel, PixelBox } from "../../../../geo/cartography/map-layout.ts";
import type { MapSize } from "../leaflet-map.ts";

export type PopupSide = "right" | "left" | "above" | "below" | "over";

/** Where a popup may open. Boxes are in pixels of the map, from its upper left corner. */
export interface PopupSituation {
  map: MapSize;
  popup: MapSize;
  /** The symbol or the label that was pressed. */
  mark: PixelBox;
  /** Symbols and labels of the other marks. */
  others: readonly PixelBox[];
  /** What stands on the map and does not move with it. */
  controls: readonly PixelBox[];
  /** Whether the map may be moved so far that its content moves by this. */
  mayMove: (by: Pixel) => boolean;
  /** Words run from right to left. */
  mirrored?: boolean;
  /** Where it stands already: it stays on that side when it grows. */
  side?: PopupSide | undefined;
}

export interface PopupPlacement {
  side: PopupSide;
  /** Pixels between the popup and the mark: a tip fills the least of them, a line more. */
  gap: number;
  /** Upper left corner, before the map is moved. */
  x: number;
  y: number;
  /** By how much the content of the map must move for the popup to be in sight. */
  move: Pixel;
}

/** Between the popup and the mark; its tip is in there. */
export const LEAST_GAP = 10;
/** A popup among neighbours of its mark stands off, beyond them, and a line leads to the mark. */
const GAPS = [LEAST_GAP, 50, 90, 130, 170, 210, 250];
/** Between the popup and the edges of the map. */
const MARGIN = 10;
/** The tip stays so far from the corners of the popup. */
const CORNER = 12;
/** Positions along one side of the mark are tried at this distance. */
const STEP = 24;
/** Marks that are nearer than this are the neighbourhood: they are not covered when that can be helped. */
const NEIGHBOURHOOD = 180;

/** Costs of a position: to leave a neighbour uncovered the map is moved by up to 400 pixels. */
const COST = { neighbour: 400, other: 70, control: 2000, side: 6, otherSide: 1000, gap: 0.5 };

/**
 * The place beside the mark where the popup covers fewest other marks, those near the mark above all, and the map moves least. Over
 * the mark, in the middle of the map, only when there is no room on any side.
 */
export function placePopup(situation: PopupSituation): PopupPlacement {
  const { map, popup } = situation;
  let best: { placement: PopupPlacement; cost: number } | undefined;
  for (const placement of placementsAround(situation)) {
    const cost = costOf(placement, situation);
    if (cost !== undefined && (best === undefined || cost < best.cost)) best = { placement, cost };
  }
  return (
    best?.placement ?? {
      side: "over",
      gap: 0,
      x: Math.max(0, (map.width - popup.width) / 2),
      y: Math.max(0, (map.height - popup.height) / 2),
      move: { x: 0, y: 0 },
    }
  );
}

function* placementsAround(situation: PopupSituation): Generator<PopupPlacement> {
  for (const gap of GAPS) yield* placementsAt(gap, situation);
}

function* placementsAt(gap: number, situation: PopupSituation): Generator<PopupPlacement> {
  const { mark, popup, mirrored = false } = situation;
  const beside = [
    { side: "right" as const, x: mark.x + mark.width + gap },
    { side: "left" as const, x: mark.x - gap - popup.width },
  ];
  const middleX = mark.x + mark.width / 2;
  const middleY = mark.y + mark.height / 2;
  for (const { side, x } of mirrored ? beside.reverse() : beside)
    for (const y of offsetsAlong(middleY, popup.height, situation.map.height))
      yield* withMoves({ side, gap, x, y }, situation);
  const over = [
    { side: "above" as const, y: mark.y - gap - popup.height },
    { side: "below" as const, y: mark.y + mark.height + gap },
  ];
  for (const { side, y } of over)
    for (const x of offsetsAlong(middleX, popup.width, situation.map.width))
      yield* withMoves({ side, gap, x, y }, situation);
}

/** Where an edge of that length may begin so that the tip points at the middle: centred first, then ever farther along. */
function offsetsAlong(middle: number, length: number, room: number): number[] {
  const first = middle - length + CORNER;
  const last = middle - CORNER;
  const inRoom = Math.max(MARGIN, room - MARGIN - length);
  const steps = Array.from(
    { length: Math.floor((last - first) / STEP) + 1 },
    (_, index) => first + index * STEP,
  );
  return [middle - length / 2, clamp(MARGIN, first, last), clamp(inRoom, first, last), ...steps, last];
}

/** In sight of the map, and another time also clear of the controls on their side. */
function* withMoves(
  at: Omit<PopupPlacement, "move">,
  { map, popup, controls }: PopupSituation,
): Generator<PopupPlacement> {
  yield { ...at, move: moveInto(at, popup, { x: 0, y: 0, ...map }) };
  for (const control of controls) {
    const isLeft = control.x < map.width / 2;
    const free = isLeft
      ? {
          x: control.x + control.width,
          y: 0,
          width: map.width - control.x - control.width,
          height: map.height,
        }
      : { x: 0, y: 0, width: control.x, height: map.height };
    yield { ...at, move: moveInto(at, popup, free) };
  }
}

function moveInto({ x, y }: Pixel, { width, height }: MapSize, room: PixelBox): Pixel {
  return {
    x: clamp(x, room.x + MARGIN, room.x + room.width - MARGIN - width) - x,
    y: clamp(y, room.y + MARGIN, room.y + room.height - MARGIN - height) - y,
  };
}

/** Undefined when the popup or its mark would be out of sight. */
function costOf(placement: PopupPlacement, situation: PopupSituation): number | undefined {
  const { map, popup, mark, others, controls, mayMove } = situation;
  const { side, gap, x, y, move } = placement;
  const box: PixelBox = { x, y, ...popup };
  const moved = { ...box, x: x + move.x, y: y + move.y };
  const middle = { x: mark.x + mark.width / 2 + move.x, y: mark.y + mark.height / 2 + move.y };
  const isInSight =
    moved.x >= 0 &&
    moved.y >= 0 &&
    moved.x + popup.width <= map.width &&
    moved.y + popup.height <= map.height;
  const isMarkInSight = middle.x >= 0 && middle.y >= 0 && middle.x <= map.width && middle.y <= map.height;
  if (!isInSight || !isMarkInSight) return undefined;
  if ((move.x !== 0 || move.y !== 0) && !mayMove(move)) return undefined;
  let cost = Math.hypot(move.x, move.y) + COST.side * preferenceOf(side, situation.mirrored);
  cost += COST.gap * (gap - LEAST_GAP);
  if (situation.side !== undefined && situation.side !== side) cost += COST.otherSide;
  for (const other of others) {
    if (overlap(box, other)) cost += distance(other, mark) < NEIGHBOURHOOD ? COST.neighbour : COST.other;
  }
  for (const control of controls) if (overlap(moved, control)) cost += COST.control;
  return cost;
}

/** Beside the mark before above and below it, in the direction of reading first. */
function preferenceOf(side: PopupSide, mirrored = false): number {
  const isFirst = side === (mirrored ? "left" : "right");
  return isFirst ? 0 : SIDES.indexOf(side) + (mirrored && side === "right" ? 1 : 0);
}

export const SIDES: readonly PopupSide[] = ["right", "left", "above", "below"];

function overlap(a: PixelBox, b: PixelBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function distance(a: PixelBox, b: PixelBox): number {
  return Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
