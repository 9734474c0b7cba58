import { join } from "node:path";
import type { Effects } from "../effects.ts";
import { buildShards } from "./build-shards.ts";

/**
 * Writes the shards of the installed gazetteer into a folder, `world.txt` and `XX.txt` for each country: what `openGeocoder` loads in
 * a page.
 */
export function writeShards(folder: string, effects: Pick<Effects, "writeFile">): void {
  for (const [name, text] of buildShards()) effects.writeFile(join(folder, `${name}.txt`), text);
}
