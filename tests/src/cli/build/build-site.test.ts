import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite } from "../../../../src/cli/build/build-site.ts";
import { loadDeskData } from "../../../../src/cli/build/write-desk.ts";
import { defaultEffects } from "../../../../src/cli/effects.ts";

const DAY = 86_400;
const effects = { ...defaultEffects, print: () => {} };

let out: string;
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "site-"));
  await buildSite([], out, effects, { deskData: loadDeskData() });
});
afterAll(() => rmSync(out, { recursive: true }));

function writeOld(path: string, days: number): string {
  const file = join(out, path);
  writeFileSync(file, "old");
  const then = Date.now() / 1000 - days * DAY;
  utimesSync(file, then, then);
  return file;
}

test("assets of the last week stay in the site, so that pages which readers have open go on", async () => {
  const recent = writeOld("assets/page-recent.js", 6);
  const old = writeOld("assets/page-old.js", 8);
  const page = writeOld("page.html", 1);
  await buildSite([], out, effects);
  expect(existsSync(recent)).toBe(true);
  expect(existsSync(old)).toBe(false);
  expect(existsSync(page)).toBe(false);
  expect(existsSync(join(out, "index.html"))).toBe(true);
});

test("how long they stay is the author's choice", async () => {
  const longer = writeOld("assets/page-longer.js", 20);
  await buildSite([], out, effects, { keepAssetsDays: 30 });
  expect(existsSync(longer)).toBe(true);
  await buildSite([], out, effects, { keepAssetsDays: 0 });
  expect(existsSync(longer)).toBe(false);
});

test("a site can do without the desk", async () => {
  await buildSite([], out, effects);
  expect(existsSync(join(out, "desk"))).toBe(false);
});
