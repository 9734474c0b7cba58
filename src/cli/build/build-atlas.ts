import type { LoadGround } from "../../../geo/basemap/build-basemap.ts";
import type { SourcedAtlas } from "../../../geo/check/sourced-atlas.ts";
import type { Problem, Result } from "../../../geo/model/problem.ts";
import { type AssembleOptions, assembleAtlas, type BuiltAtlas } from "../../build/assemble-atlas.ts";
import { findMissingLetters } from "../../build/draw-png.ts";
import { geocodeAtlas } from "../atlas/geocode-atlas.ts";
import { loadProvinces, loadWorldSources } from "./load-basemap-sources.ts";
import { nodeTools } from "./node-tools.ts";

const ground: LoadGround = {
  load: () => loadWorldSources(),
  // The cut leaves out what lies elsewhere.
  loadProvinces: () => loadProvinces(),
};

/** Takes an atlas without errors through every stage. The value is undefined where a place makes that impossible. */
export async function buildAtlas(
  sourced: SourcedAtlas,
  options: AssembleOptions = {},
): Promise<Result<BuiltAtlas | undefined>> {
  const { value, problems } = await geocodeAtlas(sourced);
  if (problems.some(({ severity }) => severity === "error")) return { value: undefined, problems };
  const built = await assembleAtlas({ sourced, ...value, ground }, nodeTools, options);
  return { value: built, problems: [...problems, ...findUndrawn(built.poster)] };
}

/** The picture of the poster has fonts for many scripts, not for all. */
function findUndrawn(poster: string): Problem[] {
  const letters = findMissingLetters(poster);
  if (letters.length === 0) return [];
  return [
    {
      severity: "warning",
      file: "poster.png",
      what: `The letters ${letters.slice(0, 12).join(" ")} are left out of the picture: no font of this program has them.`,
      remedy: "poster.svg and the page show them. Add a name in another script to have one in the picture.",
    },
  ];
}
