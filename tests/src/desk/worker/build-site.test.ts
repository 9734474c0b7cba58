import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite } from "../../../../src/cli/build/build-site.ts";
import { nodeTools } from "../../../../src/cli/build/node-tools.ts";
import { readAndBuild } from "../../../../src/cli/build.ts";
import { startDesk } from "../../../../src/cli/desk.ts";
import { defaultEffects } from "../../../../src/cli/effects.ts";
import { chooseFolder } from "../../../../src/desk/take-away/zip-files.ts";
import { SiteBuilder } from "../../../../src/desk/worker/build-site.ts";
import { SiteGround } from "../../../../src/desk/worker/ground.ts";
import { PlaceFinder } from "../../../../src/desk/worker/places.ts";

const ROOT = join(import.meta.dirname, "../../../..");
const FIRST_ATLAS = join(ROOT, "geo/data/articles/syria-2018");

const effects = { ...defaultEffects, print: () => {}, printError: () => {} };

let server: Server;
let builder: SiteBuilder;
let out: string;
beforeAll(async () => {
  server = await startDesk(effects, 0);
  const base = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const ground = new SiteGround(base);
  const finder = new PlaceFinder(base, (country) => ground.provincesOf(country));
  // Fonts and pictures take most of the time. The same inputs give the same, which tests of theirs hold: here they are made once for both.
  builder = new SiteBuilder(base, finder, ground, async (kind, inputs, make) =>
    kind === "font" || kind === "png" ? nodeTools.keep(kind, inputs, make) : make(),
  );
  out = mkdtempSync(join(tmpdir(), "desk-site-"));
});
afterAll(() => {
  server?.close();
  server?.closeAllConnections();
  rmSync(out, { recursive: true, force: true });
});

/** Content by path. */
function filesIn(folder: string): Map<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join("/"), readFileSync(path)]));
}

describe("the site that the desk makes of the first atlas", () => {
  test("is the one that build writes, byte for byte", async () => {
    const atlas = await readAndBuild(FIRST_ATLAS, effects);
    if (atlas === undefined) throw new Error("the first atlas has errors");
    await buildSite([atlas], out, effects);
    const written = filesIn(out);
    const given = [...filesIn(FIRST_ATLAS)].map(
      ([path, bytes]) => [path, Buffer.from(bytes).toString("utf8")] as const,
    );
    const opened = chooseFolder("syria-2018", given);
    if (opened === undefined) throw new Error("no atlas");
    const { files = {} } = await builder.site({
      slug: "syria-2018",
      files: opened.files,
      article: undefined,
      locale: "en",
    });
    expect(Object.keys(files).sort()).toEqual([...written.keys()].sort());
    const different = Object.entries(files).filter(
      ([path, content]) => Buffer.compare(Buffer.from(content), written.get(path) ?? Buffer.of()) !== 0,
    );
    expect(different.map(([path]) => path)).toEqual([]);
  });
});

test("an atlas with errors gives the errors, in the language of the desk, and no files", async () => {
  const { errors = [], files } = await builder.site({
    slug: "a",
    files: { "atlas.yaml": "version: 2\ntitle: A\nlanguage: en\nstatements:\n- text: Nobody.\n" },
    article: undefined,
    locale: "ar",
  });
  expect(files).toBeUndefined();
  expect(errors.length).toBeGreaterThan(0);
  for (const { what, remedy } of errors) expect(what + remedy).toMatch(/\p{Script=Arabic}/u);
});
