import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../../../geo/cli/claim-atlas.ts";
import { defaultEffects } from "../../../geo/cli/effects.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "find-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command and gives its exit code with what it said. */
async function find(...args: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const effects = {
    ...defaultEffects,
    print: (line: string) => void printed.push(line),
    complain: (line: string) => void complaints.push(line),
  };
  const code = await run(["find", ...args], effects);
  return { code, printed: printed.join("\n"), complaints: complaints.join("\n") };
}

test("a name is found with position, identifiers, source and reasons", async () => {
  const { code, printed } = await find("Vaduz", "--country", "li");
  expect(code).toBe(0);
  expect(printed).toMatch(/lat 47\.1\d*, lon 9\.5\d*, uncertain by about \d/);
  expect(printed).toContain("geonames:3042030");
  expect(printed).toContain("CC BY 4.0");
  expect(printed).toContain("the same name: Vaduz");
});

test("--json gives one object with the outcome and plain candidates", async () => {
  const { printed } = await find("Vaduz", "--country", "LI", "--kind", "settlement", "--json");
  const { name, outcome, candidates } = JSON.parse(printed);
  expect([name, outcome]).toEqual(["Vaduz", "placed"]);
  expect(candidates[0]).toMatchObject({
    name: "Vaduz",
    ids: { geonames: "3042030" },
    layer: "world",
    kind: "settlement",
    country: "LI",
    precision: "settlement",
  });
  expect(candidates[0].lon).toBeCloseTo(9.52, 1);
  expect(candidates[0].lat).toBeCloseTo(47.14, 1);
});

test("a country file adds places, and its broken lines are told with their number", async () => {
  const file = join(folder, "LI.txt");
  const row = ["1", "Hinterschloss", "", "", "47.1", "9.55", "P", "PPL", "LI", ...Array(10).fill("")].join(
    "\t",
  );
  writeFileSync(file, `broken\n${row}\n`);
  const { code, printed, complaints } = await find("Hinterschloss", "--country", "LI", "--gazetteer", file);
  expect(code).toBe(0);
  expect(printed).toContain("GeoNames, country file");
  expect(complaints).toContain("LI.txt:1");
});

test("a country file that is not there is said to be so, and the other layers still serve", async () => {
  const { code, complaints } = await find(
    "Vaduz",
    "--country",
    "LI",
    "--gazetteer",
    join(folder, "none.txt"),
  );
  expect(code).toBe(0);
  expect(complaints).toContain("could not be read");
});

test("--atlas takes the countries and the own places of an atlas", async () => {
  const { printed } = await find("Al-Hawash", "--atlas", "syria-2018", "--json");
  const keys = JSON.parse(printed).candidates.map(({ key }: { key: string }) => key);
  expect(keys.slice(0, 2).sort()).toEqual(["own:al-hawash-ghab", "own:tal-hawash"]);
});

test("--limit bounds the answer", async () => {
  const { printed } = await find("Al-Hawash", "--atlas", "syria-2018", "--limit", "1", "--json");
  expect(JSON.parse(printed).candidates).toHaveLength(1);
});

test("a name that no layer has is not found, with exit code 1", async () => {
  const { code, printed } = await find("Xyzzyqqq", "--country", "LI");
  expect(code).toBe(1);
  expect(printed).toContain("not found");
});

test.each([
  [["Vaduz", "--county", "LI"], "--county"],
  [["Vaduz", "--country", "Liechtenstein"], "two letters"],
  [["Vaduz", "--kind", "town"], "settlement"],
  [["Vaduz", "--limit", "0"], "whole number"],
  [["Vaduz", "--atlas", "no-such-atlas"], "syria-2018"],
  [[], "Which name?"],
])("a call that cannot be understood says why: %j", async (args, words) => {
  const { code, complaints } = await find(...args);
  expect(code).toBe(2);
  expect(complaints).toContain(words);
});

test("--help explains the options", async () => {
  const { code, printed } = await find("--help");
  expect(code).toBe(0);
  for (const option of ["--in", "--country", "--kind", "--gazetteer", "--atlas", "--limit", "--json"]) {
    expect(printed).toContain(option);
  }
});
