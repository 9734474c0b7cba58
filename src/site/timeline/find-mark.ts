import { rowMiddle } from "./LaneMarks.tsx";
import type { LaneLayout, LaneMark } from "./lay-out-lane.ts";

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
