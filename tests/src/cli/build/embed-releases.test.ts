import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildEmbedScript, hash, readEmbedReleases } from "../../../../src/cli/build/build-embed-script.ts";
import { defaultEffects } from "../../../../src/cli/effects.ts";

const releases = readEmbedReleases(defaultEffects);
const newest = releases.at(-1);
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "embed-"));
  await buildEmbedScript(folder, defaultEffects);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the script for publishers' pages", () => {
  test("is what was released under its version", () => {
    const found = hash(readFileSync(join(folder, "embed.js")));
    expect(
      found,
      `embed.js has changed, and pages out there name its version ${newest?.version} with a checksum.
If that version has been published: keep its bytes as geo/data/embed-releases/embed-${newest?.version}.js (from the site
that was published), and add { "version": ${(newest?.version ?? 0) + 1}, "sha384": "${found}" } to
geo/data/embed-releases.json. If it has not: set its sha384 there to ${found}.`,
    ).toBe(newest?.sha384);
  });

  test("stands under the name of every version that ever was, and the dialog knows the newest", () => {
    for (const { version, sha384 } of releases) {
      expect(hash(readFileSync(join(folder, `embed-${version}.js`)))).toBe(sha384);
    }
    expect(JSON.parse(readFileSync(join(folder, "embed.json"), "utf8"))).toEqual({
      file: `embed-${newest?.version}.js`,
      integrity: `sha384-${newest?.sha384}`,
    });
  });

  test("takes at most 3 kB of the host page, and is a classic script", () => {
    const script = readFileSync(join(folder, "embed.js"));
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(3000);
    expect(script.toString()).not.toMatch(/^\s*(import|export)\b|\bimport\(/m);
  });

  test("makes no request, keeps nothing, and sends nobody anywhere", () => {
    const script = readFileSync(join(folder, "embed.js"), "utf8");
    expect(script).not.toMatch(/fetch|XMLHttpRequest|sendBeacon|[sS]torage|cookie|location|eval|innerHTML/);
  });
});

test("a new version leaves the old one as it was released", async () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const archive = new Map([
    ["embed-releases.json", encode('[{"version":1,"sha384":"old"},{"version":2,"sha384":"new"}]')],
    ["embed-1.js", encode("the first version")],
  ]);
  const written = new Map<string, string | Uint8Array>();
  await buildEmbedScript(folder, {
    ...defaultEffects,
    readFile: (path) => archive.get(basename(path)) ?? defaultEffects.readFile(path),
    writeFile: (path, content) => written.set(basename(path), content),
  });
  expect(written.get("embed-1.js")).toBe(archive.get("embed-1.js"));
  expect(written.get("embed-2.js")).toEqual(readFileSync(join(folder, "embed.js")));
  expect(String(written.get("embed.json"))).toContain('"file":"embed-2.js"');
});

test("versions are numbered one after the other", () => {
  expect(releases.map(({ version }) => version)).toEqual(releases.map((_, index) => index + 1));
});
