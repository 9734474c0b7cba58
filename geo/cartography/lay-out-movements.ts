import type { Pixel, PixelBox, PlacedMovement } from "./map-layout.ts";
import type { Mark } from "./mark.ts";
import type { MarkIndex } from "./mark-index.ts";
import type { Scene } from "./scene.ts";
import type { LaidOutSymbols } from "./symbols/lay-out-symbols.ts";

/** The end of a movement: a symbol, or the label of an area. */
type End = { kind: "symbol"; at: Pixel; radius: number } | { kind: "label"; box: PixelBox };

/** Pixels between a line and the symbol or label at its end. */
const GAP = 3;
const ARROW = 6;
/** Half the angle of the arrowhead, in radians. */
const ARROW_ANGLE = 0.45;
/** A shorter line is not drawn; pixels. */
const SHORTEST = 10;

/**
 * Movements as straight lines between the symbols or labels of their places. A movement inside one cluster is not drawn.
 */
export function layOutMovements(
  index: MarkIndex,
  symbols: LaidOutSymbols,
  labelBoxes: ReadonlyMap<Mark, PixelBox>,
  scene: Scene,
): PlacedMovement[] {
  const ends = findEnds(symbols, labelBoxes);
  return index.movements.flatMap((movement): PlacedMovement[] => {
    const [start, finish] = movement.line.map((position, side): End => {
      const mark = index.byId.get(movement.ends[side] ?? "");
      const end = mark === undefined ? undefined : ends.get(mark);
      return end ?? { kind: "symbol", at: scene.project(position), radius: 0 };
    });
    if (start === undefined || finish === undefined || start === finish) return [];
    const [from, to] = [trim(start, middleOf(finish)), trim(finish, middleOf(start))];
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const isBackward =
      (to.x - from.x) * (middleOf(finish).x - middleOf(start).x) +
        (to.y - from.y) * (middleOf(finish).y - middleOf(start).y) <
      0;
    if (length < SHORTEST || isBackward) return [];
    const arrowhead = movement.directionCertain ? { arrowhead: arrowheadOf(from, to) } : {};
    const homes = [scene.project(movement.line[0]), scene.project(movement.line[1])] as const;
    return [{ movement, from, to, homes, ...arrowhead }];
  });
}

function findEnds(
  { symbols, clusters }: LaidOutSymbols,
  labelBoxes: ReadonlyMap<Mark, PixelBox>,
): Map<Mark, End> {
  const ends = new Map<Mark, End>();
  for (const { mark, at, radius } of symbols) ends.set(mark, { kind: "symbol", at, radius });
  for (const { members, at, radius } of clusters) {
    const end: End = { kind: "symbol", at, radius };
    for (const mark of members) ends.set(mark, end);
  }
  for (const [mark, box] of labelBoxes) ends.set(mark, { kind: "label", box });
  return ends;
}

function middleOf(end: End): Pixel {
  if (end.kind === "symbol") return end.at;
  return { x: end.box.x + end.box.width / 2, y: end.box.y + end.box.height / 2 };
}

/** Where a line from an end to another point leaves the symbol or label. */
function trim(end: End, other: Pixel): Pixel {
  const middle = middleOf(end);
  const [dx, dy] = [other.x - middle.x, other.y - middle.y];
  const length = Math.hypot(dx, dy) || 1;
  const reach =
    end.kind === "symbol"
      ? end.radius
      : Math.min(
          end.box.width / 2 / Math.abs(dx / length || 1e-9),
          end.box.height / 2 / Math.abs(dy / length || 1e-9),
        );
  const share = (reach + GAP) / length;
  return { x: middle.x + dx * share, y: middle.y + dy * share };
}

function arrowheadOf(from: Pixel, to: Pixel): [left: Pixel, tip: Pixel, right: Pixel] {
  const course = Math.atan2(to.y - from.y, to.x - from.x);
  const barb = (side: number): Pixel => {
    const angle = course + Math.PI + side * ARROW_ANGLE;
    return { x: to.x + ARROW * Math.cos(angle), y: to.y + ARROW * Math.sin(angle) };
  };
  return [barb(-1), to, barb(1)];
}
