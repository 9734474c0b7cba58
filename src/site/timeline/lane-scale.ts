import { type TimeInterval, utcDay, utcMonday, utcMonth, utcYear } from "d3-time";
import type { Day } from "../../../geo/model/date.ts";
import type { LaneDates } from "./lane-items.ts";

const DAY = 86_400_000;
/** Padding at the ends of a lane; pixels. */
const EDGE = 6;
/** Length of the dotted line for an unknown or open end; pixels. */
export const TAIL = 40;

export interface LaneScale {
  width: number;
  first: Day;
  last: Day;
  /** Pixel at the start of a day. */
  x: (day: Day) => number;
  /** The day at a pixel, limited to the extent. */
  dayAt: (pixel: number) => Day;
  dayWidth: number;
}

/** Null without dates, or when the lane is too narrow. */
export function buildLaneScale({ items, extent }: LaneDates, width: number): LaneScale | null {
  if (extent === null || width < 4 * TAIL) return null;
  const { first, last } = extent;
  const before = items.some(({ span }) => span.from === -Infinity) ? TAIL : EDGE;
  const after = items.some(({ span }) => span.to === Infinity) ? TAIL : EDGE;
  const dayWidth = (width - before - after) / (last + 1 - first);
  return {
    width,
    first,
    last,
    x: (day) => before + (day - first) * dayWidth,
    dayAt: (pixel) => Math.min(last, Math.max(first, first + Math.floor((pixel - before) / dayWidth))),
    dayWidth,
  };
}

export type Step = "day" | "week" | "month" | "year";

export interface Ticks {
  step: Step;
  /** First days of the intervals, in order. */
  days: Day[];
}

/** From the finest to the coarsest; `longest`: largest number of days in an interval. */
const STEPS: { step: Step; longest: number; interval: TimeInterval | null }[] = [
  { step: "day", longest: 1, interval: utcDay },
  { step: "day", longest: 2, interval: utcDay.every(2) },
  { step: "week", longest: 7, interval: utcMonday },
  { step: "month", longest: 31, interval: utcMonth },
  { step: "month", longest: 92, interval: utcMonth.every(3) },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((years) => ({
    step: "year" as const,
    longest: 366 * years,
    interval: utcYear.every(years),
  })),
];

/** The finest division of the extent into intervals of at least `apart` pixels on average. */
export function divideLane({ first, last, dayWidth }: LaneScale, apart: number): Ticks {
  const most = Math.max(1, Math.floor(((last + 1 - first) * dayWidth) / apart));
  for (const { step, longest, interval } of STEPS) {
    // Too many intervals in any case: dates of many thousand years would take millions.
    if (interval === null || (last + 1 - first) / longest - 1 > most) continue;
    const days = interval
      .range(new Date(first * DAY), new Date((last + 1) * DAY))
      .map((date) => date.getTime() / DAY);
    if (days.length <= most) return { step, days: days.length === 0 ? [first] : days };
  }
  return { step: "year", days: [first] };
}

/** The day one month later or earlier. */
export function addMonths(day: Day, months: number): Day {
  return Math.round(utcMonth.offset(new Date(day * DAY), months).getTime() / DAY);
}
