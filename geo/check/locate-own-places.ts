import type { Problem } from "../model/problem.ts";
import type { SourcedAtlas } from "./sourced-atlas.ts";

/** What the gazetteer says of the author's places, which it knows by their ids alone, with the lines of the files. */
export function locateOwnPlaces(
  problems: readonly Problem[],
  { atlas, locate }: Pick<SourcedAtlas, "atlas" | "locate">,
): Problem[] {
  return problems.map((problem) => {
    const row = problem.file === "places.yaml" && atlas.places.find(({ id }) => id === problem.id);
    return row ? { ...problem, ...locate(row) } : problem;
  });
}
