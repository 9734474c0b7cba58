import RBush from "rbush";
import type { Steps } from "../../steps.ts";
import type { LabelOrder, Leader, PixelBox } from "../map-layout.ts";
import { type LabelPosition, leaderOf } from "./label-positions.ts";

/** A label before it has a position on the map. */
export interface LabelRequest {
  id: string;
  /** Smaller numbers are placed first. Ties go by id. */
  rank: number;
  /** In the order of preference. Called anew for each try. */
  positions: () => Iterable<LabelPosition>;
  /** Where the label may stand. */
  isAllowed: (box: PixelBox) => boolean;
}

/** Pixels kept free between any two labels, and between a label and whatever else. */
const MARGIN = 2;
/** A line is approximated by boxes of this side; pixels. */
const LINE_BOX = 3;
/** Orders that are tried before some marks stay without a label. */
const TRIES = 8;
/** Leader lines that are longer are hard to follow; pixels. */
const FAR = 60;
/** Orders that are tried before labels stay so far from what they name; of more labels than this, none. */
const SHUFFLES = 24;
const MOST_SHUFFLED = 30;

/** The space on the map that is taken. */
export class TakenSpace {
  private readonly tree = new RBush<Box>();

  constructor(boxes: Iterable<PixelBox> = []) {
    this.tree.load([...boxes].map(toBox));
  }

  take(boxes: readonly PixelBox[]): void {
    for (const box of boxes) this.tree.insert(toBox(box));
  }

  takePosition(position: LabelPosition): void {
    this.take(boxesOf(position));
  }

  /** Frees what `takePosition` took. */
  release(position: LabelPosition): void {
    this.free(boxesOf(position));
  }

  free(boxes: readonly PixelBox[]): void {
    for (const box of boxes) this.tree.remove(toBox(box), isSameBox);
  }

  isFreeFor(position: LabelPosition): boolean {
    const { box, extra } = position;
    if (!this.isFree(box, MARGIN) || (extra !== undefined && !this.isFree(extra))) return false;
    const leader = leaderOf(position, "clear");
    return leader === undefined || lineBoxes(leader).every((each) => this.isFree(each));
  }

  isFree(box: PixelBox, margin = 0): boolean {
    const { minX, minY, maxX, maxY } = toBox(box);
    // rbush counts boxes that only touch.
    const [m, least] = [margin, 1e-6];
    return !this.tree.collides({
      minX: minX - m + least,
      minY: minY - m + least,
      maxX: maxX + m - least,
      maxY: maxY + m - least,
    });
  }
}

interface Box {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

function toBox({ x, y, width, height }: PixelBox): Box {
  return { minX: x, minY: y, maxX: x + width, maxY: y + height };
}

function isSameBox(a: Box, b: Box): boolean {
  return a.minX === b.minX && a.minY === b.minY && a.maxX === b.maxX && a.maxY === b.maxY;
}

/**
 * Greedy label placement: in the order of their ranks, each label takes the first of its positions that is allowed and free,
 * and that space is then taken. What does not fit is left out. `longest`: gives up when a label is left out, or when the leader lines
 * together are as long. A step is one label.
 */
export function* placeLabels(
  requests: readonly LabelRequest[],
  taken: TakenSpace,
  longest?: number,
): Steps<Map<string, LabelPosition>> {
  const ordered = [...requests].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  const placed = new Map<string, LabelPosition>();
  let length = 0;
  for (const { id, positions, isAllowed } of ordered) {
    for (const position of positions()) {
      if (!isAllowed(position.box) || !taken.isFreeFor(position)) continue;
      taken.takePosition(position);
      placed.set(id, position);
      length += lengthOf(position);
      break;
    }
    if (longest !== undefined && (!placed.has(id) || length >= longest)) break;
    yield;
  }
  return placed;
}

/**
 * The same in several orders, since a label may be shut in by others: those that found no place go first in the next try. The try
 * that places most labels wins. When labels stand far from what they name, other orders are tried for shorter leader lines. `known`: the
 * order that won before.
 */
export function* placeInTries(
  requests: readonly LabelRequest[],
  taken: TakenSpace,
  known?: LabelOrder,
): Steps<{ placed: Map<string, LabelPosition>; order: LabelOrder }> {
  const isKnown = known?.labels === requests.length;
  const finish = (placed: Map<string, LabelPosition>, shuffle: number) => {
    for (const position of placed.values()) taken.takePosition(position);
    return { placed, order: { labels: requests.length, shuffle } };
  };
  const prepared = requests.map((request) => ({
    ...request,
    positions: rememberFree(request, taken),
    isAllowed: () => true,
  }));
  const placeBy = (rankOf: (request: LabelRequest) => number, longest?: number) =>
    placeLabels(
      prepared.map((request) => ({ ...request, rank: rankOf(request) })),
      new TakenSpace(),
      longest,
    );
  if (isKnown && known.shuffle > 0) {
    const placed = yield* placeBy(randomAfter((known.shuffle - 1) * requests.length));
    if (placed.size === requests.length) return finish(placed, known.shuffle);
  }
  const promoted = new Set<string>();
  let best = new Map<string, LabelPosition>();
  for (let round = 0; round < TRIES; round += 1) {
    const next = yield* placeBy(({ id, rank }) => (promoted.has(id) ? rank - 1e6 : rank));
    if (round === 0 || next.size > best.size) best = next;
    const missing = requests.filter(({ id }) => !next.has(id) && !promoted.has(id));
    // What went first and found no place will not find one in another order.
    if (missing.length === 0) break;
    for (const { id } of missing) promoted.add(id);
  }
  const isWhole = best.size === requests.length;
  let winner = 0;
  if (!isKnown && isWhole && requests.length <= MOST_SHUFFLED && longestLeader(best) > FAR) {
    const random = randomAfter(0);
    for (let shuffle = 1; shuffle <= SHUFFLES; shuffle += 1) {
      const shortest = sumOfLeaders(best);
      const next = yield* placeBy(random, shortest);
      if (next.size < best.size || sumOfLeaders(next) >= shortest) continue;
      best = next;
      winner = shuffle;
    }
  }
  return finish(best, winner);
}

/** The positions of a label that are allowed and free before the tries; each is looked for once for all of them. */
function rememberFree({ positions, isAllowed }: LabelRequest, taken: TakenSpace): LabelRequest["positions"] {
  const known: LabelPosition[] = [];
  const rest = positions()[Symbol.iterator]();
  return function* () {
    for (let at = 0; ; at += 1) {
      while (at === known.length) {
        const { done, value } = rest.next();
        if (done === true) return;
        if (isAllowed(value.box) && taken.isFreeFor(value)) known.push(value);
      }
      yield known[at] as LabelPosition;
    }
  };
}

/**
 * The same numbers from 0 to 1 each time, after the first so many: the page and the map that takes its place must agree (Park and
 * Miller).
 */
function randomAfter(skipped: number): () => number {
  let seed = 1;
  const next = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  for (let drawn = 0; drawn < skipped; drawn += 1) next();
  return next;
}

function longestLeader(placed: ReadonlyMap<string, LabelPosition>): number {
  return Math.max(0, ...[...placed.values()].map(lengthOf));
}

function sumOfLeaders(placed: ReadonlyMap<string, LabelPosition>): number {
  return [...placed.values()].reduce((sum, position) => sum + lengthOf(position), 0);
}

/** Of the leader line, 0 without one; pixels. */
export function lengthOf(position: LabelPosition): number {
  const leader = leaderOf(position);
  return leader === undefined ? 0 : Math.hypot(leader.to.x - leader.from.x, leader.to.y - leader.from.y);
}

function boxesOf(position: LabelPosition): PixelBox[] {
  const { box, extra } = position;
  const leader = leaderOf(position, "clear");
  return [box, ...(extra === undefined ? [] : [extra]), ...(leader === undefined ? [] : lineBoxes(leader))];
}

/** A line as a row of small boxes, without its ends, which touch what the line joins. */
export function lineBoxes({ from, to }: Leader, size = LINE_BOX): PixelBox[] {
  const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / size);
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) => {
    const share = (index + 1) / count;
    const x = from.x + (to.x - from.x) * share - size / 2;
    const y = from.y + (to.y - from.y) * share - size / 2;
    return { x, y, width: size, height: size };
  });
}
