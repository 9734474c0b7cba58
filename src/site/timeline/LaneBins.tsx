import { memo } from "react";
import type { Bin } from "./count-bins.ts";
import type { LaneScale } from "./lane-scale.ts";

interface LaneBinsProps {
  bins: Bin[];
  scale: LaneScale;
  height: number;
  /** The number that takes the whole height, so that bars keep their measure while filters change. */
  most: number;
  /** Pale: counts what the chosen days leave out too. */
  isOut?: boolean;
}

/** How many statements lie where, for lanes with too many to tell apart. */
export const LaneBins = memo(function LaneBins({ bins, scale: { x }, height, most, isOut }: LaneBinsProps) {
  const path = bins
    .filter(({ count }) => count > 0)
    .map(({ from, to, count }) => {
      const [start, end] = [x(from), x(to + 1)];
      const gap = end - start > 4 ? 1 : 0;
      const top = height - Math.max(1, (count / Math.max(1, most)) * (height - 4));
      return `M${round(start)} ${height}V${round(top)}H${round(end - gap)}V${height}Z`;
    });
  return <path className={isOut ? "lane-bins is-out" : "lane-bins"} d={path.join("")} />;
});

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
