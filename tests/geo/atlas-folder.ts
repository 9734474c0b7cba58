import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LOCK_FILE } from "../../geo/authoring/atlas-lock.ts";
import { checkAtlas } from "../../geo/check/check-atlas.ts";
import type { SourcedAtlas } from "../../geo/check/sourced-atlas.ts";
import { buildMapFile } from "../../geo/geojson/build-map-file.ts";
import type { AtlasView } from "../../geo/geojson/view/atlas-view.ts";
import { ATLAS_FILES } from "../../geo/model/article.ts";
import type { MapFile } from "../../geo/model/map-file.ts";
import type { Geocoding } from "../../geo/model/place.ts";
import type { Problem } from "../../geo/model/problem.ts";
import { viewOf } from "../../src/build/assemble-atlas.ts";
import { geocodeAtlas } from "../../src/cli/atlas/geocode-atlas.ts";

/** The whole-pipeline cases: a folder each, with `input` and `expected`. */
export const CASES_FOLDER = fileURLToPath(new URL("../articles", import.meta.url));
export const FIRST_ATLAS = fileURLToPath(new URL("../../geo/data/articles/syria-2018", import.meta.url));

export interface MappedAtlas {
  sourced: SourcedAtlas;
  geocodings: Map<string, Geocoding>;
  file: MapFile;
  atlas: AtlasView;
  problems: Problem[];
}

/** Reads the files of an atlas. Throws where atlas.yaml cannot be used. */
export function readAtlasFolder(
  slug: string,
  folder: string,
): { sourced: SourcedAtlas; problems: Problem[] } {
  const translations = join(folder, "translations");
  const names = existsSync(translations)
    ? readdirSync(translations).map((name) => `translations/${name}`)
    : [];
  const files = Object.fromEntries(
    [...ATLAS_FILES, ...names]
      .map((name) => [name, join(folder, name)] as const)
      .filter(([, path]) => existsSync(path))
      .map(([name, path]) => [name, readFileSync(path, "utf8")]),
  );
  const lock = join(folder, LOCK_FILE);
  const { value, problems } = checkAtlas(
    slug,
    files,
    existsSync(lock) ? { lock: readFileSync(lock, "utf8") } : {},
  );
  if (value === undefined) throw new Error(`the atlas ${slug} cannot be read`);
  return { sourced: value, problems };
}

/** Takes an atlas from its files to its map file, through every stage that needs no drawing. */
export async function mapAtlasFolder(slug: string, folder: string): Promise<MappedAtlas> {
  const { sourced, problems } = readAtlasFolder(slug, folder);
  const geocoded = await geocodeAtlas(sourced);
  const { geocodings } = geocoded.value;
  const file = buildMapFile(sourced.atlas, geocodings);
  return {
    sourced,
    geocodings,
    file,
    atlas: viewOf(file),
    problems: [...problems, ...geocoded.problems],
  };
}
