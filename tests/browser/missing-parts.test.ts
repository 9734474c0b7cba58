import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { syntheticMapFile } from "../bench/synthetic-map-file.ts";
import { mapReady, openAtlas } from "./open-atlas.ts";
import type { Site } from "./serve-site.ts";
import { type Stage, startStage } from "./start-stage.ts";

let stage: Stage;
let browser: Browser;
let site: Site;
let address: string;

const FILE = "syria-2018/many.geojson";
/** Enough for a list of its own kind and for a file that is shown while it arrives. */
const COUNT = 400;
const MANY = JSON.stringify(syntheticMapFile(COUNT));

beforeAll(async () => {
  stage = await startStage();
  ({ browser, site, address } = stage);
});
afterEach(() => site.overrides.clear());
afterAll(() => stage.close());

describe("a page of which a part cannot be fetched", () => {
  test("says so where the timeline would stand, and has all else", async () => {
    const { page, close } = await openWithout("Timeline-*.js", "", {
      viewport: { width: 1280, height: 900 },
    });
    await mapReady(page);
    expect(await page.locator(".timeline").getByRole("alert").innerText()).toMatch(/could not be loaded/);
    expect(await page.locator("main article").count()).toBe(47);
    await close();
  });

  test("says so where the filters would stand, and has all else", async () => {
    const { page, close } = await openWithout("FilterPanel-*.js");
    await mapReady(page);
    await page.getByRole("button", { name: "Filters" }).click();
    expect(await page.locator(".filter-panel").getByRole("alert").innerText()).toMatch(/could not be loaded/);
    expect(await page.locator("main article").count()).toBe(47);
    await close();
  });

  test("shows every card of a long list where those near the window cannot be chosen", async () => {
    site.overrides.set(FILE, { body: MANY });
    const { page, close } = await openWithout("LargeStatementList-*.js", "?atlas=many.geojson");
    await expect.poll(() => page.locator("main article").count()).toBe(COUNT);
    await close();
  });

  test("shows what a long map file says without the map, where that is missing", async () => {
    site.overrides.set(FILE, { body: MANY });
    const { page, close } = await openWithout("open-map-*.js", "?atlas=many.geojson");
    await expect.poll(() => page.locator(".map-failed").isVisible()).toBe(true);
    await expect.poll(() => page.locator("h1").innerText()).toBe(`${COUNT} invented statements`);
    await expect.poll(() => page.locator("main article").first().isVisible()).toBe(true);
    await close();
  });
});

describe("a background that takes its time", () => {
  test.each([
    ["the page's own map", ""],
    ["a long map file", "?atlas=many.geojson"],
  ])("comes under the marks of %s later, and holds up nothing", async (_, search) => {
    site.overrides.set(FILE, { body: MANY });
    const { page, close } = await openAtlas(browser, "about:blank");
    let arrive: () => void = () => undefined;
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route("**/basemap.json", async (route) => {
      await arrival;
      await route.continue();
    });
    await page.goto(`${address}${search}`);
    await mapReady(page);
    if (search !== "")
      await expect
        .poll(() => page.locator(".counts").innerText())
        .toMatch(new RegExp(`^${COUNT} statements`));
    expect(await page.locator("path.basemap-land").count()).toBe(0);
    arrive();
    await expect.poll(() => page.locator("path.basemap-land").count()).toBeGreaterThan(0);
    await close();
  });
});

async function openWithout(chunk: string, search = "", options: BrowserContextOptions = {}) {
  const opened: { page: Page; close: () => Promise<void> } = await openAtlas(browser, "about:blank", options);
  await opened.page.route(`**/assets/${chunk}`, (route) => route.fulfill({ status: 404 }));
  await opened.page.goto(`${address}${search}`);
  return opened;
}
