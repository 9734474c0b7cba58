import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findChromium } from "../browser/setup/find-chromium.ts";
import { launchChromium } from "../browser/setup/launch-chromium.ts";
import { serveSite } from "../browser/setup/serve-site.ts";
import { readGuideSteps } from "./follow-guide.ts";

const ROOT = join(import.meta.dirname, "../..");

/** An empty folder, with a space, accents and signs in its name, in which the packed package is installed. */
let folder: string;
const temporary = mkdtempSync(join(tmpdir(), "claim-atlas-package-"));

beforeAll(() => {
  execFileSync("npm", ["pack", "--silent", "--pack-destination", temporary], { cwd: ROOT, stdio: "ignore" });
  folder = join(temporary, "an émpty folder, 100% # новая");
  const installed = join(folder, "node_modules/claim-atlas");
  mkdirSync(installed, { recursive: true });
  const [packed = ""] = readdirSync(temporary).filter((name) => name.endsWith(".tgz"));
  execFileSync("tar", ["-xzf", join(temporary, packed), "--strip-components=1", "-C", installed]);
  // What the package declares, and nothing else, is in reach.
  const { dependencies } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, "node_modules", name), link);
  }
  cpSync(join(ROOT, "tests/articles/altiplano-2031/input"), join(folder, "altiplano"), { recursive: true });
  symlinkSync(join(installed, "src/cli/bin.js"), join(folder, "claim-atlas"));
});
afterAll(() => rmSync(temporary, { recursive: true }));

const SCRIPT = `import { readdirSync, readFileSync } from "node:fs";
import { buildMapFile, checkAtlas, geocode, readMapFile } from "claim-atlas";
const names = readdirSync("altiplano").filter((name) => name.endsWith(".yaml"));
const files = Object.fromEntries(names.map((name) => [name, readFileSync("altiplano/" + name, "utf8")]));
const checked = checkAtlas("altiplano", files);
const places = geocode(checked.value.atlas);
const mapFile = buildMapFile(checked.value.atlas, places.value);
const read = readMapFile(JSON.parse(JSON.stringify(mapFile)));
console.log(JSON.stringify({ ok: read.ok, counts: read.atlas.counts, errors: checked.problems.filter(({ severity }) => severity === "error") }));
`;

test("a script of ten lines checks an atlas, finds its places, builds its map file and reads it", () => {
  writeFileSync(join(folder, "script.mjs"), SCRIPT);
  const output = execFileSync("node", ["script.mjs"], { cwd: folder, encoding: "utf8" });
  const { ok, counts, errors } = JSON.parse(output);
  expect(ok).toBe(true);
  expect(errors).toEqual([]);
  expect(counts.statements).toBeGreaterThan(0);
  expect(counts.drawn + counts.listed).toBe(counts.statements);
  expect(counts.drawn).toBeGreaterThan(0);
});

test("declarations of the library are complete: a script compiles against them", () => {
  writeFileSync(
    join(folder, "script.ts"),
    `import { checkAtlas, geocode, type AtlasView, readMapFile } from "claim-atlas";
     const { value } = checkAtlas("x", {});
     export const found: number | undefined = value && geocode(value.atlas).value.size;
     const read = readMapFile({});
     export const view: AtlasView | undefined = read.ok ? read.atlas : undefined;
     // @ts-expect-error: an atlas has a title of text.
     export const title: number | undefined = view?.title;`,
  );
  const options = "--noEmit --strict --skipLibCheck --module nodenext --target es2023 --types".split(" ");
  const compiled = spawnSync(
    process.execPath,
    [join(ROOT, "node_modules/typescript/bin/tsc"), ...options, "", "script.ts"],
    { cwd: folder, encoding: "utf8" },
  );
  expect(compiled.stdout).toBe("");
  expect(compiled.status).toBe(0);
});

test("the command runs through a symbolic link, in a folder with a space, an accent and signs in its name", () => {
  const { status, stdout } = run("check", "./altiplano");
  expect(stdout).toMatch(/\d+ statements.* 0 errors/s);
  expect(status).toBe(0);
});

test("a newcomer gets from an empty folder to a site with two commands, five fields and a title", async () => {
  const title = "What Ana Rios said about the wells";
  expect(run("new", "my map", "--title", title).status).toBe(0);
  const first = readFileSync(join(folder, "my map/atlas.yaml"), "utf8");
  const fields = first.split("\n").filter((line) => /^ {2}[- ] [a-z]+:/u.test(line));
  expect(fields).toHaveLength(5);
  const { status, stdout } = run("build", "my map", "--out", "my site");
  expect(stdout).toContain("1 statement, 1 on the map");
  // The bundle for browsers is in the package.
  expect(stdout).not.toContain("bundled");
  expect(status).toBe(0);
  expect(await readInBrowser("my site")).toContain("Ana Rios said the company closed the well at Uyuni.");
});

test("a newcomer gets from a spreadsheet to a site with two commands and five columns", async () => {
  const table =
    "text,who,quote,place,said\nAna Rios said the company closed the well at Uyuni.,Ana Rios,closed the well,Uyuni,2026-01-12\nAna Rios said water came by lorry to Potosí.,Ana Rios,water came by lorry,Potosí,2026-01-12\n";
  writeFileSync(join(folder, "statements.csv"), table);
  const title = "What Ana Rios said about the wells";
  expect(run("import", "statements.csv", "--to", "from a table", "--title", title).status).toBe(0);
  const { status, stdout } = run("build", "from a table", "--out", "table site");
  expect(stdout).toContain("2 statements, 2 on the map");
  expect(status).toBe(0);
  const text = await readInBrowser("table site");
  expect(text).toContain("Ana Rios said water came by lorry to Potosí.");
});

test("the author's guide, followed word for word, leads to a site", async () => {
  const steps = readGuideSteps();
  for (const step of steps) {
    if (step.does === "write") {
      writeFileSync(join(folder, step.path), step.content);
    } else if (step.does === "replace") {
      const before = readFileSync(join(folder, step.path), "utf8");
      expect(before.split(step.line)).toHaveLength(2);
      writeFileSync(join(folder, step.path), before.replace(step.line, step.by));
    } else {
      const { status, stdout, stderr } = run(...step.args);
      for (const line of step.says) expect(`${stdout}${stderr}`).toContain(line);
      expect(status, `${step.args.join(" ")}\n${stderr}`).toBe(step.status);
    }
  }
  expect(steps.filter(({ does }) => does === "run")).toHaveLength(6);
  const text = await readInBrowser("dist");
  expect(text).toContain("Moira Kerr said Northline Ferries was preparing to deepen the harbour at Mallaig.");
  expect(text).toContain("Ian Doull said no work at Mallaig had been applied for.");
});

test("the tarball has at most 15 MB", () => {
  const [packed = ""] = readdirSync(temporary).filter((name) => name.endsWith(".tgz"));
  expect(statSync(join(temporary, packed)).size).toBeLessThan(15_000_000);
});

test("a command that is not there ends with 2 and names those there are", () => {
  const { status, stderr } = run("paint");
  expect(stderr).toContain("There is no command paint");
  expect(status).toBe(2);
});

/** The words of a built site's first page in a browser that has run its scripts; those of the file where there is no browser. */
async function readInBrowser(site: string): Promise<string> {
  if (findChromium() === undefined) return readFileSync(join(folder, site, "index.html"), "utf8");
  const server = await serveSite(join(folder, site));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const errors: Error[] = [];
    page.on("pageerror", (error) => errors.push(error));
    await page.goto(server.address);
    await page.locator(".leaflet-container, main svg").first().waitFor();
    const text = await page.locator("body").innerText();
    expect(errors).toEqual([]);
    return text.replaceAll(/\s+/g, " ");
  } finally {
    await browser.close();
    await server.close();
  }
}

function run(...args: string[]) {
  // The index of the world's names is made once for all tests.
  const CLAIM_ATLAS_CACHE = join(ROOT, "node_modules/.cache/claim-atlas");
  const env = { ...process.env, CLAIM_ATLAS_CACHE };
  return spawnSync(join(folder, "claim-atlas"), args, { cwd: folder, encoding: "utf8", env });
}
