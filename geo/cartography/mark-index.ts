import Supercluster, { type PointFeature } from "supercluster";
import type { Mark, Movement } from "./mark.ts";

/** All marks of a map, indexed so that those of a view are found without looking at the others. */
export interface MarkIndex {
  /** By rank: those with most statements first. */
  marks: readonly Mark[];
  movements: readonly Movement[];
  /** Points, by their place in `marks`. */
  points: Supercluster<{ rank: number }, object>;
  /** Marks that are drawn as names: areas and regions. */
  named: readonly Mark[];
}

/** Build it once for a set of marks; `layOutMap` reads it for every view. */
export function buildMarkIndex(marks: readonly Mark[], movements: readonly Movement[] = []): MarkIndex {
  const ranked = [...marks].sort((a, b) => b.statements.length - a.statements.length);
  const features = ranked.flatMap((mark, rank): PointFeature<{ rank: number }>[] =>
    mark.form === "point"
      ? [{ type: "Feature", properties: { rank }, geometry: { type: "Point", coordinates: [...mark.at] } }]
      : [],
  );
  return {
    marks: ranked,
    movements,
    points: new Supercluster<{ rank: number }, object>({ radius: 56, extent: 256, maxZoom: 20 }).load(
      features,
    ),
    named: ranked.filter(({ form }) => form !== "point"),
  };
}
