import { createHash } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PlaceTable } from "../../../geo/geocoder/gazetteer/place-table.ts";
import type { Problem } from "../../../geo/model/problem.ts";
import { openTables, packTables } from "./table-file.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const INDEX_CODE = ["gazetteer", "names"].map((folder) =>
  fileURLToPath(new URL(`../../../geo/geocoder/${folder}`, import.meta.url)),
);

/** Tables of one kind that are kept, bytes: the world's take 80 million, those of the largest country 500. */
const MOST_KEPT = 2e9;

/** A file that tables are made of, as it was when they were made. */
interface Stamp {
  path: string;
  /** Size, times of change and file number, by which an untouched file is known without reading it. */
  touched: string;
  sha256: string;
}

interface About {
  /** Hash of the code that makes tables: another fold makes another index. */
  code: string;
  stamps: Stamp[];
  problems: Problem[];
}

export interface BuiltTables {
  tables: Record<string, PlaceTable>;
  problems: Problem[];
}

/**
 * Where tables are kept: CLAIM_ATLAS_CACHE, or node_modules/.cache of this repository, or the user's cache folder;
 * undefined where `CLAIM_ATLAS_CACHE` is empty, and nothing is kept.
 */
export function findCacheFolder(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (environment.CLAIM_ATLAS_CACHE !== undefined) return environment.CLAIM_ATLAS_CACHE || undefined;
  const modules = join(ROOT, "node_modules");
  if (statSync(modules, { throwIfNoEntry: false })?.isDirectory()) return join(modules, ".cache/claim-atlas");
  return join(environment.XDG_CACHE_HOME || join(homedir(), ".cache"), "claim-atlas");
}

/**
 * The tables called `names`, from the cache where they were made of the same files by the same code, otherwise made
 * and kept. A broken, foreign or stale file of the cache is made anew; a cache that cannot be written is done without.
 */
export async function cacheTables(
  kind: string,
  paths: readonly string[],
  names: readonly string[],
  build: () => Promise<BuiltTables>,
  folder: string | undefined,
): Promise<BuiltTables> {
  if (folder === undefined) return await build();
  const code = hashCode();
  const stamps = paths.map(touchOf);
  // A file that is not there has no stamp, and its problem is told anew each time.
  if (stamps.some((touched) => touched === undefined)) return await build();
  const file = join(folder, `${kind}-${hashOf([ROOT, ...paths]).slice(0, 16)}.index`);
  const kept = readKept(file, names);
  if (kept?.about.code === code && isFresh(kept.about.stamps, paths)) {
    return { tables: kept.tables, problems: kept.about.problems };
  }
  const about = { code, stamps: paths.map((path) => stampOf(path)) };
  const built = await build();
  if (built.problems.every(({ severity }) => severity !== "error")) {
    writeWhole(file, packTables(built.tables, { ...about, problems: built.problems } satisfies About));
    forgetOldest(folder, kind, MOST_KEPT);
    // What was built in memory goes at once: the pages of the file take a hundredth of its room.
    const tables = readKept(file, names)?.tables;
    if (tables !== undefined) return { tables, problems: built.problems };
  }
  return built;
}

function readKept(file: string, names: readonly string[]) {
  try {
    return openTables<About>(file, names);
  } catch {
    return undefined;
  }
}

/** By size and times where they are as they were, by content where they are not. */
function isFresh(stamps: readonly Stamp[], paths: readonly string[]): boolean {
  return (
    stamps.length === paths.length &&
    paths.every((path, index) => {
      const stamp = stamps[index];
      if (stamp?.path !== path) return false;
      return stamp.touched === touchOf(path) || stamp.sha256 === stampOf(path).sha256;
    })
  );
}

function stampOf(path: string): Stamp {
  return { path, touched: touchOf(path) ?? "", sha256: hashOf([readFileSync(path)]) };
}

function touchOf(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat?.isFile() ? [stat.size, stat.mtimeNs, stat.ctimeNs, stat.ino].join(" ") : undefined;
}

let knownCode: string | undefined;

/** Names of countries come from Node's own tables, so its version counts too. */
function hashCode(): string {
  const files = () =>
    INDEX_CODE.flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .sort()
        .map((file) => readFileSync(file)),
    );
  knownCode ??= hashOf([process.versions.icu ?? "", ...files()]);
  return knownCode;
}

/** First to a name of its own, so that nobody ever reads half a file. */
export function writeWhole(file: string, pieces: Uint8Array[]): void {
  const draft = `${file}.${process.pid}.draft`;
  try {
    mkdirSync(join(file, ".."), { recursive: true });
    const handle = openSync(draft, "w");
    try {
      for (const piece of pieces) for (let at = 0; at < piece.length; ) at += writeSync(handle, piece, at);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch {
    removeDraft(draft);
  }
}

function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // Where no folder could be made there is no draft either.
  }
}

function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

/** Drops the indexes of a kind that were made longest ago, once all of them take more bytes than this. */
export function forgetOldest(folder: string, kind: string, mostBytes: number): void {
  try {
    const made = readdirSync(folder)
      .filter((name) => name.startsWith(`${kind}-`) && name.endsWith(".index"))
      .map((name) => join(folder, name))
      .map((path) => ({ path, stat: statSync(path) }))
      .sort((a, b) => b.stat.mtimeMs - a.stat.mtimeMs);
    let bytes = 0;
    for (const { path, stat } of made) {
      bytes += stat.size;
      if (bytes > mostBytes) rmSync(path, { force: true });
    }
  } catch {
    // Somebody else is tidying up.
  }
}
