import type { Mark } from "../../../geo/cartography/group-marks.ts";
import { isNamed } from "./is-named.ts";
import { type MarkGroup, summariseMarks } from "./mark-group.ts";
import { type Box, type Bundle, findBundles, type MarkIndex } from "./mark-index.ts";
import { type Merged, mergeBundles } from "./merge-bundles.ts";

/** Everything that stands on the map in one view. */
export interface MarksInView {
  /** Symbols, by the rank of their anchors. */
  groups: MarkGroup[];
  /** Areas, regions and rings that bear their own name, places with most statements first. */
  named: Mark[];
  /** Areas that are large enough to be seen. */
  areas: Mark[];
}

export interface ViewOfMarks {
  /** Degrees; with a margin, so that a map that is moved is not empty at its edges. */
  box: Box;
  /** Web map zoom. */
  zoom: number;
  /** From longitude and latitude to pixels. */
  project: (position: readonly [number, number]) => { x: number; y: number };
}

/** So few areas are all drawn, in view or not. */
const FEW = 150;
/** More names of areas than these hide the map; the others join the symbols until the reader zooms in. */
const MOST_NAMED = 40;
/** An area smaller than this in both directions cannot hold its name; pixels. */
const SMALL = 20;

/** Groups that are kept for the next views: every zoom between two whole ones makes others. */
const MOST_KEPT = 1000;

const NONE: ReadonlySet<Mark> = new Set();

/** Groups what would overlap, and leaves out what cannot be seen. `unnamed`: areas for whose names there is no room. */
export function groupMarksInView(
  index: MarkIndex,
  view: ViewOfMarks,
  chosen: Mark | undefined,
  unnamed: ReadonlySet<Mark> = NONE,
): MarksInView {
  if (index.groups.size > MOST_KEPT) index.groups.clear();
  const seen =
    index.named.length <= FEW ? index.named : index.named.filter((mark) => boxesMeet(boxOf(mark), view.box));
  const large = seen.filter((mark) => mark.geometry === null || mark.form === "point" || isLarge(mark, view));
  const named = new Set(large.filter((mark) => !unnamed.has(mark)).slice(0, MOST_NAMED));
  if (chosen !== undefined && isNamed(chosen) && seen.includes(chosen)) named.add(chosen);
  const bundles = [
    ...findBundles(index, view.box, view.zoom),
    ...seen.filter((mark) => !named.has(mark)).map((mark): Bundle => ({ id: mark.key, members: [mark] })),
  ];
  const chosenPoint = chosen !== undefined && !named.has(chosen) ? chosen : undefined;
  const groups = mergeBundles(bundles, view.project, chosenPoint).map((merged) => toGroup(index, merged));
  return {
    groups: groups.sort((a, b) => rankOf(index, a) - rankOf(index, b)),
    named: seen.filter((mark) => named.has(mark)),
    areas: large.filter(({ form }) => form === "area"),
  };
}

function rankOf({ ranks }: MarkIndex, { anchor }: MarkGroup): number {
  return ranks.get(anchor) ?? 0;
}

function toGroup(index: MarkIndex, { bundles, anchor, x, y, shift }: Merged): MarkGroup {
  const id = bundles
    .map((bundle) => bundle.id)
    .sort()
    .join(" ");
  let known = index.groups.get(id);
  if (known === undefined) {
    const all = bundles.flatMap(({ members }) => members);
    const members = [anchor, ...all.filter((mark) => mark !== anchor)];
    known = { id, members, summary: summariseMarks(members) };
    index.groups.set(id, known);
  }
  return { ...known, anchor, x, y, shift };
}

function isLarge(mark: Mark, { project }: ViewOfMarks): boolean {
  const [west, south, east, north] = boxOf(mark);
  const [from, to] = [project([west, north]), project([east, south])];
  return to.x - from.x >= SMALL || to.y - from.y >= SMALL;
}

const boxes = new WeakMap<Mark, Box>();

/** West, south, east, north of an area; of anything else where it or its name stands. */
export function boxOf(mark: Mark): Box {
  const known = boxes.get(mark);
  if (known !== undefined) return known;
  const [lon, lat] = mark.at;
  const box: Box = [lon, lat, lon, lat];
  const { geometry } = mark;
  const rings =
    geometry?.type === "Polygon"
      ? geometry.coordinates
      : geometry?.type === "MultiPolygon"
        ? geometry.coordinates.flat()
        : [];
  for (const ring of rings) {
    for (const [x, y] of ring) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  boxes.set(mark, box);
  return box;
}

/** Whether two boxes of degrees touch. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
