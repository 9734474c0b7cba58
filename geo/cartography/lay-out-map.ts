import { unwrapArea } from "../geojson/antimeridian.ts";
import { runAtOnce, type Steps } from "../steps.ts";
import { layOutLabels } from "./labels/lay-out-labels.ts";
import type { LabelOrder, MapLayout, MapTexts, MapView, MeasureText, PlacedArea } from "./map-layout.ts";
import type { Mark } from "./mark.ts";
import type { MarkIndex } from "./mark-index.ts";
import { boxesMeet, boxOfMark, buildScene, type Scene } from "./scene.ts";
import { findHalos, layOutSymbols } from "./symbols/lay-out-symbols.ts";

/** Up to this number all areas are laid out, even outside the view, so that the keyboard reaches them. */
const FEW = 150;
/** Maximum number of area labels. Other areas are numbers until the reader zooms in. */
const MAX_NAMED = 40;
/** An area smaller than this in both directions is not drawn; pixels. */
const SMALL_AREA = 20;
/** After this number of attempts all areas become numbers. */
const MAX_ATTEMPTS = 3;

/**
 * Lays out one view of a map: symbols, clusters, labels, leader lines, areas and movements. Every mark in view is a symbol, a
 * member of a cluster, or the label of an area or region. Pure and deterministic.
 */
export function layOutMap(...sources: Parameters<typeof layOutMapInSteps>): MapLayout {
  return runAtOnce(layOutMapInSteps(...sources));
}

/** The same in steps, between which a page may answer its reader. */
export function* layOutMapInSteps(
  index: MarkIndex,
  texts: MapTexts,
  view: MapView,
  measureText: MeasureText,
): Steps<MapLayout> {
  const scene = buildScene(view, measureText);
  const inView = findNamed(index, scene);
  let { named, badges } = inView;
  const orders: LabelOrder[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const symbols = yield* layOutSymbols(index, named, badges, scene);
    const known = view.orders?.[attempt - 1];
    const { labels, movements, unnamed, order } = yield* layOutLabels(
      index,
      named,
      symbols,
      texts,
      scene,
      known,
    );
    orders.push(order);
    if (unnamed.length === 0)
      return { ...symbols, labels, movements, areas: inView.areas, halos: findHalos(symbols, scene), orders };
    // An area without room for its label becomes a number. The number needs room too: lay out again.
    const without = new Set(attempt < MAX_ATTEMPTS ? unnamed : named);
    badges = [...badges, ...without];
    named = named.filter((mark) => !without.has(mark));
  }
}

interface NamedInView {
  named: Mark[];
  badges: Mark[];
  areas: PlacedArea[];
}

/** The areas and regions of a view: `named` can have a label, `badges` are numbers, `areas` are drawn. */
function findNamed(index: MarkIndex, scene: Scene): NamedInView {
  const { center, chosen } = scene.view;
  const boxes = new Map(index.named.map((mark) => [mark, boxOfMark(mark, scene)]));
  const isNear = (mark: Mark) => {
    const box = boxes.get(mark);
    return box !== undefined && boxesMeet(box, scene.padded);
  };
  const sizeOf = (mark: Mark) => {
    const { width, height } = boxes.get(mark) ?? { width: 0, height: 0 };
    return Math.max(width, height);
  };
  const seen = index.named.length <= FEW ? index.named : index.named.filter(isNear);
  const large = seen.filter((mark) => mark.form === "label" || sizeOf(mark) >= SMALL_AREA);
  const named = large.filter((mark, rank) => rank < MAX_NAMED || mark.id === chosen);
  const isNamed = new Set(named);
  const areas = large.filter(isNear).flatMap((mark): PlacedArea[] => {
    const { geometry } = mark;
    if (geometry === null || geometry.type === "Point") return [];
    return [{ mark, geometry: unwrapArea(geometry, center[0]) }];
  });
  return {
    named,
    badges: seen.filter((mark) => !isNamed.has(mark)),
    areas: areas.sort((a, b) => sizeOf(b.mark) - sizeOf(a.mark)),
  };
}
