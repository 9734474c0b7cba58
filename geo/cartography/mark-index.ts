import Supercluster, { type PointFeature } from "supercluster";
import type { BoundingBox } from "../model/position.ts";
import type { Aspect } from "../model/vocabulary.ts";
import { countAspects, type Mark, type MarkStatement, type Movement } from "./mark.ts";

/** A spatial index of all marks of a map. */
export interface MarkIndex {
  /** By rank: those with most statements first. */
  marks: readonly Mark[];
  ranks: ReadonlyMap<Mark, number>;
  byId: ReadonlyMap<string, Mark>;
  movements: readonly Movement[];
  /** Areas and regions, by rank. Their labels are their markers. */
  named: readonly Mark[];
  points: readonly PointFeature<PointProperties>[];
  /** Cache of `levelAt`. */
  levels: Map<number, Supercluster<PointProperties, object>>;
  /** Cache of groups by id: the same members are the same object in every view, so that memoised components skip them. */
  groups: Map<string, Group>;
}

/** One mark, or several close together. */
export interface Group {
  /** Made from its members: the same members have the same id. */
  id: string;
  /** By rank; never empty. */
  members: readonly [Mark, ...Mark[]];
  /** Each statement once, however many of the members it mentions. */
  statements: number;
  aspects: Record<Aspect, number>;
  /** All members are uncertain. */
  uncertain: boolean;
}

interface PointProperties {
  rank: number;
}

/** Radius of a cluster when there are many marks; pixels. */
const CLUSTER_RADIUS = 56;
/** Clusters are built up to this zoom. */
const LARGEST_CLUSTER_ZOOM = 14;
/** Maximum size of the cache of groups. */
const MAX_GROUPS = 2000;

/** Build it once for a set of marks; `layOutMap` reads it for every view. */
export function buildMarkIndex(marks: readonly Mark[], movements: readonly Movement[] = []): MarkIndex {
  const ranked = [...marks].sort(compareMarks);
  const points = ranked.flatMap((mark, rank): PointFeature<PointProperties>[] =>
    mark.form === "point"
      ? [{ type: "Feature", properties: { rank }, geometry: { type: "Point", coordinates: [...mark.at] } }]
      : [],
  );
  return {
    marks: ranked,
    ranks: new Map(ranked.map((mark, rank) => [mark, rank])),
    byId: new Map(ranked.map((mark) => [mark.id, mark])),
    movements,
    named: ranked.filter(({ form }) => form !== "point"),
    points,
    levels: new Map(),
    groups: new Map(),
  };
}

/** Most statements first, then certain before uncertain, then by anchor and id. Never 0. */
function compareMarks(a: Mark, b: Mark): number {
  return (
    b.statements.length - a.statements.length ||
    Number(a.uncertain) - Number(b.uncertain) ||
    (a.anchor === b.anchor ? (a.id < b.id ? -1 : 1) : a.anchor < b.anchor ? -1 : 1)
  );
}

/** How many points lie in the box. */
export function countPoints(index: MarkIndex, box: BoundingBox): number {
  return pointsIn(index, box).length;
}

/** The points in the box, each as a group of its own. */
export function findPoints(index: MarkIndex, box: BoundingBox): Group[] {
  return pointsIn(index, box).map((mark) => groupOf(index, [mark]));
}

function pointsIn(index: MarkIndex, box: BoundingBox): Mark[] {
  // Each level has the single points as well, beyond its zoom.
  const [level = levelAt(index, LARGEST_CLUSTER_ZOOM)] = index.levels.values();
  return level
    .getClusters(box, Number.POSITIVE_INFINITY)
    .flatMap(({ properties }) => ("cluster" in properties ? [] : markAt(index, properties.rank)));
}

/** The points in the box, clustered for that zoom. */
export function findClusters(index: MarkIndex, box: BoundingBox, zoom: number): Group[] {
  // The next whole number, since `joinOverlapping` can join clusters but not split them.
  const zoomOfLevel = Math.max(0, Math.ceil(zoom));
  if (zoomOfLevel > LARGEST_CLUSTER_ZOOM) return findPoints(index, box);
  const level = levelAt(index, zoomOfLevel);
  return level.getClusters(box, zoomOfLevel).map(({ properties }) => {
    if (!("cluster" in properties)) return groupOf(index, [markAt(index, properties.rank)]);
    const id = `cluster ${properties.cluster_id}`;
    const known = index.groups.get(id);
    if (known !== undefined) return known;
    const members = level
      .getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY)
      .map((leaf) => markAt(index, leaf.properties.rank));
    return keep(index, id, members);
  });
}

/** Several groups as one. */
export function joinGroups(index: MarkIndex, groups: readonly Group[]): Group {
  const id = groups
    .map((group) => group.id)
    .sort()
    .join(" + ");
  return (
    index.groups.get(id) ??
    keep(
      index,
      id,
      groups.flatMap(({ members }) => members),
    )
  );
}

/** Several marks as one group. */
export function groupOf(index: MarkIndex, marks: readonly Mark[]): Group {
  const id = marks.map((mark) => mark.id).join(" + ");
  return index.groups.get(id) ?? keep(index, id, marks);
}

/** The clusters of one zoom. Built when they are asked for: all zooms together take as long as all else in the layout of a view. */
function levelAt({ points, levels }: MarkIndex, zoom: number): Supercluster<PointProperties, object> {
  const known = levels.get(zoom);
  if (known !== undefined) return known;
  const level = new Supercluster<PointProperties, object>({
    radius: CLUSTER_RADIUS,
    extent: 256,
    minZoom: zoom,
    maxZoom: zoom,
  });
  levels.set(zoom, level.load([...points]));
  return level;
}

function markAt({ marks }: MarkIndex, rank: number): Mark {
  const mark = marks[rank];
  if (mark === undefined) throw new RangeError(`no mark of rank ${rank}`);
  return mark;
}

function keep(index: MarkIndex, id: string, marks: readonly Mark[]): Group {
  const rankOf = (mark: Mark) => index.ranks.get(mark) ?? 0;
  const members = [...marks].sort((a, b) => rankOf(a) - rankOf(b));
  if (!isSome(members)) throw new RangeError(`group without members: ${id}`);
  const statements = new Map<number, MarkStatement>();
  for (const mark of members)
    for (const statement of mark.statements) statements.set(statement.order, statement);
  const group: Group = {
    id,
    members,
    statements: statements.size,
    aspects: countAspects(statements.values()),
    uncertain: members.every(({ uncertain }) => uncertain),
  };
  if (index.groups.size >= MAX_GROUPS) index.groups.clear();
  index.groups.set(id, group);
  return group;
}

function isSome<Item>(items: Item[]): items is [Item, ...Item[]] {
  return items.length > 0;
}
