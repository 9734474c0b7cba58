import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createGeonamesLayer } from "../../../../geo/geocoder/gazetteer/geonames-layer.ts";
import { createProvinceFinder } from "../../../../geo/geocoder/gazetteer/provinces.ts";
import { buildInHalves, HALVES } from "../../../../src/cli/gazetteer/build-in-halves.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "halves-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** One name said again and again makes a long row of one place. */
function row(id: number, bytes: number): string {
  const others = Array(Math.ceil(bytes / 5))
    .fill("Town")
    .join(",");
  return `${id}\tTown ${id}\t\t${others}\t47\t9\tP\tPPL\tLI${"\t".repeat(10)}`;
}

async function read(lines: readonly string[]) {
  const path = join(folder, "LI.txt");
  writeFileSync(path, lines.join("\n"));
  const { tables, problems } = await buildInHalves(path, []);
  const halves = HALVES.map((half) => {
    const table = tables[half];
    if (table === undefined) throw new Error(`no table ${half}`);
    const layer = createGeonamesLayer(
      table,
      "country",
      createProvinceFinder(() => []),
    );
    return Array.from({ length: layer.count }, (_, entry) => layer.placeAt(entry).key);
  });
  return { halves, problems };
}

test("a long country file is read in two halves, with the problems of both in order of lines", async () => {
  const long = Array.from({ length: 22 }, (_, id) => row(id, 500_000));
  const { halves, problems } = await read(["broken", ...long.slice(0, 8), "broken too", ...long.slice(8)]);
  expect(halves.map(({ length }) => length)).toEqual([11, 11]);
  expect(halves.flat().sort()).toEqual(long.map((_, id) => `geonames:${id}`).sort());
  expect(problems.map(({ line }) => line)).toEqual([1, 10]);
});

test("a short one is read in one go", async () => {
  const { halves, problems } = await read([row(1, 10), row(2, 10)]);
  expect(halves).toEqual([["geonames:1", "geonames:2"], []]);
  expect(problems).toEqual([]);
});

test("what is wrong with a long file as a whole is told once", async () => {
  const { problems } = await read(["x".repeat(11_000_000), ""]);
  const whole = problems.filter(({ line }) => line === undefined);
  expect(whole).toHaveLength(1);
});
