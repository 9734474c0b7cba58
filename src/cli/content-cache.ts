import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findCacheFolder, forgetOldest, writeWhole } from "./gazetteer/table-cache.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Results of one kind that are kept; bytes. */
const MOST_KEPT = 2e8;

/**
 * The result of a slow step of the build, from the cache where it was made of the same inputs by the same program, otherwise made and
 * kept. `kind` names the step. A cache that cannot be read or written is done without.
 */
export async function cacheContent(
  kind: string,
  inputs: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array> | Uint8Array,
): Promise<Uint8Array> {
  const folder = findCacheFolder();
  if (folder === undefined) return await make();
  const hash = createHash("sha256").update(hashProgram());
  for (const input of inputs) hash.update("\0").update(input);
  const file = join(folder, `${kind}-${hash.digest("hex").slice(0, 32)}.index`);
  const kept = readIfThere(file);
  if (kept !== undefined) return kept;
  const made = await make();
  writeWhole(file, [made]);
  forgetOldest(folder, kind, MOST_KEPT);
  return made;
}

/** As `cacheContent`, for a text. */
export async function cacheText(
  kind: string,
  inputs: readonly string[],
  make: () => Promise<string> | string,
): Promise<string> {
  const bytes = await cacheContent(kind, inputs, async () => new TextEncoder().encode(await make()));
  return new TextDecoder().decode(bytes);
}

const hashes = new WeakMap<object, string>();

/** Hash of data that does not change any more, piece by piece: a large map file is longer than a text may be. */
export function hashOf(data: object): string {
  const found = hashes.get(data);
  if (found !== undefined) return found;
  const hash = createHash("sha256");
  for (const [name, value] of Object.entries(data)) {
    hash.update(`\0${name}`);
    for (const piece of Array.isArray(value) ? value : [value]) hash.update(`\0${JSON.stringify(piece)}`);
  }
  const made = hash.digest("hex");
  hashes.set(data, made);
  return made;
}

let known: string | undefined;

/** Hash of the program: its files, its data without the articles, and the versions of what it depends on. */
function hashProgram(): string {
  if (known !== undefined) return known;
  const hash = createHash("sha256").update(process.versions.icu ?? "");
  for (const file of ["package.json", "package-lock.json"]) hash.update(readIfThere(join(ROOT, file)) ?? "");
  for (const folder of ["geo", "src"]) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => !path.startsWith(join(ROOT, "geo/data/articles")))
      .sort();
    for (const path of files) hash.update(path.slice(ROOT.length)).update(readFileSync(path));
  }
  known = hash.digest("hex");
  return known;
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
