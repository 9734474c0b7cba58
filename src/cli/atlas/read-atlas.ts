import { createHash } from "node:crypto";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { LOCK_FILE } from "../../../geo/authoring/atlas-lock.ts";
import { type AtlasFiles, checkAtlas } from "../../../geo/check/check-atlas.ts";
import { MAX_FILE_LENGTH } from "../../../geo/check/read-yaml.ts";
import type { SourcedAtlas } from "../../../geo/check/sourced-atlas.ts";
import { ATLAS_FILES, type JsonLinesName, jsonLinesOf } from "../../../geo/model/article.ts";
import { type Problem, type Result, withRule } from "../../../geo/model/problem.ts";
import { isTranslationFile } from "../../../geo/model/translation.ts";
import { describeSystemError, type Effects, UsageError } from "../effects.ts";
import { findArticleFile, readArticleFile } from "./read-article-file.ts";
import { checkTileFiles } from "./tile-files.ts";

/** Where the atlases of this repository live: a folder each, named by its slug. */
const ARTICLES_FOLDER = fileURLToPath(new URL("../../../geo/data/articles", import.meta.url));

/** The folder that an argument names: a slug under `articles`, or a path. Throws a UsageError that says what is there instead. */
export function findAtlasFolder(atlas: string, effects: Effects, articles = ARTICLES_FOLDER): string {
  const folder = [join(articles, atlas), resolve(atlas)].find(
    (path) => effects.kindOf(path) === "folder" && effects.kindOf(join(path, "atlas.yaml")) !== undefined,
  );
  if (folder !== undefined) return folder;
  const give = "Give the path of a folder with an atlas.yaml";
  switch (effects.kindOf(resolve(atlas))) {
    case "file":
      throw new UsageError(`${atlas} is a file, and an atlas is a folder. ${give}.`);
    case "folder":
      throw new UsageError(`The folder ${atlas} has no atlas.yaml. ${give}.`);
    case "broken link":
      throw new UsageError(`${atlas} is a symbolic link to something that is not there. ${give}.`);
    default: {
      const known = listAtlases(effects, articles);
      throw new UsageError(
        `There is no atlas ${atlas}. ${known.length === 0 ? "" : `Known: ${known.join(", ")}. `}${give}.`,
      );
    }
  }
}

/** What a command works on where no atlas is named: the one in this folder, or else all of the repository. */
export function defaultAtlases(effects: Effects): string[] {
  return effects.kindOf("atlas.yaml") === "file" ? ["."] : listAtlases(effects);
}

/** The name of an atlas in messages: that of its folder. */
export function atlasName(atlas: string): string {
  return basename(resolve(atlas));
}

/** Slugs of the atlases in the repository. */
function listAtlases(effects: Effects, articles = ARTICLES_FOLDER): string[] {
  return effects.listFolders(articles);
}

/** Lists that programs write, one record a line, may be as large as a text of JavaScript; bytes. */
const MAX_LINES_LENGTH = 500_000_000;

/** The lists of an atlas as JSON Lines. Its head is always YAML. */
const LINES_FILES: readonly JsonLinesName[] = ATLAS_FILES.filter((name) => name !== "atlas.yaml").map(
  jsonLinesOf,
);

/**
 * Reads and checks the folder of one atlas, with its lock file and the article's text where one lies beside it or is named. Files over
 * the limit are refused before they are read.
 */
export async function readAtlas(
  folder: string,
  effects: Effects,
  textPath = findArticleFile(folder, effects),
): Promise<Result<SourcedAtlas | undefined>> {
  const files: AtlasFiles = {};
  const problems: Problem[] = [];
  const translations = effects.listFiles(join(folder, "translations")).map((name) => `translations/${name}`);
  for (const name of [...ATLAS_FILES, ...LINES_FILES, ...translations.filter(isTranslationFile)]) {
    const path = join(folder, name);
    const kind = effects.kindOf(path);
    if (kind === undefined) continue;
    if (kind !== "file") {
      problems.push({
        severity: "error",
        file: name,
        what:
          kind === "folder"
            ? "This is a folder, and a file is expected."
            : "This is a symbolic link to a file that is not there.",
        remedy: "Put the file itself here, or remove it.",
      });
      continue;
    }
    const size = effects.fileSize(path) ?? 0;
    const most = name.endsWith(".jsonl") ? MAX_LINES_LENGTH : MAX_FILE_LENGTH;
    if (size > most) {
      problems.push({
        severity: "error",
        file: name,
        what: `The file has ${Math.round(size / 1e6)} MB; at most ${most / 1e6} MB are read.`,
        remedy: "Split the article into several atlases, or remove what is no text.",
      });
      continue;
    }
    if (
      name.endsWith(".jsonl") &&
      effects.kindOf(join(folder, name.replace(/jsonl$/, "yaml"))) !== undefined
    ) {
      problems.push({
        severity: "error",
        file: name,
        what: `There is ${name.replace(/jsonl$/, "yaml")} too, and one of the two would not be read.`,
        remedy: "Keep one of them.",
      });
      continue;
    }
    let bytes: Uint8Array | undefined;
    try {
      bytes = effects.readFile(path);
    } catch (error) {
      const what = describeSystemError(error);
      if (what === undefined) throw error;
      problems.push({ severity: "error", file: name, what, remedy: "Mend that, and check again." });
    }
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
  for (const name of [...effects.listFiles(folder), ...translations]) {
    const isKnown = [...ATLAS_FILES, ...LINES_FILES].some((known) => known === name);
    if (!/\.(ya?ml|jsonl)$/i.test(name) || isTranslationFile(name) || isKnown) continue;
    problems.push({
      severity: "warning",
      file: name,
      what: "No file of an atlas has this name; it is not read.",
      remedy: `The names are ${ATLAS_FILES.join(", ")}, and translations/ar.yaml for a translation into Arabic.`,
    });
  }
  const lock = effects.readFile(join(folder, LOCK_FILE));
  const checked = checkAtlas(basename(folder), files, {
    lock: lock && new TextDecoder().decode(lock),
    article: textPath === undefined ? undefined : await readArticle(textPath, effects),
  });
  const tiles = checked.value === undefined ? [] : checkTileFiles(folder, checked.value, effects);
  return {
    value: checked.value,
    problems: withRule("fields-and-files", [...problems, ...checked.problems, ...tiles]),
  };
}

/** The article's text, and the hash of its file. */
export async function readArticle(path: string, effects: Effects) {
  const { text } = await readArticleFile(path, effects);
  const sha256 = createHash("sha256")
    .update(effects.readFile(path) ?? "")
    .digest("hex");
  return { text, sha256 };
}

/** A folder in the form of before is read, and its author told how to write less. */
export function formerFormOf(atlas: string, value: SourcedAtlas | undefined): Problem[] {
  if (value === undefined || value.lock !== undefined) return [];
  return [
    {
      severity: "warning",
      file: "atlas.yaml",
      line: 1,
      rule: "fields-and-files",
      what: "The atlas is written in the former form, without version: 2.",
      remedy: `It is read as before. claim-atlas upgrade ${atlas} writes it in about half the lines; nothing that it says changes.`,
    },
  ];
}

/** Writes the lock file of an atlas where it is new or has changed. A folder that cannot be written keeps the old one. */
export function writeLock(folder: string, lock: string | undefined, effects: Effects): void {
  if (lock === undefined) return;
  const path = join(folder, LOCK_FILE);
  const before = effects.readFile(path);
  if (before !== undefined && new TextDecoder().decode(before) === lock) return;
  try {
    effects.writeFile(path, lock);
  } catch (error) {
    const reason = describeSystemError(error);
    if (reason === undefined) throw error;
    effects.printError(`${LOCK_FILE} was not written: ${reason}`);
  }
}
