import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createGeonamesLayer } from "../../../../geo/geocoder/gazetteer/layers/geonames-layer.ts";
import { PlaceTableBuilder } from "../../../../geo/geocoder/gazetteer/place-table.ts";
import { createProvinceFinder } from "../../../../geo/geocoder/gazetteer/provinces.ts";
import { buildGeonamesTable } from "../../../../src/cli/gazetteer/build-tables.ts";
import { cacheTables, forgetOldest } from "../../../../src/cli/gazetteer/table-cache.ts";

let folder: string;
let source: string;
let cache: string;
let builds: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tables-"));
  source = join(folder, "LI.txt");
  cache = join(folder, "cache");
  builds = 0;
  writeFileSync(source, `broken\n${row("1", "Vaduz", "فادوز")}\n${row("2", "Schaan")}\n`);
});
afterEach(() => rmSync(folder, { recursive: true }));

function row(id: string, name: string, others = ""): string {
  return [id, name, "", others, "47.14151", "9.52154", "P", "PPL", "LI", "", "11", "", "", "", "5197"]
    .concat(Array(4).fill(""))
    .join("\t");
}

async function load(cacheFolder: string | undefined = cache) {
  const built = await cacheTables(
    "country",
    [source],
    ["places"],
    async () => {
      builds += 1;
      return buildGeonamesTable(source, []);
    },
    cacheFolder,
  );
  const table = built.tables.places ?? new PlaceTableBuilder().finish();
  const layer = createGeonamesLayer(table, "country", createProvinceFinder({ divisionsIn: () => [] }));
  const places = Array.from({ length: layer.count }, (_, entry) => layer.placeAt(entry));
  return { places: structuredClone(places.map((place) => ({ ...place }))), problems: built.problems };
}

function cacheFile(): string {
  const [name = ""] = readdirSync(cache);
  return join(cache, name);
}

test("a second load gives the same places and the same problems without reading the file again", async () => {
  const first = await load();
  const second = await load();
  expect(builds).toBe(1);
  expect(second).toEqual(first);
  expect(second.places.map(({ key }) => key)).toEqual(["geonames:1", "geonames:2"]);
  expect(second.places[0]).toMatchObject({ arabic: "فادوز", population: 5197 });
  expect(second.problems[0]).toMatchObject({ line: 1, file: "LI.txt" });
});

test("the folder holds one whole file, and no draft", async () => {
  await load();
  expect(readdirSync(cache)).toEqual([expect.stringMatching(/^country-[0-9a-f]{16}\.index$/)]);
});

test("the indexes made longest ago are dropped once all of a kind take too much room", () => {
  mkdirSync(cache);
  for (let day = 1; day <= 5; day++) {
    const file = join(cache, `world-${day}.index`);
    writeFileSync(file, "x".repeat(100));
    utimesSync(file, day, day);
  }
  writeFileSync(join(cache, "areas-1.index"), "x".repeat(1000));
  forgetOldest(cache, "world", 250);
  expect(readdirSync(cache).sort()).toEqual(["areas-1.index", "world-4.index", "world-5.index"]);
});

test("a file that changed is read anew", async () => {
  await load();
  appendFileSync(source, `${row("3", "Balzers")}\n`);
  expect((await load()).places).toHaveLength(3);
  expect(builds).toBe(2);
});

test("a file that was only touched is not", async () => {
  await load();
  utimesSync(source, new Date(1e12), new Date(1e12));
  await load();
  expect(builds).toBe(1);
});

test.each<[string, (file: string) => void]>([
  ["cut off", (file) => truncateSync(file, readFileSync(file).length - 9)],
  ["cut off in its heading", (file) => truncateSync(file, 40)],
  ["empty", (file) => writeFileSync(file, "")],
  ["of another kind", (file) => writeFileSync(file, "process.exit(1)\n".repeat(100))],
  ["changed by one bit in its heading", (file) => flip(file, 30)],
  [
    "a folder",
    (file) => {
      rmSync(file);
      mkdirSync(file);
    },
  ],
])("a kept file that is %s is not trusted", async (_what, harm) => {
  const first = await load();
  harm(cacheFile());
  expect(await load()).toEqual(first);
  expect(builds).toBe(2);
});

test("a kept file whose numbers were changed by one bit is removed when they are read, with what to do", async () => {
  const first = await load();
  flip(cacheFile(), -20);
  await expect(load()).rejects.toThrow(/is damaged. It was removed; run the command again/);
  expect(await load()).toEqual(first);
  expect(builds).toBe(2);
});

test("a kept file of other code is made anew", async () => {
  await load();
  const file = cacheFile();
  const bytes = readFileSync(file);
  const at = bytes.indexOf('"code":"') + 8;
  bytes[at] = bytes[at] === 0x30 ? 0x31 : 0x30;
  writeFileSync(file, bytes);
  await load();
  expect(builds).toBe(2);
});

test("without a folder, or with one that cannot be written, the tables are made all the same", async () => {
  writeFileSync(cache, "a file where the folder should be");
  expect((await load()).places).toHaveLength(2);
  const build = async () => buildGeonamesTable(source, []);
  const built = await cacheTables("country", [source], ["places"], build, undefined);
  expect(built.problems).toHaveLength(1);
});

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  const index = at < 0 ? bytes.length + at : at;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
