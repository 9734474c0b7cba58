import type { Pixel, PixelBox } from "../../../../geo/cartography/map-layout.ts";
import type { MapSize } from "../leaflet-map.ts";

export type PopupSide = "right" | "left" | "above" | "below" | "over";

/** Input of `placePopup`. Boxes are in pixels from the upper left corner of the map. */
export interface PopupSituation {
  map: MapSize;
  popup: MapSize;
  /** The symbol or the label that was pressed. */
  mark: PixelBox;
  /** Boxes of the other marks. */
  others: readonly PixelBox[];
  /** Boxes of controls, which do not move with the map. */
  controls: readonly PixelBox[];
  /** Whether the content of the map can move by this. */
  mayMove: (by: Pixel) => boolean;
  /** Whether the text direction is right to left. */
  mirrored?: boolean;
  /** The current side of an open popup, which it keeps when it grows. */
  side?: PopupSide | undefined;
}

export interface PopupPlacement {
  side: PopupSide;
  /** Distance between popup and mark; pixels. The least gap is filled by a tip, a larger one by a line. */
  gap: number;
  /** Upper left corner, before the map is moved. */
  x: number;
  y: number;
  /** Movement of the content of the map that makes the popup visible. */
  move: Pixel;
}

/** Minimum distance between popup and mark, with room for its tip; pixels. */
export const LEAST_GAP = 10;
/** Distances to try. A popup can be beyond the neighbours of its mark, with a line to the mark. */
const GAPS = [LEAST_GAP, 50, 90, 130, 170, 210, 250];
/** Distance between popup and edges of the map; pixels. */
const MARGIN = 10;
/** Minimum distance of the tip from the corners of the popup; pixels. */
const CORNER = 12;
/** Distance of the positions to try along one side of the mark; pixels. */
const STEP = 24;
/** Marks closer than this are neighbours, which the popup avoids to cover; pixels. */
const NEIGHBOURHOOD = 180;

/** Costs of a position, in pixels of map movement: the map moves up to 400 pixels to keep a neighbour visible. */
const COST = { neighbour: 400, other: 70, control: 2000, side: 6, otherSide: 1000, gap: 0.5 };

/**
 * The position of lowest cost beside the mark: the popup covers few other marks, above all few neighbours, and the map moves little.
 * When no side has room, the popup is in the middle of the map.
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

/** Positions of an edge of that length, so that the tip can point at `middle`: centred first, then the others. */
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

/** A position with the movement that makes it visible, and with those that also keep it clear of each control. */
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

/** The cost of a position; undefined when the popup or its mark would be out of view. */
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

/** 0 for the preferred side: beside the mark, in reading direction. */
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
