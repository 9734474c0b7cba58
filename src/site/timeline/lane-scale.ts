import { type TimeInterval, utcDay, utcMonday, utcMonth, utcYear } from "d3-time";
import type { Day } from "../../../geo/model/date.ts";
import type { LaneDates } from "./lane-items.ts";

const DAY = 86_400_000;
/** Pixels at the ends of a lane, so that marks and handles do not touch its edge. */
const EDGE = 6;
/** Pixels of the dotted end of a mark whose start or end is not known. */
export const TAIL = 40;

export interface LaneScale {
  width: number;
  first: Day;
  last: Day;
  /** Pixel at which a day begins; it ends where the next begins. */
  x: (day: Day) => number;
  /** The day at a pixel, within the extent. */
  dayAt: (pixel: number) => Day;
  dayWidth: number;
}

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
  /** The days on which an interval begins, in order. */
  days: Day[];
}

/** From the finest: each with the widths of label, in pixels, that it needs. */
const STEPS: { step: Step; every: number; interval: TimeInterval | null }[] = [
  { step: "day", every: 1, interval: utcDay },
  { step: "day", every: 2, interval: utcDay.every(2) },
  { step: "week", every: 1, interval: utcMonday },
  { step: "month", every: 1, interval: utcMonth },
  { step: "month", every: 3, interval: utcMonth.every(3) },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((every) => ({
    step: "year" as const,
    every,
    interval: utcYear.every(every),
  })),
];

/** The finest division of the extent whose parts are at least so many pixels apart. */
export function divideLane({ first, last, dayWidth }: LaneScale, apart: number): Ticks {
  const most = Math.max(1, Math.floor(((last + 1 - first) * dayWidth) / apart));
  for (const { step, interval } of STEPS) {
    if (interval === null || (step === "day" && last - first > 4000)) continue;
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
