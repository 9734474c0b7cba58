import type { DayRange } from "../filters/filter-statements.ts";
import type { LaneItem } from "./lane-items.ts";

export interface Passing {
  /** By position: 1 where the statement passes, the chosen days included. */
  passes: Uint8Array;
  /** Of those, the statements that only a start or an end that is not known brings into the chosen days. */
  unstated: number;
}

/** Which statements of a lane pass: `shown` by everything else, `range` by the days, as the filters count them. */
export function markPassing(items: LaneItem[], shown: Uint8Array, range: DayRange | null): Passing {
  if (range === null) return { passes: shown, unstated: 0 };
  const passes = new Uint8Array(shown.length);
  let unstated = 0;
  for (const { position, span } of items) {
    if (shown[position] !== 1 || span.from > range.to || span.to < range.from) continue;
    passes[position] = 1;
    const days = span.parts.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
    if (Math.min(...days) > range.to || Math.max(...days) < range.from) unstated += 1;
  }
  return { passes, unstated };
}
