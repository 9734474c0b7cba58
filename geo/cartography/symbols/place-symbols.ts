import RBush from "rbush";
import type { Pixel } from "../map-layout.ts";
import type { Mark } from "../mark.ts";
import { type Group, groupOf, joinGroups, type MarkIndex } from "../mark-index.ts";
import { symbolRadius } from "./mark-symbol.ts";

/** A group with its place on the map. */
export interface PlacedGroup {
  group: Group;
  /** Where its place is; of several that of the first. */
  home: Pixel;
  /** Where its symbol stands. */
  at: Pixel;
}

export interface SymbolSpace {
  /** From longitude and latitude to pixels. */
  project: (mark: Mark) => Pixel;
  /** Side of the square that each symbol has to itself at least; pixels. */
  target: number;
  /** Symbols are drawn in this size. */
  scale: number;
  /** The mark that is selected: never part of a cluster. */
  chosen: Mark | undefined;
  /** Dots of leader lines that no symbol may cover. */
  dots: readonly Pixel[];
}

/** A square that no other may overlap; pixels. */
interface Square extends Pixel {
  home: Pixel;
  half: number;
  fixed: boolean;
}

interface GroupSquare extends Square {
  group: Group;
}

/** Half the square of a dot; pixels. */
const HALF_DOT = 4;

/** Pixels between two squares. */
const GAP = 1;
/** So far a symbol may stand from its place. What would have to go farther becomes a cluster. */
const FARTHEST = 44;
/** Rounds in which squares are pulled back to their places, and rounds in which they are only moved apart. */
const PULL_ROUNDS = 40;
const FREE_ROUNDS = 60;
/** Share of its distance by which a square is pulled back in each round. */
const PULL = 0.1;
/** What two squares may overlap by after the last round; pixels. */
const TOLERANCE = 0.5;
const MOST_JOINS = 30;

/**
 * Moves few symbols apart until none overlaps another. Where they are too crowded for that, the closest are joined to
 * clusters, unless `clusters` is false.
 */
export function partSymbols(
  index: MarkIndex,
  groups: readonly Group[],
  space: SymbolSpace,
  clusters: boolean,
): PlacedGroup[] {
  const dots = space.dots.map((home): Square => ({ ...home, home, half: HALF_DOT, fixed: true }));
  let squares = groups.map((group) => toSquare(group, space));
  for (let round = 0; ; round += 1) {
    moveApart([...dots, ...squares]);
    const crowded = clusters && round < MOST_JOINS ? findCrowded(squares) : [];
    const joined = crowded.length === 0 ? undefined : joinClosest(index, squares, crowded, space);
    if (joined === undefined) return squares.map(toPlaced);
    squares = joined;
  }
}

function moveApart(squares: Square[]): void {
  for (const square of squares) Object.assign(square, { x: square.home.x, y: square.home.y });
  for (let round = 0; round < PULL_ROUNDS + FREE_ROUNDS; round += 1) {
    const isPulling = round > 0 && round < PULL_ROUNDS;
    if (isPulling) for (const square of squares) pullHome(square);
    const moved = pushAll(squares);
    if (!moved && (round === 0 || round >= PULL_ROUNDS)) return;
  }
}

function pullHome(square: Square): void {
  square.x += (square.home.x - square.x) * PULL;
  square.y += (square.home.y - square.y) * PULL;
}

function pushAll(squares: Square[]): boolean {
  let moved = false;
  for (let i = 0; i < squares.length; i += 1) {
    for (let j = i + 1; j < squares.length; j += 1) {
      const [a, b] = [squares[i], squares[j]];
      if (a !== undefined && b !== undefined && push(a, b, j)) moved = true;
    }
  }
  return moved;
}

/** Moves two squares apart along the line between them; a fixed one stays. */
function push(a: Square, b: Square, turn: number): boolean {
  const need = a.half + b.half + GAP;
  let [dx, dy] = [b.x - a.x, b.y - a.y];
  const distance = Math.max(Math.abs(dx), Math.abs(dy));
  if (distance >= need - 0.01) return false;
  let missing = need - distance;
  if (distance < 0.01) {
    // At the very same point each goes another way.
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

/** Those that had to go too far, or still overlap. */
function findCrowded(squares: readonly GroupSquare[]): GroupSquare[] {
  return squares.filter(
    (square) =>
      !square.fixed &&
      (Math.hypot(square.x - square.home.x, square.y - square.home.y) > FARTHEST ||
        squares.some((other) => other !== square && overlap(square, other, GAP - TOLERANCE))),
  );
}

/** Joins a quarter of the crowded squares to their nearest; undefined where there is none to join. */
function joinClosest(
  index: MarkIndex,
  squares: readonly GroupSquare[],
  crowded: readonly GroupSquare[],
  space: SymbolSpace,
): GroupSquare[] | undefined {
  const pairs = crowded.flatMap((square) => {
    const nearest = findNearest(square, squares);
    return nearest === undefined ? [] : [{ square, ...nearest }];
  });
  pairs.sort((a, b) => a.distance - b.distance);
  const most = Math.max(1, Math.floor(crowded.length / 4));
  const taken = new Set<GroupSquare>();
  const joined: GroupSquare[] = [];
  for (const { square, other } of pairs) {
    if (joined.length >= most || taken.has(square) || taken.has(other)) continue;
    taken.add(square).add(other);
    joined.push(toSquare(joinGroups(index, [square.group, other.group]), space));
  }
  return joined.length === 0 ? undefined : [...squares.filter((square) => !taken.has(square)), ...joined];
}

function findNearest(
  square: GroupSquare,
  squares: readonly GroupSquare[],
): { other: GroupSquare; distance: number } | undefined {
  let nearest: { other: GroupSquare; distance: number } | undefined;
  for (const other of squares) {
    if (other === square || other.fixed) continue;
    const distance = Math.hypot(other.home.x - square.home.x, other.home.y - square.home.y);
    if (nearest === undefined || distance < nearest.distance) nearest = { other, distance };
  }
  return nearest;
}

/**
 * Joins those of many groups that would overlap: the group stands at its first member. The chosen mark is its own, and others
 * make room for it. The same groups give the same result, in any order.
 */
export function joinOverlapping(
  index: MarkIndex,
  groups: readonly Group[],
  space: SymbolSpace,
): PlacedGroup[] {
  const { chosen } = space;
  const rankOf = ({ group }: GroupSquare) => index.ranks.get(group.members[0]) ?? 0;
  const fixed = groups.some(({ members }) => chosen !== undefined && members.includes(chosen))
    ? toSquare(groupOf(index, chosen === undefined ? [] : [chosen]), space)
    : undefined;
  const squares = groups.flatMap((group) => {
    const others = group.members.filter((mark) => mark !== chosen);
    if (others.length === 0) return [];
    return [toSquare(others.length === group.members.length ? group : groupOf(index, others), space)];
  });
  squares.sort((a, b) => b.group.statements - a.group.statements || rankOf(a) - rankOf(b));
  const tree = new SquareTree();
  for (const first of squares) {
    let square = first;
    for (;;) {
      if (fixed !== undefined) push(fixed, square, 1);
      const other = tree.findOverlapping(square);
      if (other === undefined) break;
      tree.remove(other);
      square = toSquare(joinGroups(index, [square.group, other.group]), space);
    }
    tree.insert(square);
  }
  return [...(fixed === undefined ? [] : [fixed]), ...tree.all()].map(toPlaced);
}

class SquareTree extends RBush<GroupSquare> {
  override toBBox({ x, y, half }: GroupSquare) {
    return { minX: x - half, minY: y - half, maxX: x + half, maxY: y + half };
  }
  override compareMinX(a: GroupSquare, b: GroupSquare): number {
    return a.x - a.half - (b.x - b.half);
  }
  override compareMinY(a: GroupSquare, b: GroupSquare): number {
    return a.y - a.half - (b.y - b.half);
  }
  findOverlapping(square: GroupSquare): GroupSquare | undefined {
    const { minX, minY, maxX, maxY } = this.toBBox(square);
    const near = this.search({ minX: minX - GAP, minY: minY - GAP, maxX: maxX + GAP, maxY: maxY + GAP });
    return near.find((other) => overlap(square, other, GAP - 0.01));
  }
}

function overlap(a: Square, b: Square, gap: number): boolean {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) < a.half + b.half + gap;
}

function toSquare(group: Group, { project, target, scale, chosen }: SymbolSpace): GroupSquare {
  const home = project(group.members[0]);
  const radius = scale * symbolRadius(group.statements, group.members.length > 1);
  const fixed = group.members[0] === chosen;
  return { group, home, x: home.x, y: home.y, half: Math.max(target / 2, radius + 1), fixed };
}

function toPlaced({ group, home, x, y }: GroupSquare): PlacedGroup {
  return { group, home, at: { x, y } };
}
