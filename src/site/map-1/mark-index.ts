import Supercluster, { type PointFeature } from "supercluster";
import type { Mark } from "../../../geo/cartography/group-marks.ts";
import { isNamed } from "./is-named.ts";
import type { MarkGroup } from "./mark-group.ts";

/** Marks that stand together at a whole zoom: one place, or several that are close. */
export interface Bundle {
  id: string;
  /** By rank: places with most statements first. Never empty. */
  members: readonly Mark[];
}

/** Every mark, so indexed that those of a view are found without looking at the others. */
export interface MarkIndex {
  /** By rank. */
  marks: readonly Mark[];
  ranks: ReadonlyMap<Mark, number>;
  /** Areas and other marks that are drawn as names, by rank. */
  named: readonly Mark[];
  tree: Supercluster<Point, object>;
  /** Bundles that were asked for before, by id. */
  bundles: Map<string, Bundle>;
  /** Groups that were drawn before, by id: the same members are then the same object, which need not be drawn anew. */
  groups: Map<string, Pick<MarkGroup, "id" | "members" | "summary">>;
}

interface Point {
  rank: number;
}

/** West, south, east, north in degrees. */
export type Box = [number, number, number, number];

/** What is closer than this is a bundle; pixels: half a symbol that can be hit, where there are few. */
const CLOSE = 20;
/** An atlas with more points is read by its numbers first: so far apart they leave room for names. */
const CLOSE_OF_MANY = 56;
const MANY = 300;
/** Beyond the largest zoom of the map. */
const LARGEST_ZOOM = 13;
const WORLD: Box = [-180, -85, 180, 85];
/** So few bundles are all drawn, in view or not: then the keyboard reaches each of them. */
const FEW = 150;

/** Indexes the points among the marks; areas and names are never bundled here. */
export function buildMarkIndex(marks: readonly Mark[]): MarkIndex {
  const points = marks.flatMap((mark, rank): PointFeature<Point>[] =>
    isNamed(mark)
      ? []
      : [{ type: "Feature", properties: { rank }, geometry: { type: "Point", coordinates: mark.at } }],
  );
  const tree = new Supercluster<Point, object>({
    radius: points.length > MANY ? CLOSE_OF_MANY : CLOSE,
    extent: 256,
    maxZoom: LARGEST_ZOOM,
  });
  return {
    marks,
    ranks: new Map(marks.map((mark, rank) => [mark, rank])),
    named: marks.filter(isNamed),
    tree: tree.load(points),
    bundles: new Map(),
    groups: new Map(),
  };
}

/**
 * The bundles of a box at a zoom. Between whole zooms those of the next larger one: they are finer than needed, and what
 * then overlaps is merged where it is drawn.
 */
export function findBundles(index: MarkIndex, box: Box, zoom: number): Bundle[] {
  const level = Math.ceil(zoom);
  const all = index.tree.getClusters(WORLD, level);
  const found = all.length <= FEW ? all : index.tree.getClusters(box, level);
  return found.map((feature) => toBundle(index, feature));
}

type Found = ReturnType<MarkIndex["tree"]["getClusters"]>[number];

function toBundle(index: MarkIndex, { properties }: Found): Bundle {
  const id = "cluster" in properties ? `bundle ${properties.cluster_id}` : `mark ${properties.rank}`;
  const known = index.bundles.get(id);
  if (known !== undefined) return known;
  const ranks =
    "cluster" in properties
      ? index.tree
          .getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY)
          .map((leaf) => leaf.properties.rank)
          .sort((a, b) => a - b)
      : [properties.rank];
  const bundle = { id, members: ranks.flatMap((rank) => index.marks[rank] ?? []) };
  index.bundles.set(id, bundle);
  return bundle;
}
