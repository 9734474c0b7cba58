import { describe, expect, test } from "vitest";
import type { MapFile } from "../../geo/model/map-file.ts";
import { mapReady, setUpBrowser } from "./setup/browser-setup.ts";
import type { Override } from "./setup/serve-site.ts";

const setup = setUpBrowser();

const MAP_FILE = "syria-2018/map.geojson";

describe("a map file that", () => {
  const cases: { name: string; override: () => Override; words: RegExp }[] = [
    { name: "is missing", override: () => ({ status: 404, body: "" }), words: /could not be loaded/ },
    { name: "fails on the host", override: () => ({ status: 500, body: "" }), words: /could not be loaded/ },
    {
      name: "is cut short",
      override: () => ({ body: JSON.stringify(setup.mapFile).slice(0, 5000) }),
      words: /cannot be read/,
    },
    { name: "is no map file", override: () => ({ body: "[1, 2]" }), words: /cannot be read/ },
    {
      name: "has a coordinate out of range",
      override: () => ({ body: moved(setup.mapFile, [200, 95]) }),
      words: /cannot be read/,
    },
    {
      name: "has a newer format version",
      override: () => ({
        body: JSON.stringify({ ...setup.mapFile, atlas: { ...setup.mapFile.atlas, formatVersion: 3 } }),
      }),
      words: /newer/,
    },
  ];
  for (const { name, override, words } of cases) {
    test(`${name} leaves the list and a notice`, async () => {
      setup.site.overrides.set(MAP_FILE, override());
      const { page } = await setup.open();
      await expect.poll(() => page.getByRole("alert").innerText()).toMatch(words);
      expect(await page.locator("main article").count()).toBe(setup.statements);
    });
  }

  test("holds markup and script shows them as words and runs nothing", async () => {
    const attack = `<img src=x onerror="window.attacked=1"><script>window.attacked=1</script>`;
    const body = JSON.stringify(setup.mapFile).replaceAll(
      JSON.stringify(setup.mapFile.features[0]?.properties.text ?? "").slice(1, -1),
      JSON.stringify(attack).slice(1, -1),
    );
    setup.site.overrides.set(MAP_FILE, { body });
    const { page } = await setup.open(`#${setup.mapFile.features[0]?.id}`);
    await mapReady(page);
    expect(await page.evaluate(() => "attacked" in window)).toBe(false);
    expect(await page.getByRole("dialog").innerText()).toContain("<img src=x");
  });

  test("links to a script is refused", async () => {
    const url = setup.mapFile.atlas.responses.find((response) => response.url !== null)?.url ?? "";
    setup.site.overrides.set(MAP_FILE, {
      body: JSON.stringify(setup.mapFile).replaceAll(JSON.stringify(url), '"javascript:alert(1)"'),
    });
    const { page } = await setup.open();
    await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/cannot be read/);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
  });
});

test("a basemap that is missing leaves the marks", async () => {
  setup.site.overrides.set("syria-2018/basemap.json", { status: 404, body: "" });
  const { page } = await setup.open();
  await mapReady(page);
  expect(await page.locator(".map button[data-opens-popup]").count()).toBeGreaterThan(5);
});

test.each([
  ["lines that are not there", "[[99]]"],
  ["positions that are no numbers", "[[0]]"],
])("a basemap with %s leaves the marks", async (_, land) => {
  const arcs = '[[["a","b"],["c","d"],["e","f"],["a","b"]]]';
  setup.site.overrides.set("syria-2018/basemap.json", {
    body: `{"type":"Topology","objects":{"land":{"type":"Polygon","arcs":${land}}},"arcs":${arcs},"labels":[]}`,
  });
  const { page } = await setup.open();
  await mapReady(page);
  expect(await page.locator(".map button[data-opens-popup]").count()).toBeGreaterThan(5);
});

function moved(file: MapFile, coordinates: [number, number]): string {
  const features = file.features.map((feature) =>
    feature.geometry?.type === "Point" ? { ...feature, geometry: { type: "Point", coordinates } } : feature,
  );
  return JSON.stringify({ ...file, features });
}
