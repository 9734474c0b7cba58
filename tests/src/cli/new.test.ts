import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readAtlas } from "../../../src/cli/atlas/read-atlas.ts";
import { run } from "../../../src/cli/claim-atlas.ts";
import { defaultEffects, type Effects } from "../../../src/cli/effects.ts";

let folder: string;
let printed: string[];
let effects: Effects;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claim atlas où "));
  printed = [];
  const { ask: _ask, ...others } = defaultEffects;
  const note = (line: string) => printed.push(line);
  effects = { ...others, print: note, printError: note, today: () => "2031-05-01" };
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a new atlas has no errors, in a folder with a space and an accent in its path", async () => {
  const path = join(folder, "my map");
  expect(await run(["new", path, "--title", "What Ana Rios said about the wells"], effects)).toBe(0);
  const { value, problems } = await readAtlas(path, effects);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(value?.atlas).toMatchObject({ title: "What Ana Rios said about the wells", updated: "2031-05-01" });
  // The example takes no id: the author's first statement is S01.
  expect(existsSync(join(path, "atlas.lock.json"))).toBe(false);
  const schema = JSON.parse(readFileSync(join(path, "atlas.schema.json"), "utf8"));
  expect(schema.properties.statements.items.properties.who.description).toContain("Who says it");
});

test("the article's text is copied beside it, and quotes are looked for there", async () => {
  const text = join(folder, "text.html");
  writeFileSync(
    text,
    "<html><body><article><h1>Wells</h1><p>Ana Rios spoke of the wells at Uyuni on Monday, and said that they are dry.</p><p>Nobody else was there to see the wells that day.</p></article></body></html>",
  );
  const path = join(folder, "map");
  expect(await run(["new", path, "--text", text], effects)).toBe(0);
  expect(readFileSync(join(path, "article.txt"), "utf8")).toContain("Ana Rios spoke of the wells");
  const { problems } = await readAtlas(path, effects);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("an atlas that is there already is left as it is", async () => {
  writeFileSync(join(folder, "atlas.yaml"), "mine");
  expect(await run(["new", folder], effects)).toBe(2);
  expect(printed.join()).toContain("left as it is");
  expect(readFileSync(join(folder, "atlas.yaml"), "utf8")).toBe("mine");
});

test("a text that is a PDF is refused with what to do instead", async () => {
  const text = join(folder, "article.pdf");
  writeFileSync(text, "%PDF-1.7 ...");
  expect(await run(["new", join(folder, "map"), "--text", text], effects)).toBe(2);
  expect(printed.join()).toMatch(/is a PDF.*\.txt/u);
  expect(existsSync(join(folder, "map"))).toBe(false);
});
