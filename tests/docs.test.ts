import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const README = readFileSync(join(ROOT, "README.md"), "utf8");
const PACKAGE = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

/** Every Markdown file of the repository, as a path from its root. */
const DOCUMENTS = ["", ".github", "geo", "src", "tests"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: folder !== "", encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => join(folder, path)),
);

test("there are documents for readers, authors, publishers and contributors", () => {
  expect(DOCUMENTS).toEqual(
    expect.arrayContaining([
      "README.md",
      "CHANGELOG.md",
      ".github/CONTRIBUTING.md",
      ".github/SECURITY.md",
      "geo/README.md",
      "geo/geocoder/README.md",
      "src/embed/README.md",
      "tests/README.md",
    ]),
  );
});

test.each(DOCUMENTS)("links of %s lead to files, and to headings that are there", (path) => {
  const text = readFileSync(join(ROOT, path), "utf8");
  for (const [, link = ""] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^(https?|mailto):/.test(link)) continue;
    const [file = "", heading] = link.split("#");
    const target = file === "" ? join(ROOT, path) : join(ROOT, dirname(path), file);
    expect(existsSync(target), `${link} in ${path}`).toBe(true);
    expect(relative(ROOT, target).startsWith(".."), `${link} leads out of the repository`).toBe(false);
    if (heading !== undefined) expect(headingsOf(readFileSync(target, "utf8"))).toContain(heading);
  }
});

test.each(DOCUMENTS)("scripts that %s names are in package.json", (path) => {
  const text = readFileSync(join(ROOT, path), "utf8");
  const named = [...text.matchAll(/npm run ([a-z][a-z:-]*)/g)].map(([, script = ""]) => script);
  expect(named.filter((script) => !(script in PACKAGE.scripts))).toEqual([]);
});

test("the README has fewer than 120 lines", () => {
  expect(README.split("\n").length).toBeLessThan(120);
});

test("every dependency has its place in the README", () => {
  const [, section = ""] = README.split("## Dependencies");
  const named = expandNames(section);
  const declared = Object.keys({ ...PACKAGE.dependencies, ...PACKAGE.devDependencies }).filter(
    (name) => !name.startsWith("@types/"),
  );
  expect(declared.filter((name) => !named.has(name))).toEqual([]);
});

test("folders that the README names are there", () => {
  const [, tree = ""] = /```\n(geo\/[\s\S]*?)```/.exec(README) ?? [];
  const folders = [...tree.matchAll(/(?<![\w/])([a-z-]+)\//g)].map(([, name = ""]) => name);
  expect(folders.length).toBeGreaterThan(20);
  const known = ["", "geo", "src", "src/site", "src/embed"].flatMap((folder) =>
    readdirSync(join(ROOT, folder)),
  );
  expect(folders.filter((name) => !known.includes(name))).toEqual([]);
});

/** Package names of a text. "@turf/area, bbox" and "@citation-js/core and its plugins bibtex" stand for several. */
function expandNames(text: string): Set<string> {
  const names = new Set<string>();
  let scope = "";
  for (const [word] of text.matchAll(/@?[a-z][a-z0-9.-]*(?:\/[a-z0-9-]+)?/g)) {
    const bare = word.replace(/\.$/, "");
    if (bare.startsWith("@")) scope = bare.split("/")[0] ?? "";
    names.add(bare);
    names.add(`${scope}/${bare}`);
    names.add(`${scope}/plugin-${bare}`);
  }
  return names;
}

/** Headings as GitHub writes them into fragments. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );
}
