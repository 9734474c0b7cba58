import RBush from "rbush";
import type { Steps } from "../../steps.ts";
import type { Pixel } from "../map-layout.ts";
import type { Mark } from "../mark.ts";
import { type Group, groupOf, joinGroups, type MarkIndex } from "../mark-index.ts";
import { symbolRadius } from "./mark-symbol.ts";

/** A group and its position. */
export interface PlacedGroup {
  group: Group;
  /** Position of its place; for a cluster, of its first member. */
  home: Pixel;
  /** Position of its symbol. */
  at: Pixel;
}

export interface SymbolSpace {
  /** Position of a mark in pixels. */
  project: (mark: Mark) => Pixel;
  /** Minimum size of the square around each symbol; pixels. */
  target: number;
  /** Scale of symbols. */
  scale: number;
  /** The selected mark. It never joins a cluster. */
  chosen: Mark | undefined;
  /** Dots that no symbol may cover. */
  dots: readonly Pixel[];
}

/** A square around (x, y) that no other may overlap; pixels. */
interface SymbolBox extends Pixel {
  home: Pixel;
  half: number;
  fixed: boolean;
}

interface GroupBox extends SymbolBox {
  group: Group;
}

/** Half the box of a dot; pixels. */
const HALF_DOT = 4;

/** Pixels between two boxes. */
const GAP = 1;
/** Maximum distance of a symbol from its place. Symbols that would go farther become a cluster. */
const FARTHEST = 44;
/** Number of rounds that also pull boxes back to their places, and of rounds that only push them apart. */
const PULL_ROUNDS = 40;
const FREE_ROUNDS = 60;
/** Share of the distance to its place by which a box is pulled back in each round. */
const PULL = 0.1;
/** Tolerated overlap of two boxes after the last round; pixels. */
const TOLERANCE = 0.5;
const MAX_JOINS = 30;

/**
 * Moves a small number of symbols apart until none overlaps another. Where there is no room, the closest are joined to clusters,
 * unless `clusters` is false.
 */
export function* partSymbols(
  index: MarkIndex,
  groups: readonly Group[],
  space: SymbolSpace,
  clusters: boolean,
): Steps<PlacedGroup[]> {
  const dots = space.dots.map((home): SymbolBox => ({ ...home, home, half: HALF_DOT, fixed: true }));
  let boxes = groups.map((group) => toBox(group, space));
  for (let round = 0; ; round += 1) {
    moveApart([...dots, ...boxes]);
    const crowded = clusters && round < MAX_JOINS ? findCrowded(boxes) : [];
    const joined = crowded.length === 0 ? undefined : joinClosest(index, boxes, crowded, space);
    if (joined === undefined) return boxes.map(toPlaced);
    boxes = joined;
    yield;
  }
}

function moveApart(boxes: SymbolBox[]): void {
  for (const box of boxes) {
    box.x = box.home.x;
    box.y = box.home.y;
  }
  let near = findNear(boxes);
  for (let round = 0; round < PULL_ROUNDS + FREE_ROUNDS; round += 1) {
    const isPulling = round > 0 && round < PULL_ROUNDS;
    if (isPulling) for (const box of boxes) pullHome(box);
    if (isOutdated(near, boxes)) near = findNear(boxes);
    const moved = pushAll(near);
    if (!moved && (round === 0 || round >= PULL_ROUNDS)) return;
  }
}

function pullHome(box: SymbolBox): void {
  box.x += (box.home.x - box.x) * PULL;
  box.y += (box.home.y - box.y) * PULL;
}

/** Pairs of boxes that are so near that they may come to overlap, in the order of the boxes. */
interface NearPairs {
  pairs: { a: SymbolBox; b: SymbolBox; turn: number }[];
  /** Where each box was. */
  at: Pixel[];
}

/** Pixels that a box may move before other pairs may be near. */
const REACH = 24;

function findNear(boxes: readonly SymbolBox[]): NearPairs {
  const pairs: NearPairs["pairs"] = [];
  boxes.forEach((a, index) => {
    for (let turn = index + 1; turn < boxes.length; turn += 1) {
      const b = boxes[turn];
      if (b !== undefined && overlap(a, b, GAP + 2 * REACH)) pairs.push({ a, b, turn });
    }
  });
  return { pairs, at: boxes.map(({ x, y }) => ({ x, y })) };
}

function isOutdated({ at }: NearPairs, boxes: readonly SymbolBox[]): boolean {
  return boxes.some(({ x, y }, index) => {
    const before = at[index];
    return before !== undefined && Math.max(Math.abs(x - before.x), Math.abs(y - before.y)) > REACH;
  });
}

function pushAll({ pairs }: NearPairs): boolean {
  let moved = false;
  for (const { a, b, turn } of pairs) if (push(a, b, turn)) moved = true;
  return moved;
}

/** Moves two overlapping boxes apart along the line between them. A fixed box stays. Returns whether they overlapped. */
function push(a: SymbolBox, b: SymbolBox, turn: number): boolean {
  const need = a.half + b.half + GAP;
  let [dx, dy] = [b.x - a.x, b.y - a.y];
  const distance = Math.max(Math.abs(dx), Math.abs(dy));
  if (distance >= need - 0.01) return false;
  let missing = need - distance;
  if (distance < 0.01) {
    // Boxes at the same point: a different direction for each.
    [dx, dy] = [Math.cos(2.4 * turn), Math.sin(2.4 * turn)];
    missing = need;
  }
  const longest = Math.max(Math.abs(dx), Math.abs(dy));
  const [stepX, stepY] = [(dx / longest) * missing, (dy / longest) * missing];
  const shareOfA = a.fixed ? 0 : b.fixed ? 1 : 0.5;
  a.x -= stepX * shareOfA;
  a.y -= stepY * shareOfA;
  b.x += stepX * (1 - shareOfA);
  b.y += stepY * (1 - shareOfA);
  return true;
}

/** Boxes that are too far from their place, or still overlap another. */
function findCrowded(boxes: readonly GroupBox[]): GroupBox[] {
  return boxes.filter(
    (box) =>
      !box.fixed &&
      (Math.hypot(box.x - box.home.x, box.y - box.home.y) > FARTHEST ||
        boxes.some((other) => other !== box && overlap(box, other, GAP - TOLERANCE))),
  );
}

/** Joins a quarter of the crowded boxes to their nearest neighbours; undefined when there is none. */
function joinClosest(
  index: MarkIndex,
  boxes: readonly GroupBox[],
  crowded: readonly GroupBox[],
  space: SymbolSpace,
): GroupBox[] | undefined {
  const pairs = crowded.flatMap((box) => {
    const nearest = findNearest(box, boxes);
    return nearest === undefined ? [] : [{ box, ...nearest }];
  });
  pairs.sort((a, b) => a.distance - b.distance);
  const most = Math.max(1, Math.floor(crowded.length / 4));
  const taken = new Set<GroupBox>();
  const joined: GroupBox[] = [];
  for (const { box, other } of pairs) {
    if (joined.length >= most || taken.has(box) || taken.has(other)) continue;
    taken.add(box).add(other);
    joined.push(toBox(joinGroups(index, [box.group, other.group]), space));
  }
  return joined.length === 0 ? undefined : [...boxes.filter((box) => !taken.has(box)), ...joined];
}

function findNearest(
  box: GroupBox,
  boxes: readonly GroupBox[],
): { other: GroupBox; distance: number } | undefined {
  let nearest: { other: GroupBox; distance: number } | undefined;
  for (const other of boxes) {
    if (other === box || other.fixed) continue;
    const distance = Math.hypot(other.home.x - box.home.x, other.home.y - box.home.y);
    if (nearest === undefined || distance < nearest.distance) nearest = { other, distance };
  }
  return nearest;
}

/**
 * Joins groups that would overlap, for large numbers of symbols. A joined group is at its first member. The selected mark stays alone;
 * others are moved off it. The order of the groups does not matter.
 */
export function joinOverlapping(
  index: MarkIndex,
  groups: readonly Group[],
  space: SymbolSpace,
): PlacedGroup[] {
  const { chosen } = space;
  const rankOf = ({ group }: GroupBox) => index.ranks.get(group.members[0]) ?? 0;
  const fixed = groups.some(({ members }) => chosen !== undefined && members.includes(chosen))
    ? toBox(groupOf(index, chosen === undefined ? [] : [chosen]), space)
    : undefined;
  const boxes = groups.flatMap((group) => {
    const others = group.members.filter((mark) => mark !== chosen);
    if (others.length === 0) return [];
    return [toBox(others.length === group.members.length ? group : groupOf(index, others), space)];
  });
  boxes.sort((a, b) => b.group.statements - a.group.statements || rankOf(a) - rankOf(b));
  const tree = new SquareTree();
  for (const first of boxes) {
    let box = first;
    for (;;) {
      if (fixed !== undefined) push(fixed, box, 1);
      const other = tree.findOverlapping(box);
      if (other === undefined) break;
      tree.remove(other);
      box = toBox(joinGroups(index, [box.group, other.group]), space);
    }
    tree.insert(box);
  }
  return [...(fixed === undefined ? [] : [fixed]), ...tree.all()].map(toPlaced);
}

class SquareTree extends RBush<GroupBox> {
  override toBBox({ x, y, half }: GroupBox) {
    return { minX: x - half, minY: y - half, maxX: x + half, maxY: y + half };
  }
  override compareMinX(a: GroupBox, b: GroupBox): number {
    return a.x - a.half - (b.x - b.half);
  }
  override compareMinY(a: GroupBox, b: GroupBox): number {
    return a.y - a.half - (b.y - b.half);
  }
  findOverlapping(box: GroupBox): GroupBox | undefined {
    const { minX, minY, maxX, maxY } = this.toBBox(box);
    const near = this.search({ minX: minX - GAP, minY: minY - GAP, maxX: maxX + GAP, maxY: maxY + GAP });
    return near.find((other) => overlap(box, other, GAP - 0.01));
  }
}

function overlap(a: SymbolBox, b: SymbolBox, gap: number): boolean {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) < a.half + b.half + gap;
}

function toBox(group: Group, { project, target, scale, chosen }: SymbolSpace): GroupBox {
  const home = project(group.members[0]);
  const radius = scale * symbolRadius(group.statements, group.members.length > 1);
  const fixed = group.members[0] === chosen;
  return { group, home, x: home.x, y: home.y, half: Math.max(target / 2, radius + 1), fixed };
}

function toPlaced({ group, home, x, y }: GroupBox): PlacedGroup {
  return { group, home, at: { x, y } };
}
