import type { Day } from "../../../geo/model/date.ts";
import type { LaneItem } from "./lane-items.ts";
import type { LaneScale, Ticks } from "./lane-scale.ts";

/** Pixels from row to row, and from day mark to day mark in a row. */
export const PITCH = 9;
/** Pixels to the centre of a day mark from its edge. */
const HALF = PITCH / 2;
const MOST_ROWS = 14;
const MOST_MARKS = 400;

export interface LaneMark {
  item: LaneItem;
  /** From the axis upwards. */
  row: number;
  /** The solid pieces: a single day has `start` equal to `end`, its centre. One for each member of a set. */
  pieces: { start: number; end: number }[];
  /** Pixel to which a dotted end goes, the edge of the lane: it may reach any day; null where the end is known. */
  before: number | null;
  after: number | null;
}

export interface LaneLayout {
  marks: LaneMark[];
  rows: number;
}

/** Stacks the marks of a lane without overlap; null where they are too many to be told apart. */
export function layOutLane(items: LaneItem[], scale: LaneScale): LaneLayout | null {
  if (items.length > MOST_MARKS) return null;
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
  return taken.length > MOST_ROWS ? null : { marks, rows: taken.length };
}

function isDay({ span, parts }: LaneItem): boolean {
  return span.from === span.to && parts.length === 1;
}

function startOf({ span }: LaneItem, { x }: LaneScale): number {
  return span.from === -Infinity ? 0 : x(span.from);
}

/** Where a mark of one day may stand: side by side in the middle of the day, as far as it is wide enough. */
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
    // A known end alone is a day mark on it, in the middle of that day.
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

/** The middle of a mark's row, pixels from the top of a drawing of this height. */
export function rowMiddle({ row }: LaneMark, height: number): number {
  return height - PITCH * (row + 0.5) - 1;
}

/** Pixels from a mark at which a pointer still means it. */
const REACH = 10;

/** The shown mark nearest to a point of the lane, within reach. */
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
  /** Statements that the lane shows. */
  count: number;
}

/**
 * Counts statements by intervals of the lane. One that covers several is counted in each; one whose start or end is not
 * known, only where it is known to reach.
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

/** The last start that is not after the day. */
function binOf(starts: Day[], day: Day): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? Infinity) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}
