import { join } from "node:path";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openGeocoder } from "../../geo/geocoder/index.ts";
import { buildShards } from "../../src/cli/gazetteer/build-shards.ts";
import { launchChromium } from "./setup/launch-chromium.ts";

const FRONT_DOOR = join(import.meta.dirname, "../../geo/geocoder/index.ts");

let browser: Browser;
let script: string;
let shards: ReadonlyMap<string, string>;

beforeAll(async () => {
  browser = await launchChromium();
  shards = buildShards();
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry: FRONT_DOOR, formats: ["es"] } },
  });
  const [bundle] = [built].flat();
  if (bundle === undefined || !("output" in bundle)) throw new Error("the geocoder was not bundled");
  script = bundle.output[0].code;
});
afterAll(() => browser.close());

const NAMES = [
  { name: "Azaz", stated: { province: "Aleppo", country: "SY" } },
  { name: "Kafr Nubl", stated: { country: "SY" } },
  { name: "Damascus", stated: {} },
  { name: "دمشق", stated: {} },
  { name: "Springfield", stated: {} },
  { name: "Springfield", stated: { province: "Illinois" } },
  { name: "U.S.", stated: {} },
  { name: "Nile", stated: {} },
  { name: "xyzzyq", stated: {} },
  { name: "", stated: {} },
];

test("the geocoder in a page, offline, gives the answers that it gives in Node", async () => {
  expect(script).not.toMatch(/from\s*["']node:|require\(/);
  const context = await browser.newContext();
  const page = await context.newPage();
  const requests: string[] = [];
  await page.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    requests.push(pathname);
    const shard = shards.get(pathname.replace(/^\/|\.txt$/g, ""));
    if (pathname === "/")
      return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>t</title>" });
    if (pathname === "/geocoder.js") return route.fulfill({ contentType: "text/javascript", body: script });
    return shard === undefined ? route.abort() : route.fulfill({ contentType: "text/plain", body: shard });
  });
  await page.goto("http://atlas.test/");
  await page.addScriptTag({
    type: "module",
    content: `
      import { openGeocoder } from "/geocoder.js";
      const loadShard = async (name) => (await fetch("/" + name + ".txt")).text();
      const geocoder = await openGeocoder({ loadShard });
      const answers = [];
      for (const { name, stated } of ${JSON.stringify(NAMES)}) {
        answers.push(JSON.stringify(await geocoder.find(name, stated)));
      }
      globalThis.found = { answers, problems: geocoder.problems() };
    `,
  });
  await page.waitForFunction("globalThis.found !== undefined");
  const inPage: { answers: string[]; problems: unknown[] } = await page.evaluate("globalThis.found");
  await context.close();

  const inNode = await openGeocoder({ loadShard: async (name) => shards.get(name) });
  const expected = [];
  for (const { name, stated } of NAMES) expected.push(JSON.stringify(await inNode.find(name, stated)));
  expect(inPage.answers).toEqual(expected);
  expect(inPage.problems).toEqual([]);
  expect(expected.filter((answer) => answer.startsWith('{"outcome":"placed"')).length).toBeGreaterThan(5);
  expect(requests.filter((path) => path.endsWith(".txt"))).toEqual(["/world.txt", "/SY.txt"]);
});
