import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readReleases, writeEmbedScripts } from "../../../../src/cli/build/bundle-app.ts";

const releases = readReleases();
const newest = releases.at(-1);
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "embed-"));
  await writeEmbedScripts(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the script for publishers' pages", () => {
  test("is what was released under its newest version", () => {
    const found = hash(readFileSync(join(folder, "embed.js")));
    const next = (newest?.version ?? 0) + 1;
    expect(
      found,
      `embed.js has changed since version ${newest?.version}. To release it: copy the site's embed.js to
src/embed/host/releases/embed-${next}.js, and add { "version": ${next}, "sha384": "${found}" } to releases.json there.`,
    ).toBe(newest?.sha384);
  });

  test("is there in every version that was ever released, byte for byte, and the dialog knows the newest", () => {
    expect(releases.map(({ version }) => version)).toEqual(releases.map((_, index) => index + 1));
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

/** SHA-384 in base64, as Subresource Integrity wants it. */
function hash(bytes: Uint8Array): string {
  return createHash("sha384").update(bytes).digest("base64");
}
