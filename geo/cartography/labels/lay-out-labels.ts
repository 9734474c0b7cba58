import { distance } from "@turf/distance";
import type { BasemapLabel } from "../../model/basemap.ts";
import type { Steps } from "../../steps.ts";
import { layOutMovements } from "../lay-out-movements.ts";
import type { LabelOrder, MapTexts, Pixel, PixelBox, PlacedLabel, PlacedMovement } from "../map-layout.ts";
import type { Mark } from "../mark.ts";
import { findPoints, type MarkIndex } from "../mark-index.ts";
import { isInside, type Scene } from "../scene.ts";
import { hasDot, type LaidOutSymbols } from "../symbols/lay-out-symbols.ts";
import { dotBox, type LabelPosition, leaderOf } from "./label-positions.ts";
import { lengthOf, lineBoxes, placeInTries, placeLabels, TakenSpace } from "./place-labels.ts";
import {
  type MapLabelRequest,
  requestAreaLabel,
  requestClusterLabel,
  requestGroundLabel,
  requestMovementLabel,
  requestSymbolLabel,
} from "./request-labels.ts";

export interface LaidOutLabels {
  labels: PlacedLabel[];
  movements: PlacedMovement[];
  /** Areas and regions that found no room for their label. */
  unnamed: Mark[];
  order: LabelOrder;
}

/** More names than these are no longer read; those of the marks with most statements are tried. */
const MOST_NAMES = 60;
/** The number of towns that keep their dots free of labels. */
const FREE_TOWNS = 6;
/** With its description a label stands at most so much farther from its symbol; pixels. */
const MOST_FARTHER = 12;
/** Of the boxes that keep labels off movements and leader lines; pixels. */
const LINE_WIDTH = 5;

/**
 * Sets the labels in this order: areas and regions, which stand for their marks; symbols and clusters; movements; what is there in a few
 * words, where there is room; the names of the ground.
 */
export function* layOutLabels(
  index: MarkIndex,
  named: readonly Mark[],
  symbols: LaidOutSymbols,
  texts: MapTexts,
  scene: Scene,
  known?: LabelOrder,
): Steps<LaidOutLabels> {
  const requests = new Map<string, MapLabelRequest>();
  const placed = new Map<string, LabelPosition>();
  const add = (more: readonly MapLabelRequest[]) => {
    for (const request of more) requests.set(request.id, request);
    return more;
  };
  const keep = (more: ReadonlyMap<string, LabelPosition>) => {
    for (const [id, position] of more) placed.set(id, position);
  };
  const rankOf = (mark: Mark) => (mark.id === scene.view.chosen ? -1 : (index.ranks.get(mark) ?? 0));

  yield;
  const dots = scene.small ? [] : townDots(index, texts, scene);
  const taken = new TakenSpace([
    ...(scene.view.obstacles ?? []),
    ...symbolBoxes(symbols, scene),
    ...named.filter(hasDot).map(({ at }) => dotBox(scene.project(at))),
    ...layOutMovements(index, symbols, new Map(), scene).flatMap(middleBoxes),
    ...dots,
  ]);
  const { placed: marks, order } = yield* placeInTries(
    add([
      ...named.map((mark) => requestAreaLabel(mark, rankOfArea(mark, rankOf(mark)), texts, scene)),
      ...requestPoints(symbols, rankOf, texts, scene),
    ]),
    taken,
    known,
  );
  keep(marks);
  const labelBoxes = new Map(
    named.flatMap((mark): [Mark, PixelBox][] => {
      const box = marks.get(`mark ${mark.id}`)?.box;
      return box === undefined ? [] : [[mark, box]];
    }),
  );
  const movements = layOutMovements(index, symbols, labelBoxes, scene);
  taken.take(movements.flatMap((line) => lineBoxes(line, LINE_WIDTH)));
  keep(
    yield* placeLabels(
      add(movements.flatMap((each, rank) => requestMovementLabel(each, rank, texts, scene))),
      taken,
    ),
  );
  if (!scene.small) yield* describe(symbols, rankOf, texts, scene, requests, placed, taken);
  taken.free(dots);
  keep(yield* placeLabels(add(requestGround(index, texts, scene)), taken));

  return {
    labels: [...placed].flatMap(([id, position]) => {
      const request = requests.get(id);
      return request === undefined ? [] : [toLabel(request, position)];
    }),
    movements,
    unnamed: named.filter(({ id }) => !placed.has(`mark ${id}`)),
    order,
  };
}

/** Regions have neither symbol nor outline, so they come first. Areas have room to give way to the labels of points. */
function rankOfArea({ form }: Mark, rank: number): number {
  return rank < 0 ? rank : form === "label" ? rank - 1e5 : rank + 1e5;
}

/** The middle of a movement, which stays where it is while its ends still look for their labels. */
function middleBoxes({ from, to }: PlacedMovement): PixelBox[] {
  const at = (share: number) => ({
    x: from.x + share * (to.x - from.x),
    y: from.y + share * (to.y - from.y),
  });
  return lineBoxes({ from: at(0.3), to: at(0.7) }, LINE_WIDTH);
}

function requestPoints(
  { symbols, clusters }: LaidOutSymbols,
  rankOf: (mark: Mark) => number,
  texts: MapTexts,
  scene: Scene,
): MapLabelRequest[] {
  const first = <Item extends { at: Pixel }>(items: readonly Item[], box: PixelBox) =>
    items.filter(({ at }) => isInside(at, box)).slice(0, MOST_NAMES);
  return [
    ...first(symbols, scene.padded).map((symbol) =>
      requestSymbolLabel(symbol, rankOf(symbol.mark), texts, scene),
    ),
    ...first(clusters, scene.padded).map((cluster) =>
      requestClusterLabel(cluster, cluster.members[0] ? rankOf(cluster.members[0]) : 0, texts, scene),
    ),
  ];
}

/** Gives the labels of symbols their description where it fits. */
function* describe(
  { symbols }: LaidOutSymbols,
  rankOf: (mark: Mark) => number,
  texts: MapTexts,
  scene: Scene,
  requests: Map<string, MapLabelRequest>,
  placed: Map<string, LabelPosition>,
  taken: TakenSpace,
): Steps<void> {
  for (const symbol of symbols) {
    const description = texts.describeMark?.(symbol.mark);
    const before = placed.get(`mark ${symbol.mark.id}`);
    if (description === undefined || before === undefined) continue;
    const request = requestSymbolLabel(symbol, rankOf(symbol.mark), texts, scene, description);
    const longest = lengthOf(before) + MOST_FARTHER;
    taken.release(before);
    const near = { ...request, positions: () => upTo(longest, request.positions()) };
    const [position] = (yield* placeLabels([near], taken)).values();
    if (position === undefined) {
      taken.takePosition(before);
      continue;
    }
    requests.set(request.id, request);
    placed.set(request.id, position);
  }
}

/** The positions before the first whose leader line is longer: the nearest come first. */
function* upTo(longest: number, positions: Iterable<LabelPosition>): Generator<LabelPosition> {
  for (const position of positions) {
    if (lengthOf(position) > longest) return;
    yield position;
  }
}

function requestGround(index: MarkIndex, texts: MapTexts, scene: Scene): MapLabelRequest[] {
  return groundInView(index, texts, scene).map((label) => requestGroundLabel(label, texts, scene));
}

function groundInView(index: MarkIndex, texts: MapTexts, { view, project, padded }: Scene): BasemapLabel[] {
  const { zoom, labelZoom = 0 } = view;
  return unmarkedLabels(index, texts.ground).filter(
    ({ minZoom, lon, lat }) => minZoom <= zoom + labelZoom && isInside(project([lon, lat]), padded),
  );
}

/** The towns that help most to read the map: the names of marks leave their dots free. */
function townDots(index: MarkIndex, texts: MapTexts, scene: Scene): PixelBox[] {
  return groundInView(index, texts, scene)
    .filter(({ kind }) => kind === "town" || kind === "capital")
    .slice(0, FREE_TOWNS)
    .map(({ lon, lat }) => dotBox(scene.project([lon, lat])));
}

/** Obstacles for labels: symbols, and the lines that join them to their places. */
function symbolBoxes({ symbols, clusters }: LaidOutSymbols, { target }: Scene): PixelBox[] {
  return [...symbols, ...clusters].flatMap(({ at, radius, leader }) => {
    const half = Math.max(target / 2, radius + 1);
    const square = { x: at.x - half, y: at.y - half, width: 2 * half, height: 2 * half };
    return leader === undefined ? [square] : [square, ...lineBoxes(leader)];
  });
}

function toLabel(
  { id, kind, at, home, mark, cluster }: MapLabelRequest,
  position: LabelPosition,
): PlacedLabel {
  const { block, box, anchor, angle } = position;
  const leader = leaderOf(position);
  return {
    id,
    kind,
    at,
    home,
    lines: block.lines,
    box,
    anchor,
    ...(mark === undefined ? {} : { mark }),
    ...(cluster === undefined ? {} : { cluster }),
    ...(leader === undefined ? {} : { leader }),
    ...(angle === undefined ? {} : { angle }),
  };
}

/** A town's own point and the mark on it may come from two gazetteers. */
const SAME_PLACE_KM = 6;
/** About as far in degrees, in every latitude where towns are. */
const SAME_PLACE_DEGREES = 0.25;

const chosen = new WeakMap<MarkIndex, WeakMap<readonly BasemapLabel[], BasemapLabel[]>>();

/** The names of the ground that no mark bears already: a marked town is named by its mark, once. */
export function unmarkedLabels(index: MarkIndex, labels: readonly BasemapLabel[]): BasemapLabel[] {
  const known = chosen.get(index) ?? new WeakMap<readonly BasemapLabel[], BasemapLabel[]>();
  chosen.set(index, known);
  let unmarked = known.get(labels);
  if (unmarked === undefined) {
    const names = new Set(index.marks.flatMap(namesOf));
    const provinces = index.named.filter(({ precision }) => precision === "admin1");
    unmarked = labels.filter((label) => !isMarked(label, index, names, provinces));
    known.set(labels, unmarked);
  }
  return unmarked;
}

function isMarked(
  label: BasemapLabel,
  index: MarkIndex,
  names: ReadonlySet<string>,
  provinces: readonly Mark[],
): boolean {
  const name = fold(label.text);
  switch (label.kind) {
    case "town":
    case "capital":
      return isMarkNear(label, index);
    case "province":
      return provinces.some((mark) => namesOf(mark).some((other) => other.includes(name)));
    default:
      return names.has(name);
  }
}

function isMarkNear({ lon, lat }: BasemapLabel, index: MarkIndex): boolean {
  const reach = SAME_PLACE_DEGREES;
  const near = findPoints(index, [lon - reach, lat - reach, lon + reach, lat + reach]);
  return near.some(({ members: [mark] }) => distance([...mark.at], [lon, lat]) < SAME_PLACE_KM);
}

const folded = new WeakMap<Mark["names"], readonly string[]>();

/** The names of a place, folded. Filters make new marks of the same places. */
function namesOf({ names }: Mark): readonly string[] {
  const known = folded.get(names) ?? Object.values(names).map(fold);
  folded.set(names, known);
  return known;
}

function fold(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{Mark}|\P{Letter}/gu, "")
    .toLowerCase();
}
