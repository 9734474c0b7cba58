import { distance } from "@turf/distance";
import type { BasemapLabel } from "../model/basemap.ts";
import type { Mark } from "./mark.ts";
import { findPoints, type MarkIndex } from "./mark-index.ts";

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
  return near.some(
    ({ members: [mark] }) => distance([...mark.at], [lon, lat], { units: "kilometers" }) < SAME_PLACE_KM,
  );
}

function namesOf({ names }: Mark): string[] {
  return Object.values(names).map(fold);
}

function fold(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{Mark}|\P{Letter}/gu, "")
    .toLowerCase();
}
