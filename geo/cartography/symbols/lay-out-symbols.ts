import type { BoundingBox } from "../../model/position.ts";
import type { Steps } from "../../steps.ts";
import { MAX_PARTED, type PlacedCluster, type PlacedHalo, type PlacedSymbol } from "../map-layout.ts";
import type { Mark } from "../mark.ts";
import { countPoints, findClusters, findPoints, type Group, groupOf, type MarkIndex } from "../mark-index.ts";
import { boundsOf, growBox, isInside, type Scene } from "../scene.ts";
import { MERCATOR_LIMIT, pixelsPerKm } from "../web-mercator.ts";
import { badgeSymbol, edgeSymbol, markSymbol, ringSymbol } from "./mark-symbol.ts";
import { joinOverlapping, type PlacedGroup, partSymbols } from "./place-symbols.ts";

export interface LaidOutSymbols {
  symbols: PlacedSymbol[];
  clusters: PlacedCluster[];
}

/**
 * Up to this number all points are laid out, even outside the view, so that the keyboard reaches them. More in the view and its margin
 * are not moved apart one by one.
 */
const FEW = 150;
const WORLD: BoundingBox = [-180, -90, 180, 90];
/** More circles would cover the map in grey. */
const MAX_HALOS = 200;

/**
 * Symbols and clusters for the points in view, and for the areas among `badges`, which have no room for a label. Symbols stay off the
 * dots of the zones among `named`.
 */
export function* layOutSymbols(
  index: MarkIndex,
  named: readonly Mark[],
  badges: readonly Mark[],
  scene: Scene,
): Steps<LaidOutSymbols> {
  const { view, target, scale } = scene;
  const chosen = view.chosen === undefined ? undefined : index.byId.get(view.chosen);
  const project = (mark: Mark) => scene.project(mark.at);
  const dots = named.filter(hasDot).map(project);
  const space = { project, target, scale, chosen, dots };
  const own = badges.map((mark) => groupOf(index, [mark]));
  const points = findParted(index, badges.length, scene);
  yield;
  const clusters = points === undefined ? findClusters(index, areaOf(index, scene), view.zoom) : [];
  yield;
  const placed =
    points === undefined
      ? joinOverlapping(index, [...clusters, ...own], space)
      : yield* partSymbols(index, [...points, ...own], space, view.clusters ?? true);
  yield;
  placed.sort((a, b) => rankOf(index, a) - rankOf(index, b));
  return {
    symbols: placed.flatMap((each) => (each.group.members.length === 1 ? [toSymbol(each, scale)] : [])),
    clusters: placed.flatMap((each) => (each.group.members.length > 1 ? [toCluster(each, scale)] : [])),
  };
}

/** Whether the label has a leader line to a dot: a zone without a published boundary. */
export function hasDot({ form, precision }: Mark): boolean {
  return form === "label" && precision === "zone";
}

/** How far outside the view a cluster can be while one of its members is in view; pixels. */
const CLUSTER_REACH = 64;

/** The points to be moved apart one by one; undefined where they are too many, so that they are clustered first. */
function findParted(index: MarkIndex, badges: number, scene: Scene): Group[] | undefined {
  const { view, viewport } = scene;
  if (view.clusters === false) return findPoints(index, areaOf(index, scene));
  const inView = countPoints(index, boundsOf(view, viewport));
  if (inView + badges > MAX_PARTED) return undefined;
  const points = findPoints(index, areaOf(index, scene));
  return points.length <= FEW ? points : undefined;
}

function areaOf({ points }: MarkIndex, { padded, view }: Scene): BoundingBox {
  return points.length <= FEW ? WORLD : boundsOf(view, growBox(padded, CLUSTER_REACH));
}

function rankOf({ ranks }: MarkIndex, { group }: PlacedGroup): number {
  return ranks.get(group.members[0]) ?? 0;
}

function toSymbol({ group, home, at }: PlacedGroup, scale: number): PlacedSymbol {
  const mark = group.members[0];
  const isBeyond = mark.form === "point" && Math.abs(mark.at[1]) > MERCATOR_LIMIT;
  const kind = mark.form !== "point" ? "badge" : isBeyond ? "edge" : mark.near ? "ring" : "symbol";
  const plain = markSymbol({ aspects: group.aspects, uncertain: mark.uncertain });
  const symbol = {
    symbol: () => plain,
    ring: ringSymbol,
    badge: () => badgeSymbol(group.statements),
    edge: () => edgeSymbol(plain, mark.at[1] > 0),
  }[kind]();
  const radius = scale * symbol.radius;
  return { mark, kind, home, at, radius, symbol, ...leaderHome(home, at, radius) };
}

function toCluster({ group, home, at }: PlacedGroup, scale: number): PlacedCluster {
  const { id, members, statements, aspects, uncertain } = group;
  const symbol = markSymbol({ aspects, uncertain, group: true });
  const radius = scale * symbol.radius;
  return {
    id,
    members,
    statements,
    aspects,
    uncertain,
    home,
    at,
    radius,
    symbol,
    ...leaderHome(home, at, radius),
  };
}

/** The leader line from the edge of a symbol to its place; none when the symbol covers the place. */
function leaderHome(
  home: PlacedSymbol["home"],
  at: PlacedSymbol["at"],
  radius: number,
): Pick<PlacedSymbol, "leader"> {
  const [dx, dy] = [home.x - at.x, home.y - at.y];
  const length = Math.hypot(dx, dy);
  if (length < radius - 1) return {};
  const share = Math.min(1, radius / length);
  return { leader: { from: { x: at.x + dx * share, y: at.y + dy * share }, to: home } };
}

/** Circles of uncertainty around symbols, for places whose uncertainty is larger than the symbol. */
export function findHalos({ symbols }: LaidOutSymbols, { view, padded }: Scene): PlacedHalo[] {
  return symbols
    .flatMap(({ mark, kind, home, radius }): PlacedHalo[] => {
      if (mark.uncertaintyKm === null || kind === "badge" || kind === "edge") return [];
      const wide = mark.uncertaintyKm * pixelsPerKm(mark.at[1], view.zoom);
      return wide > radius + 2 && isInside(home, padded) ? [{ mark, at: home, radius: wide }] : [];
    })
    .slice(0, MAX_HALOS);
}
