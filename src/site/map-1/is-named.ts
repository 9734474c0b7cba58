import type { Mark } from "../../../geo/cartography/group-marks.ts";

/** Drawn as a name: an area, a region, or a ring that says "near". */
export function isNamed({ form, near }: Mark): boolean {
  return form !== "point" || near;
}
