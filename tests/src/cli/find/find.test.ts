import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../../../../src/cli/claim-atlas.ts";
import { defaultEffects } from "../../../../src/cli/effects.ts";
import { loadGazetteer } from "../../../../src/cli/gazetteer/load-gazetteer.ts";

const KEPT = process.env.CLAIM_ATLAS_CACHE;
const BUILD_MS = 180_000;
let folder: string;
// Indexes of made-up country files have no place in the cache that authors use.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "find-"));
  process.env.CLAIM_ATLAS_CACHE = join(folder, "cache");
  await loadGazetteer({});
}, BUILD_MS);
afterAll(() => {
  if (KEPT === undefined) delete process.env.CLAIM_ATLAS_CACHE;
  else process.env.CLAIM_ATLAS_CACHE = KEPT;
  rmSync(folder, { recursive: true });
});

/** Runs the command and gives its exit code with what it said. */
async function find(...args: string[]) {
  const printed: string[] = [];
  const printedErrors: string[] = [];
  const effects = {
    ...defaultEffects,
    print: (line: string) => void printed.push(line),
    printError: (line: string) => void printedErrors.push(line),
  };
  const code = await run(["find", ...args], effects);
  return { code, printed: printed.join("\n"), printedErrors: printedErrors.join("\n") };
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
  const { code, printed, printedErrors } = await find(
    "Hinterschloss",
    "--country",
    "LI",
    "--gazetteer",
    file,
  );
  expect(code).toBe(0);
  expect(printed).toContain("GeoNames, country file");
  expect(printedErrors).toContain("LI.txt:1");
});

test("a zipped country file serves as it comes, and alternate names say what they are", async () => {
  const zip = join(folder, "LI.zip");
  const names = join(folder, "alternateNamesV2.txt");
  const row = ["7", "Unterschloss", "", "", "47.2", "9.55", "P", "PPL", "LI", ...Array(10).fill("")].join(
    "\t",
  );
  writeFileSync(zip, zipSync({ "readme.txt": strToU8("read me"), "LI.txt": strToU8(`${row}\n`) }));
  writeFileSync(names, "1\t7\tar\tقصر\t1\t\t\t\t\t\n2\t7\tla\tCastrum Inferius\t\t\t\t1\t\t\n");
  const options = ["--country", "LI", "--gazetteer", zip, "--alternate-names", names, "--json"];
  const { printed, printedErrors } = await find("Castrum Inferius", ...options);
  expect(printedErrors).toBe("");
  expect(JSON.parse(printed).candidates[0]).toMatchObject({ name: "Unterschloss", arabic: "قصر" });
});

test("--places adds, corrects and removes, each row with its reason", async () => {
  const file = join(folder, "places.csv");
  writeFileSync(
    file,
    `id,name,kind,country,lon,lat,sameAs,removes,source,reason
mill,Obermühle,settlement,LI,9.53,47.15,,,a map,missing
vaduz,Vaduz,settlement,LI,9.5,47.1,geonames:3042030,,a survey,the position was rough
gone,Schaan,settlement,LI,,,,geonames:3042041,a visit,a test
turned,Turned,settlement,LI,47.15,9.53,,,a map,swapped
`,
  );
  const ask = async (name: string) => {
    const { printed, printedErrors } = await find(name, "--country", "LI", "--places", file, "--json");
    return { printedErrors, first: JSON.parse(printed).candidates[0] };
  };
  expect((await ask("Obermühle")).first).toMatchObject({ layer: "own", ids: { own: "mill" } });
  expect((await ask("Vaduz")).first).toMatchObject({ lon: 9.5, lat: 47.1, layer: "own" });
  expect((await ask("Schaan")).first?.ids.geonames).not.toBe("3042041");
  const { printedErrors, first } = await ask("Turned");
  expect(first?.name).not.toBe("Turned");
  expect(printedErrors).toContain("turned  error");
  expect(printedErrors).toContain("lon: 9.53, lat: 47.15");
});

test.each([["47.14, 9.52"], ["47°08'24\"N 9°31'12\"E"]])(
  "coordinates %s say what lies there",
  async (typed) => {
    const { code, printed } = await find(typed, "--limit", "2");
    expect(code).toBe(0);
    expect(printed).toContain("Liechtenstein");
    expect(printed).toContain("Vaduz");
  },
);

test("a file of places with errors ends the command with 1, and each error with its line", async () => {
  const path = join(folder, "bad.csv");
  writeFileSync(path, "name,lat\nx,1\n");
  const { code, printedErrors } = await find("--places", path, "Vaduz");
  expect(code).toBe(1);
  expect(printedErrors).toMatch(/cannot be used as it is:\nbad\.csv:2 {2}error: `id` is missing/);
});

test("a folder where a file is expected is told by its name", async () => {
  for (const args of [
    ["--batch", folder],
    ["--gazetteer", folder, "Vaduz"],
    ["--places", folder, "Vaduz"],
  ]) {
    const { printedErrors } = await find(...args);
    expect(printedErrors).toContain(`${folder} is a folder`);
  }
});

test("coordinates whose order is in doubt are told, not looked up", async () => {
  const { code, printedErrors } = await find("[37.04628, 36.58662]");
  expect(code).toBe(2);
  expect(printedErrors).toContain("either number may come first");
});

test("coordinates that begin with a minus sign are no option", async () => {
  const { printed } = await find("-33.86", "151.2", "--limit", "1", "--json");
  expect(JSON.parse(printed).candidates[0]).toMatchObject({ country: "AU", province: "New South Wales" });
});

test("a country file that is not there is said to be so, and the other layers still serve", async () => {
  const { code, printedErrors } = await find(
    "Vaduz",
    "--country",
    "LI",
    "--gazetteer",
    join(folder, "none.txt"),
  );
  expect(code).toBe(0);
  expect(printedErrors).toContain("none.txt is not there");
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

test("a province that nobody knows is said before all else", async () => {
  const { printed } = await find("Vaduz", "--country", "LI", "--kind", "settlement", "--in", "Nowhere");
  expect(printed).toContain("no province called Nowhere is known");
  expect(printed).not.toContain("(certain)");
});

test.each([
  ["Black Sea", "water:black-sea"],
  ["Lake Chad", "water:lake-chad"],
  ["Rio Grande", "water:rio-grande"],
  ["Schwarzes Meer", "water:black-sea"],
])("%s is a water, with no point and with its reach", async (name, key) => {
  const { printed } = await find(name, "--json", "--limit", "1");
  const [first] = JSON.parse(printed).candidates;
  expect(first).toMatchObject({ key, layer: "features", precision: "region", country: null });
  expect(first.uncertaintyKm).toBeGreaterThan(50);
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
  [["137, 36"], "swapped"],
  [["Vaduz", "--batch", "names.tsv"], "leave NAME out"],
  [["--batch", "no-such-file.tsv"], "no file"],
  [["--batch", "-", "--online", "photon"], "one name at a time"],
  [["Vaduz", "--online", "google"], "nominatim or photon"],
  [["Vaduz", "--online-url", "http://localhost"], "goes with --online"],
  [["Vaduz", "--places", "no-such-file.csv"], "no file"],
])("a call that cannot be understood says why: %j", async (args, words) => {
  const { code, printedErrors } = await find(...args);
  expect(code).toBe(2);
  expect(printedErrors).toContain(words);
});

test("--help explains the options", async () => {
  const { code, printed } = await find("--help");
  expect(code).toBe(0);
  for (const option of ["--in", "--country", "--kind", "--gazetteer", "--atlas", "--limit", "--json"]) {
    expect(printed).toContain(option);
  }
});
