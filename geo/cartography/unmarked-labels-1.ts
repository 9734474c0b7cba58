import type { BasemapLabel } from "../model/basemap.ts";
import type { Mark } from "./group-marks.ts";

/** A town's own point and the mark on it may come from two gazetteers. */
const SAME_PLACE_KM = 6;
const KM_PER_DEGREE = 111.195;

/** The names of the basemap that no mark bears already: a marked town is named by its mark, once. */
export function unmarkedLabels(labels: readonly BasemapLabel[], marks: readonly Mark[]): BasemapLabel[] {
  return labels.filter((label) => !marks.some((mark) => isNamedBy(label, mark)));
}

function isNamedBy(label: BasemapLabel, mark: Mark): boolean {
  switch (label.kind) {
    case "town":
    case "capital":
      return mark.form === "point" && distanceKm(label, mark.at) < SAME_PLACE_KM;
    case "province":
      return mark.precision === "admin1" && fold(mark.place).includes(fold(label.text));
    default:
      return fold(mark.place) === fold(label.text);
  }
}

function fold(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{Mark}|\P{Letter}/gu, "")
    .toLowerCase();
}

function distanceKm({ lon, lat }: BasemapLabel, [x, y]: readonly [number, number]): number {
  const shrink = Math.cos((lat * Math.PI) / 180);
  return Math.hypot((lon - x) * shrink, lat - y) * KM_PER_DEGREE;
}
