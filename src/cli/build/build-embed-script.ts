import { createHash } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Effects } from "../effects.ts";
import { bundleClassic } from "./bundle-classic.ts";

const DATA = fileURLToPath(new URL("../../../geo/data", import.meta.url));

/** A version of the script for publishers' pages, as geo/data/embed-releases.json lists them, oldest first. */
export interface EmbedRelease {
  version: number;
  /** Of the script's bytes, in base64, as Subresource Integrity wants it. */
  sha384: string;
}

/**
 * Writes `embed.js`, the newest; the same under the name of its version, `embed-2.js`, which is what snippets ask for;
 * older versions from their archived bytes, so that old snippets keep working; and `embed.json`, which tells the
 * dialog the newest file and its checksum.
 */
export async function buildEmbedScript(out: string, effects: Effects): Promise<void> {
  await bundleClassic({ entry: "src/embed/host/embed.ts", fileName: "embed.js", outDir: out });
  const script = effects.readFile(join(out, "embed.js"));
  if (script === undefined) throw new Error("the bundle of embed.js was not written");
  const releases = readEmbedReleases(effects);
  const newest = releases.at(-1);
  if (newest === undefined) throw new Error("geo/data/embed-releases.json lists no version");
  for (const { version } of releases.slice(0, -1)) {
    const archived = effects.readFile(join(DATA, "embed-releases", `embed-${version}.js`));
    if (archived === undefined) throw new Error(`version ${version} of embed.js is not archived`);
    effects.writeFile(join(out, `embed-${version}.js`), archived);
  }
  const file = `embed-${newest.version}.js`;
  effects.writeFile(join(out, file), script);
  effects.writeFile(
    join(out, "embed.json"),
    `${JSON.stringify({ file, integrity: `sha384-${hash(script)}` })}\n`,
  );
}

export function readEmbedReleases(effects: Effects): EmbedRelease[] {
  const bytes = effects.readFile(join(DATA, "embed-releases.json"));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** SHA-384 in base64. */
export function hash(bytes: Uint8Array): string {
  return createHash("sha384").update(bytes).digest("base64");
}
