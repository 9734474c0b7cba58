import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildMapFile } from "../../geo/geojson/build-map-file.ts";
import type { MapFile } from "../../geo/model/map-file.ts";
import { geocodeAtlas } from "../../src/cli/atlas/geocode-atlas.ts";
import { readAtlas } from "../../src/cli/atlas/read-atlas.ts";
import { defaultEffects } from "../../src/cli/effects.ts";

/** A folder for each kind of input: `input` is an atlas, `expected.txt` what its author and its readers are told. */
export const CASES = fileURLToPath(new URL("../cases", import.meta.url));

/** The map file of a case. Throws where its files have errors. */
export async function mapFileOfCase(name: string): Promise<MapFile> {
  const { value } = await readAtlas(join(CASES, name, "input"), defaultEffects);
  if (value === undefined) throw new Error(`the case ${name} cannot be read`);
  const { geocodings } = (await geocodeAtlas(value)).value;
  return buildMapFile(value.atlas, geocodings);
}
