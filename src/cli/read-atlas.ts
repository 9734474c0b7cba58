import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { checkAtlas } from "../../geo/check/check-atlas.ts";
import type { SourcedAtlas } from "../../geo/check/parse-atlas.ts";
import { MAX_FILE_LENGTH } from "../../geo/check/read-yaml.ts";
import { ATLAS_FILES, type AtlasFileName } from "../../geo/model/atlas.ts";
import type { Outcome, Problem } from "../../geo/model/problem.ts";
import { type Effects, UsageError } from "./effects.ts";

/** Where the atlases of this repository live: a folder each, named by its slug. */
export const ARTICLES_FOLDER = fileURLToPath(new URL("../../geo/data/articles", import.meta.url));

/** The folder that an argument names: a slug under `articles`, or a path. Throws a UsageError that names those there are. */
export function findAtlasFolder(atlas: string, effects: Effects, articles = ARTICLES_FOLDER): string {
  const folder = [join(articles, atlas), resolve(atlas)].find(
    (path) => effects.fileSize(join(path, "atlas.yaml")) !== undefined,
  );
  if (folder === undefined) {
    throw new UsageError(
      `There is no atlas ${atlas}. Known: ${listAtlases(effects, articles).join(", ")}; or give the path of a folder with an atlas.yaml.`,
    );
  }
  return folder;
}

/** Slugs of the atlases in the repository. */
export function listAtlases(effects: Effects, articles = ARTICLES_FOLDER): string[] {
  return effects.listFolders(articles);
}

/** Reads and checks the folder of one atlas. Files over the limit are refused before they are read. */
export function readAtlas(folder: string, effects: Effects): Outcome<SourcedAtlas | undefined> {
  const files: Partial<Record<AtlasFileName, string>> = {};
  const problems: Problem[] = [];
  for (const name of ATLAS_FILES) {
    const path = join(folder, name);
    const size = effects.fileSize(path);
    if (size === undefined) continue;
    if (size > MAX_FILE_LENGTH) {
      problems.push({
        severity: "error",
        file: name,
        what: `The file has ${Math.round(size / 1e6)} MB; at most ${MAX_FILE_LENGTH / 1e6} MB are read.`,
        remedy: "Split the article into several atlases, or remove what is no text.",
      });
      continue;
    }
    const bytes = effects.readFile(path);
    if (bytes === undefined) continue;
    try {
      files[name] = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      problems.push({
        severity: "error",
        file: name,
        what: "The file is not in UTF-8.",
        remedy: "Save it as UTF-8 in your editor.",
      });
    }
  }
  for (const name of effects.listFiles(folder)) {
    if (!/\.ya?ml$/i.test(name) || ATLAS_FILES.some((known) => known === name)) continue;
    problems.push({
      severity: "warning",
      file: name,
      what: "No file of an atlas has this name; it is not read.",
      remedy: `The names are ${ATLAS_FILES.join(", ")}.`,
    });
  }
  const checked = checkAtlas(basename(folder), files);
  return { value: checked.value, problems: [...problems, ...checked.problems] };
}
