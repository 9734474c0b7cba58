import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Effects } from "../effects.ts";
import { buildShards } from "./build-shards.ts";
import { findAreaFiles, findDistrictFile, findWorldFile } from "./package-files.ts";
import { cacheText, findCacheFolder } from "./table-cache.ts";

const CODE = fileURLToPath(new URL("build-shards.ts", import.meta.url));

/**
 * Writes the shards of the installed gazetteer into a folder, `world.txt` and `XX.txt` for each country: what `openGeocoder` loads in
 * a page. They are made once and kept.
 */
export function writeShards(
  folder: string,
  effects: Pick<Effects, "writeFile">,
  cacheFolder: string | undefined = findCacheFolder(),
): void {
  const paths = [CODE, findWorldFile(), findDistrictFile(), ...Object.values(findAreaFiles()).flat()];
  const build = () => JSON.stringify([...buildShards()]);
  const shards: [name: string, text: string][] = JSON.parse(cacheText("shards", paths, build, cacheFolder));
  for (const [name, text] of shards) effects.writeFile(join(folder, `${name}.txt`), text);
}
