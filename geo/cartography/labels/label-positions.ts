import type { Leader, Pixel, PixelBox, PlacedLabel } from "../map-layout.ts";
import type { LabelBlock } from "./label-text.ts";

/** One way to set a label. */
export interface LabelPosition {
  block: LabelBlock;
  /** Of an inclined label the upright box around it. */
  box: PixelBox;
  anchor: PlacedLabel["anchor"];
  /** A leader line starts `radius` from this point and ends at the edge of the box. Up to `clear` it may cross what stands there. */
  leaderFrom?: { at: Pixel; radius: number; clear: number; dot: boolean };
  angle?: number;
  /** A second box that must be free, such as the dot of a town. */
  extra?: PixelBox;
}

/** How far beyond the gap a label with a leader line may stand, nearest first; pixels. */
const LEADER_LENGTHS = [14, 26, 40, 58, 80, 108, 140];
/** The same for an area, whose label has no symbol to stand next to. */
const AREA_LEADER_LENGTHS = [24, 40, 60, 84, 112, 145, 180];
/** Right and left first, then ever steeper. */
const DIRECTIONS = [0, 180, -25, 25, 205, 155, -50, 50, 230, 130, -75, 75, 255, 105, -90, 90].map(
  (degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return { cos: Math.cos(angle), sin: Math.sin(angle) };
  },
);
/** Points of an area that are tried as starts of leader lines. */
const MOST_STARTS = 8;
/** A label that is moved stays as far as this from what it names; pixels. */
const BESIDE = 6;
/** Where a name on the ground may move to, in shares of its height. */
const SHIFTS = [0, -1, 1];

/** Next to a symbol, without a leader line: right, left, above, below, then at the corners. */
export function* besideSymbol(at: Pixel, gap: number, block: LabelBlock): Generator<LabelPosition> {
  const { width, height } = block;
  const { x, y } = at;
  const corner = gap * Math.SQRT1_2;
  const boxAt = (left: number, top: number) => ({ x: left, y: top, width, height });
  yield { block, box: boxAt(x + gap, y - height / 2), anchor: "start" };
  yield { block, box: boxAt(x - gap - width, y - height / 2), anchor: "end" };
  yield { block, box: boxAt(x - width / 2, y - gap - height), anchor: "middle" };
  yield { block, box: boxAt(x - width / 2, y + gap), anchor: "middle" };
  yield { block, box: boxAt(x + corner, y - corner - height), anchor: "start" };
  yield { block, box: boxAt(x + corner, y + corner), anchor: "start" };
  yield { block, box: boxAt(x - corner - width, y - corner - height), anchor: "end" };
  yield { block, box: boxAt(x - corner - width, y + corner), anchor: "end" };
}

/** Farther from a symbol, joined to it by a line from its edge, `radius` from its middle. The symbol has a square up to `gap`. */
export function* withLeader(
  at: Pixel,
  gap: number,
  radius: number,
  blocks: readonly LabelBlock[],
): Generator<LabelPosition> {
  for (const length of LEADER_LENGTHS) {
    for (const block of blocks) {
      for (const position of around(at, gap + length, block))
        yield { ...position, leaderFrom: { at, radius, clear: gap * Math.SQRT2, dot: false } };
    }
  }
}

/** Inside an area, at one of the centres. */
export function* insideArea(centres: readonly Pixel[], block: LabelBlock): Generator<LabelPosition> {
  for (const at of centres) yield { block, box: centredBox(at, block), anchor: "middle" };
}

/** Outside an area, joined by a line to a dot at one of the points inside it. */
export function* besideArea(
  starts: readonly Pixel[],
  blocks: readonly LabelBlock[],
): Generator<LabelPosition> {
  const some = spread(starts, MOST_STARTS);
  for (const length of AREA_LEADER_LENGTHS) {
    for (const at of some) {
      for (const position of besideDot(at, length, blocks)) yield { ...position, extra: dotBox(at) };
    }
  }
}

/** Beside a point whose dot has its place already. */
export function* besidePoint(at: Pixel, blocks: readonly LabelBlock[]): Generator<LabelPosition> {
  for (const length of AREA_LEADER_LENGTHS) yield* besideDot(at, length, blocks);
}

function* besideDot(at: Pixel, length: number, blocks: readonly LabelBlock[]): Generator<LabelPosition> {
  for (const block of blocks) {
    for (const position of around(at, length, block))
      yield { ...position, leaderFrom: { at, radius: 0, clear: HALF_DOT + 2, dot: true } };
  }
}

/** Half the side of the box around a dot that no label may cover; pixels. */
const HALF_DOT = 3;

export function dotBox({ x, y }: Pixel): PixelBox {
  return { x: x - HALF_DOT, y: y - HALF_DOT, width: 2 * HALF_DOT, height: 2 * HALF_DOT };
}

/** At the point, or around it in ever wider rings: for regions, whose place is vague. */
export function* aroundPoint(at: Pixel, block: LabelBlock): Generator<LabelPosition> {
  for (const distance of [0, 18, 36, 54]) {
    for (const { cos, sin } of distance === 0 ? DIRECTIONS.slice(0, 1) : DIRECTIONS) {
      const centre = { x: at.x + (distance === 0 ? 0 : distance * cos), y: at.y + distance * sin };
      yield { block, box: centredBox(centre, block), anchor: "middle" };
    }
  }
}

/** On the ground: at the point or a line above or below it; inclined when an angle is given. */
export function* onGround(at: Pixel, block: LabelBlock, angle = 0): Generator<LabelPosition> {
  const turned = uprightSize(block, angle);
  for (const shift of SHIFTS) {
    const box = centredBox({ x: at.x, y: at.y + shift * block.height }, turned);
    yield { block, box, anchor: "middle", ...(angle === 0 ? {} : { angle }) };
  }
}

/** Along a line, just above or below its middle, where it is long enough; else beside its middle. */
export function* alongLine({ from, to }: Leader, block: LabelBlock): Generator<LabelPosition> {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  if (length > block.width + 16) {
    const turn = Math.atan(dy / (dx || 1e-6));
    for (const side of [1, -1]) {
      const aside = side * (block.height / 2 + 4);
      const at = { x: middle.x + aside * Math.sin(turn), y: middle.y - aside * Math.cos(turn) };
      const angle = (turn * 180) / Math.PI;
      yield { block, box: centredBox(at, uprightSize(block, angle)), anchor: "middle", angle };
    }
  }
  yield* besideSymbol(middle, 8, block);
}

/** All around a point, at a distance from it. */
function* around(at: Pixel, distance: number, block: LabelBlock): Generator<LabelPosition> {
  const { width, height } = block;
  for (const { cos, sin } of DIRECTIONS) {
    const box = {
      x: at.x + distance * cos - (width * (1 - cos)) / 2,
      y: at.y + distance * sin - (height * (1 - sin)) / 2,
      width,
      height,
    };
    yield { block, box, anchor: cos > 0.3 ? "start" : cos < -0.3 ? "end" : "middle" };
  }
}

/** The leader line of a position, as it is drawn, or from where nothing else may cross it. */
export function leaderOf(
  { box, leaderFrom }: LabelPosition,
  part: "drawn" | "clear" = "drawn",
): (Leader & { dot: boolean }) | undefined {
  if (leaderFrom === undefined) return undefined;
  const { at, radius, clear, dot } = leaderFrom;
  const to = {
    x: Math.max(box.x, Math.min(at.x, box.x + box.width)),
    y: Math.max(box.y + 3, Math.min(at.y, box.y + box.height - 3)),
  };
  const length = Math.hypot(to.x - at.x, to.y - at.y) || 1;
  const share = Math.min(1, (part === "drawn" ? radius : clear) / length);
  const from = { x: at.x + (to.x - at.x) * share, y: at.y + (to.y - at.y) * share };
  return { from, to, dot };
}

/** The position moved into a box, as far as its label still stands beside what it names. */
export function moveInto(position: LabelPosition, at: Pixel, room: PixelBox): LabelPosition {
  const { x, y, width, height } = position.box;
  const into = (from: number, size: number, start: number, length: number) =>
    size > length ? from : Math.max(start, Math.min(from, start + length - size));
  const box = {
    x: into(x, width, room.x, room.width),
    y: into(y, height, room.y, room.height),
    width,
    height,
  };
  if (box.x === x && box.y === y) return position;
  const isOver =
    at.x > box.x - BESIDE &&
    at.x < box.x + width + BESIDE &&
    at.y > box.y - BESIDE &&
    at.y < box.y + height + BESIDE;
  return isOver ? position : { ...position, box };
}

function centredBox({ x, y }: Pixel, { width, height }: { width: number; height: number }): PixelBox {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function uprightSize({ width, height }: LabelBlock, angle: number): { width: number; height: number } {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
  return { width: width * cos + height * sin, height: width * sin + height * cos };
}

/** The first, and others at even steps through the rest. */
function spread<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, index) => items[Math.floor((index * items.length) / most)]).filter(
    (item) => item !== undefined,
  );
}
