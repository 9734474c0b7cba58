import { unwrapArea } from "../../geojson/antimeridian.ts";
import type { BasemapLabel } from "../../model/basemap.ts";
import type {
  LabelText,
  MapTexts,
  Pixel,
  PlacedCluster,
  PlacedMovement,
  PlacedSymbol,
} from "../map-layout.ts";
import type { Mark } from "../mark.ts";
import { boxesMeet, boxOfMark, growBox, holdsBox, isInside, type Scene } from "../scene.ts";
import { hasDot } from "../symbols/lay-out-symbols.ts";
import { cutIntoRows, findPointsInside, findRoom } from "./area-rows.ts";
import {
  alongLine,
  aroundPoint,
  besideArea,
  besidePoint,
  besideSymbol,
  dotBox,
  insideArea,
  type LabelPosition,
  moveInto,
  onGround,
  withLeader,
} from "./label-positions.ts";
import { composeLabel, type LabelBlock, type LabelKind, type LabelParts } from "./label-text.ts";
import type { LabelRequest } from "./place-labels.ts";

/** A label before it has a position, and what it names. */
export interface MapLabelRequest extends LabelRequest {
  kind: LabelKind;
  at: Pixel;
  home: Pixel;
  mark?: Mark;
  cluster?: string;
}

/** Between the label and the edge of the map; pixels. */
const EDGE = 4;
/** Between a symbol and its label; pixels. */
const SYMBOL_GAP = 3;
/** Between the dot of a town and its name; pixels. */
const TOWN_GAP = 5;
/** An area of which less is in view counts as out of view; pixels. */
const LEAST_IN_VIEW = 24;

/** The label of a mark that has a symbol. */
export function requestSymbolLabel(
  { mark, kind, home, at, radius }: PlacedSymbol,
  rank: number,
  texts: MapTexts,
  scene: Scene,
  description?: LabelText,
): MapLabelRequest {
  const parts: LabelParts = {
    name: texts.nameMark(mark),
    count: kind === "ring" && mark.statements.length > 1 ? mark.statements.length : undefined,
    description: kind === "edge" ? (texts.describeBeyond?.(mark) ?? description) : description,
  };
  const blocks = composeVariants(parts, "point", scene);
  const gap = gapOf(radius, scene);
  return {
    id: `mark ${mark.id}`,
    kind: "point",
    mark,
    at,
    home,
    rank,
    positions: () => inView(besideThenAway(at, gap, radius, blocks), at, scene),
    isAllowed: allowedFor(at, scene),
  };
}

/** The label of a cluster. */
export function requestClusterLabel(
  { id, members, home, at, radius }: PlacedCluster,
  rank: number,
  texts: MapTexts,
  scene: Scene,
): MapLabelRequest {
  const blocks = composeVariants({ name: texts.nameCluster(members) }, "cluster", scene);
  const gap = gapOf(radius, scene);
  return {
    id: `cluster ${id}`,
    kind: "cluster",
    cluster: id,
    at,
    home,
    rank,
    positions: () => inView(besideThenAway(at, gap, radius, blocks), at, scene),
    isAllowed: allowedFor(at, scene),
  };
}

function* besideThenAway(
  at: Pixel,
  gap: number,
  radius: number,
  blocks: readonly LabelBlock[],
): Generator<LabelPosition> {
  for (const block of blocks) yield* besideSymbol(at, gap, block);
  yield* withLeader(at, gap, radius, blocks);
}

/** What is named in view has its label in view: at the edge that moves inwards. */
function* inView(
  positions: Iterable<LabelPosition>,
  at: Pixel,
  { viewport }: Scene,
): Generator<LabelPosition> {
  const isInView = isInside(at, viewport);
  const room = growBox(viewport, -EDGE - 0.1);
  for (const position of positions) yield isInView ? moveInto(position, at, room) : position;
}

/** From the middle of a symbol to its label: past its square. */
function gapOf(radius: number, { target }: Scene): number {
  return Math.max(target / 2, radius + 1) + SYMBOL_GAP;
}

/** The label of an area or region, which stands for the mark itself. */
export function requestAreaLabel(
  mark: Mark,
  rank: number,
  texts: MapTexts,
  scene: Scene,
  description?: LabelText,
): MapLabelRequest {
  const kind = mark.form === "area" ? "area" : "region";
  const count = mark.statements.length > 1 ? mark.statements.length : undefined;
  const blocks = composeVariants({ name: texts.nameMark(mark), count, description }, kind, scene);
  const at = scene.project(mark.at);
  const shared = { id: `mark ${mark.id}`, kind, mark, at, home: at, rank } as const;
  if (mark.geometry === null || mark.geometry.type === "Point") {
    const positions = hasDot(mark)
      ? () => inView(besidePoint(at, blocks), at, scene)
      : function* () {
          for (const block of blocks) yield* aroundPoint(at, block);
        };
    return { ...shared, positions, isAllowed: allowedFor(at, scene) };
  }
  const box = boxOfMark(mark, scene);
  const area = unwrapArea(mark.geometry, scene.view.center[0]);
  const inner = growBox(scene.viewport, -EDGE);
  const rows = cutIntoRows(area, scene.view.project, boxesMeet(box, inner) ? inner : box);
  const seen = rows.rows.flat().some(([from, to]) => to - from >= LEAST_IN_VIEW);
  const isInView = boxesMeet(box, inner) && (seen || isInside(at, inner));
  return {
    ...shared,
    positions: function* () {
      for (const block of blocks) yield* insideArea(findRoom(rows, block, at), block);
      yield* besideArea(findPointsInside(rows, at), blocks);
    },
    isAllowed: isInView ? (each) => holdsBox(inner, each) : (each) => !boxesMeet(each, scene.viewport),
  };
}

/** What is said of a movement, along its line. */
export function requestMovementLabel(
  { movement, from, to }: PlacedMovement,
  rank: number,
  texts: MapTexts,
  scene: Scene,
): MapLabelRequest[] {
  const name = texts.describeMovement?.(movement);
  if (name === undefined) return [];
  const block = composeLabel({ name }, "movement", scene.small, scene.measure);
  const at = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return [
    {
      id: `movement ${movement.id}`,
      kind: "movement",
      at,
      home: at,
      rank,
      positions: () => alongLine({ from, to }, block),
      isAllowed: allowedFor(at, scene),
    },
  ];
}

/** A name on the ground. */
export function requestGroundLabel(label: BasemapLabel, texts: MapTexts, scene: Scene): MapLabelRequest {
  const { kind, lon, lat, rank, angle } = label;
  const at = scene.project([lon, lat]);
  const blocks = composeVariants({ name: texts.nameGround(label) }, kind, scene);
  const isTown = kind === "town" || kind === "capital";
  return {
    id: `${kind} ${label.text} ${lon} ${lat}`,
    kind,
    at,
    home: at,
    rank,
    positions: function* () {
      for (const block of blocks) {
        if (!isTown) yield* onGround(at, block, angle);
        else
          for (const position of besideSymbol(at, TOWN_GAP, block)) yield { ...position, extra: dotBox(at) };
      }
    },
    isAllowed: allowedFor(at, scene),
  };
}

/** With the name in the second script, and without it where there is less room; names of areas also in narrow lines. */
function composeVariants(parts: LabelParts, kind: LabelKind, { small, measure }: Scene): LabelBlock[] {
  const { second, ...name } = parts.name;
  const each = small || second === undefined ? [parts] : [parts, { ...parts, name }];
  const widths = kind === "area" || kind === "region" ? [false, true] : [false];
  const blocks = each.flatMap((variant) =>
    widths.map((narrow) => composeLabel(variant, kind, small, measure, narrow)),
  );
  return blocks.filter(
    ({ width, height }, index) =>
      blocks.findIndex((other) => other.width === width && other.height === height) === index,
  );
}

/** What is named in view has its label in view, whole. Labels outside the viewport are placed too, ready for panning. */
function allowedFor(at: Pixel, { viewport }: Scene): LabelRequest["isAllowed"] {
  if (!isInside(at, viewport)) return (box) => !boxesMeet(box, viewport);
  const inner = growBox(viewport, -EDGE);
  return (box) => holdsBox(inner, box);
}
