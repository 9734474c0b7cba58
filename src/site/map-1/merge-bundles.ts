import type { Mark } from "../../../geo/cartography/group-marks.ts";
import { symbolRadius } from "../../../geo/cartography/mark-symbol.ts";
import type { Bundle } from "./mark-index.ts";

/** A symbol on its way to the map: bundles that stand as one. */
export interface Merged {
  bundles: readonly Bundle[];
  /** The place with most statements. */
  anchor: Mark;
  x: number;
  y: number;
  /** How far it was moved out of the way; pixels. */
  shift: readonly [number, number];
}

interface Square {
  bundles: Bundle[];
  anchor: Mark;
  /** Middle and half the side; pixels. */
  x: number;
  y: number;
  half: number;
  home: readonly [number, number];
  /** At most so many statements: those about two of the places are counted twice. */
  weight: number;
  places: number;
}

type Project = (position: readonly [number, number]) => { x: number; y: number };

/** Half the side of the square that a finger can hit (WCAG 2.2, 2.5.8); as in marks.css. */
export const HALF_TARGET = 12;
/** Between the squares of two symbols; pixels. */
const AIR = 1;
/** So often the number of an area goes out of the way of symbols. */
const MOST_EVASIONS = 8;
/** Larger than the largest square is wide; pixels. */
const CELL = 120;

/**
 * Merges what would overlap in this view; what is merged stands at the place of it that has most statements. The
 * chosen place is its own, and others make room for it. Somewhere in an area is not at a point: the number of an area
 * makes room for symbols, and joins one only where there is no room around it. The same bundles give the same result, in
 * any order.
 */
export function mergeBundles(
  bundles: readonly Bundle[],
  project: Project,
  chosen: Mark | undefined,
): Merged[] {
  const grid = new Grid();
  const chosenSquare = chosen && toSquare({ id: chosen.key, members: [chosen] }, project);
  const squares = bundles.flatMap((bundle) => {
    const others = withoutChosen(bundle, chosen);
    return others === undefined ? [] : [toSquare(others, project)];
  });
  squares.sort(
    (a, b) =>
      Number(isArea(a)) - Number(isArea(b)) || b.weight - a.weight || compareMarks(a.anchor, b.anchor),
  );
  for (const square of squares) settle(square, grid, chosenSquare);
  const isThere = chosen !== undefined && bundles.some(({ members }) => members.includes(chosen));
  return [...(isThere && chosenSquare ? [chosenSquare] : []), ...grid.all()].map(
    ({ bundles: own, anchor, x, y, home }) => ({
      bundles: own,
      anchor,
      x,
      y,
      shift: [x - home[0], y - home[1]],
    }),
  );
}

function settle(first: Square, grid: Grid, chosen: Square | undefined): void {
  let square = first;
  for (let evasions = 0; ; ) {
    if (chosen !== undefined) makeRoom(square, chosen);
    const other = grid.findOverlapping(square);
    if (other === undefined) break;
    if (isArea(square) && !isArea(other) && evasions < MOST_EVASIONS) {
      makeRoom(square, other);
      evasions += 1;
      continue;
    }
    grid.remove(other);
    square = other.weight >= square.weight ? join(other, square) : join(square, other);
  }
  grid.add(square);
}

function isArea({ anchor }: Square): boolean {
  return anchor.form !== "point";
}

/** Together they stand at the place that has most statements. */
function join(large: Square, small: Square): Square {
  const [weight, places] = [large.weight + small.weight, large.places + small.places];
  const { anchor, home } = compareMarks(small.anchor, large.anchor) < 0 ? small : large;
  return {
    bundles: [...large.bundles, ...small.bundles],
    anchor,
    x: home[0],
    y: home[1],
    home,
    weight,
    places,
    half: halfOf(weight, places),
  };
}

/** Points before areas, then most statements first, then those known where, then by name and by key: never equal. */
function compareMarks(a: Mark, b: Mark): number {
  const [one, other] = a.place === b.place ? [a.key, b.key] : [a.place, b.place];
  return (
    Number(a.form !== "point") - Number(b.form !== "point") ||
    b.features.length - a.features.length ||
    Number(a.uncertain) - Number(b.uncertain) ||
    (one < other ? -1 : 1)
  );
}

/** Moves a square straight away from another until they are clear of each other. */
function makeRoom(square: Square, other: Square): void {
  const [dx, dy] = [square.x - other.x, square.y - other.y];
  const need = square.half + other.half + AIR;
  if (Math.max(Math.abs(dx), Math.abs(dy)) >= need) return;
  const length = Math.max(Math.abs(dx), Math.abs(dy));
  // At the very same point it goes to the left.
  const [ux, uy] = length === 0 ? [-1, 0] : [dx / length, dy / length];
  square.x = other.x + ux * need;
  square.y = other.y + uy * need;
}

function toSquare(bundle: Bundle, project: Project): Square {
  const [anchor] = bundle.members;
  if (anchor === undefined) throw new Error(`bundle without a member: ${bundle.id}`);
  const { x, y } = project(anchor.at);
  const weight = bundle.members.reduce((sum, { features }) => sum + features.length, 0);
  const places = bundle.members.length;
  return { bundles: [bundle], anchor, x, y, home: [x, y], weight, places, half: halfOf(weight, places) };
}

function halfOf(weight: number, places: number): number {
  return Math.max(HALF_TARGET, symbolRadius(weight, places > 1) + 1);
}

/** The bundle without the chosen place; undefined where nothing is left. */
function withoutChosen(bundle: Bundle, chosen: Mark | undefined): Bundle | undefined {
  if (chosen === undefined || !bundle.members.includes(chosen)) return bundle;
  const members = bundle.members.filter((mark) => mark !== chosen);
  return members.length === 0 ? undefined : { id: `${bundle.id} without ${chosen.key}`, members };
}

/** Squares by the cell of their middle. */
class Grid {
  private readonly cells = new Map<string, Set<Square>>();

  add(square: Square): void {
    const name = cellOf(square.x, square.y);
    const cell = this.cells.get(name);
    if (cell === undefined) this.cells.set(name, new Set([square]));
    else cell.add(square);
  }

  remove(square: Square): void {
    this.cells.get(cellOf(square.x, square.y))?.delete(square);
  }

  findOverlapping({ x, y, half }: Square): Square | undefined {
    for (const dx of [-CELL, 0, CELL]) {
      for (const dy of [-CELL, 0, CELL]) {
        for (const other of this.cells.get(cellOf(x + dx, y + dy)) ?? []) {
          const need = half + other.half + AIR;
          if (Math.abs(other.x - x) < need && Math.abs(other.y - y) < need) return other;
        }
      }
    }
    return undefined;
  }

  all(): Square[] {
    return [...this.cells.values()].flatMap((cell) => [...cell]);
  }
}

function cellOf(x: number, y: number): string {
  return `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`;
}
