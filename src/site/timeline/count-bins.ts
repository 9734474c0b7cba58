import type { Day } from "../filters/date-span.ts";
import type { LaneItem } from "./lane-items.ts";
import type { LaneScale, Ticks } from "./lane-scale.ts";

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
  for (const { position, span } of items) {
    if (shown[position] !== 1) continue;
    const met = new Set<number>();
    for (const { from, to } of span.parts) {
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
