import type { Day } from "../../../geo/model/date.ts";
import type { LaneItem } from "./lane-items.ts";
import type { LaneScale, Ticks } from "./lane-scale.ts";

/** Distance of rows, and of day marks in a row; pixels. */
export const PITCH = 9;
/** Distance from the edge of a day mark to its centre; pixels. */
const HALF = PITCH / 2;
const MAX_ROWS = 14;
const MAX_MARKS = 400;

export interface LaneMark {
  item: LaneItem;
  /** From the axis upwards, from 0. */
  row: number;
  /** The solid parts in pixels, one for each member of a set. For a single day, `start` and `end` are both its centre. */
  pieces: { start: number; end: number }[];
  /** End of a dotted line in pixels, at the edge of the lane, for an unknown or open start and end; null when known. */
  before: number | null;
  after: number | null;
}

export interface LaneLayout {
  marks: LaneMark[];
  rows: number;
}

/** Stacks the marks of a lane without overlap; null when there are too many. */
export function layOutLane(items: LaneItem[], scale: LaneScale): LaneLayout | null {
  if (items.length > MAX_MARKS) return null;
  const crowd = new Map<number, number>();
  for (const item of items) if (isDay(item)) crowd.set(item.span.from, (crowd.get(item.span.from) ?? 0) + 1);
  const taken: [number, number][][] = [];
  const marks = [...items]
    .sort((a, b) => startOf(a, scale) - startOf(b, scale) || a.position - b.position)
    .map((item) => {
      const choices = isDay(item)
        ? dayMarks(item, scale, crowd.get(item.span.from) ?? 1)
        : [spanMark(item, scale)];
      for (let row = 0; ; row++) {
        taken[row] ??= [];
        const free = choices.find((mark) => isFree(taken[row] ?? [], extentOf(mark)));
        if (free === undefined) continue;
        taken[row]?.push(extentOf(free));
        return { ...free, row };
      }
    });
  return taken.length > MAX_ROWS ? null : { marks, rows: taken.length };
}

function isDay({ span, parts }: LaneItem): boolean {
  return span.from === span.to && parts.length === 1;
}

function startOf({ span }: LaneItem, { x }: LaneScale): number {
  return span.from === -Infinity ? 0 : x(span.from);
}

/** The possible positions of a day mark: side by side around the middle of the day, as many as fit. */
function dayMarks(item: LaneItem, { x, dayWidth }: LaneScale, crowd: number): LaneMark[] {
  const fit = Math.max(1, Math.floor((dayWidth - 2) / PITCH));
  const columns = Math.min(fit, Math.ceil(Math.sqrt(2 * crowd)));
  const first = x(item.span.from) + dayWidth / 2 - ((columns - 1) * PITCH) / 2;
  return Array.from({ length: columns }, (_, column) => {
    const centre = first + column * PITCH;
    return { item, row: 0, pieces: [{ start: centre, end: centre }], before: null, after: null };
  });
}

function spanMark(item: LaneItem, { x, dayWidth, width }: LaneScale): LaneMark {
  const pieces = item.parts.map(({ from, to }) => {
    // With only one known end: a day mark on that day.
    if (from === -Infinity || to === Infinity || from === to) {
      const centre = x(from === -Infinity ? to : from) + dayWidth / 2;
      return { start: centre, end: centre };
    }
    const [start, end] = [x(from) + HALF, x(to + 1) - HALF];
    return start < end ? { start, end } : { start: (start + end) / 2, end: (start + end) / 2 };
  });
  return {
    item,
    row: 0,
    pieces,
    before: item.span.from === -Infinity ? 0 : null,
    after: item.span.to === Infinity ? width : null,
  };
}

function extentOf({ pieces, before, after }: LaneMark): [number, number] {
  const start = Math.min(...pieces.map((piece) => piece.start)) - HALF;
  const end = Math.max(...pieces.map((piece) => piece.end)) + HALF;
  return [before === null ? start : before, after === null ? end : after];
}

function isFree(taken: [number, number][], [start, end]: [number, number]): boolean {
  return taken.every(([from, to]) => end <= from + 0.01 || start >= to - 0.01);
}

/** The middle of a mark's row, in pixels from the top of the drawing. */
export function rowMiddle({ row }: LaneMark, height: number): number {
  return height - PITCH * (row + 0.5) - 1;
}

/** Maximum distance of a pointer from its mark; pixels. */
const REACH = 10;

/** The nearest shown mark within `REACH` of a point; undefined for none. */
export function findMark(
  layout: LaneLayout,
  shown: Uint8Array,
  height: number,
  x: number,
  y: number,
): LaneMark | undefined {
  let nearest: LaneMark | undefined;
  let least = REACH;
  for (const mark of layout.marks) {
    if (shown[mark.item.position] !== 1) continue;
    const distance = Math.hypot(distanceAlong(mark, x), rowMiddle(mark, height) - y);
    if (distance >= least) continue;
    nearest = mark;
    least = distance;
  }
  return nearest;
}

function distanceAlong({ pieces, before, after }: LaneMark, x: number): number {
  const start = before ?? Math.min(...pieces.map((piece) => piece.start));
  const end = after ?? Math.max(...pieces.map((piece) => piece.end));
  return Math.max(0, start - x, x - end);
}

export interface Bin {
  from: Day;
  /** Last day, included. */
  to: Day;
  /** Number of shown statements. */
  count: number;
}

/**
 * Counts statements by intervals of the lane. A statement that covers several intervals is counted in each. An unknown start or end
 * is not extended.
 */
export function countBins(
  items: LaneItem[],
  shown: Uint8Array,
  { days }: Ticks,
  { first, last }: LaneScale,
): Bin[] {
  const starts = days[0] === first ? days : [first, ...days];
  const bins = starts.map(
    (from, order): Bin => ({ from, to: (starts[order + 1] ?? last + 1) - 1, count: 0 }),
  );
  for (const { position, parts } of items) {
    if (shown[position] !== 1) continue;
    const met = new Set<number>();
    for (const { from, to } of parts) {
      const start = binOf(starts, from === -Infinity ? to : from);
      const end = binOf(starts, to === Infinity ? from : to);
      for (let order = start; order <= end; order++) met.add(order);
    }
    for (const order of met) {
      const bin = bins[order];
      if (bin !== undefined) bin.count += 1;
    }
  }
  return bins;
}

/** Index of the last start that is not after the day. */
function binOf(starts: Day[], day: Day): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? Infinity) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}
