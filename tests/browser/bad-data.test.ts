import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { MapFile } from "../../geo/model/map-file-1.ts";
import { mapReady, openAtlas } from "./open-atlas.ts";
import type { Override, Site } from "./serve-site.ts";
import { type Stage, startStage } from "./start-stage.ts";

let stage: Stage;
let browser: Browser;
let site: Site;
let address: string;
let mapFile: MapFile;

beforeAll(async () => {
  stage = await startStage();
  ({ browser, site, address, mapFile } = stage);
});
afterEach(() => site.overrides.clear());
afterAll(() => stage.close());

const MAP_FILE = "syria-2018/map.geojson";

describe("a map file that", () => {
  const cases: { name: string; override: () => Override; words: RegExp }[] = [
    { name: "is missing", override: () => ({ status: 404, body: "" }), words: /could not be loaded/ },
    { name: "fails on the host", override: () => ({ status: 500, body: "" }), words: /could not be loaded/ },
    {
      name: "is cut short",
      override: () => ({ body: JSON.stringify(mapFile).slice(0, 5000) }),
      words: /cannot be read/,
    },
    { name: "is no map file", override: () => ({ body: "[1, 2]" }), words: /cannot be read/ },
    {
      name: "has a coordinate out of range",
      override: () => ({ body: moved(mapFile, [200, 95]) }),
      words: /cannot be read/,
    },
    {
      name: "has a newer format version",
      override: () => ({
        body: JSON.stringify({ ...mapFile, atlas: { ...mapFile.atlas, formatVersion: 2 } }),
      }),
      words: /newer/,
    },
  ];
  for (const { name, override, words } of cases) {
    test(`${name} leaves the list and a notice`, async () => {
      site.overrides.set(MAP_FILE, override());
      const { page, close } = await openAtlas(browser, address);
      await expect.poll(() => page.getByRole("alert").innerText()).toMatch(words);
      expect(await page.locator("main article").count()).toBe(47);
      await close();
    });
  }

  test("holds markup and script shows them as words and runs nothing", async () => {
    const attack = `<img src=x onerror="window.attacked=1"><script>window.attacked=1</script>`;
    const body = JSON.stringify(mapFile).replaceAll(
      JSON.stringify(mapFile.features[0]?.properties.text ?? "").slice(1, -1),
      JSON.stringify(attack).slice(1, -1),
    );
    site.overrides.set(MAP_FILE, { body });
    const { page, close } = await openAtlas(browser, `${address}#${mapFile.features[0]?.id}`);
    await mapReady(page);
    expect(await page.evaluate(() => "attacked" in window)).toBe(false);
    expect(await page.getByRole("dialog").innerText()).toContain("<img src=x");
    await close();
  });

  test("links to a script is refused", async () => {
    const url = mapFile.atlas.responses.find((response) => response.url !== null)?.url ?? "";
    site.overrides.set(MAP_FILE, {
      body: JSON.stringify(mapFile).replaceAll(JSON.stringify(url), '"javascript:alert(1)"'),
    });
    const { page, close } = await openAtlas(browser, address);
    await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/cannot be read/);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    await close();
  });
});

test("a basemap that is missing leaves the marks", async () => {
  site.overrides.set("syria-2018/basemap.json", { status: 404, body: "" });
  const { page, close } = await openAtlas(browser, address);
  await mapReady(page);
  expect(await page.locator(".map button[data-opens-popup]").count()).toBeGreaterThan(5);
  await close();
});

test("a basemap of nonsense leaves the marks", async () => {
  site.overrides.set("syria-2018/basemap.json", {
    body: '{"type":"Topology","objects":{"land":{"type":"Polygon","arcs":[[99]]}},"arcs":[]}',
  });
  const { page, close } = await openAtlas(browser, address);
  await mapReady(page);
  expect(await page.locator(".map button[data-opens-popup]").count()).toBeGreaterThan(5);
  await close();
});

function moved(file: MapFile, coordinates: [number, number]): string {
  const features = file.features.map((feature) =>
    feature.geometry?.type === "Point" ? { ...feature, geometry: { type: "Point", coordinates } } : feature,
  );
  return JSON.stringify({ ...file, features });
}
