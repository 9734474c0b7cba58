import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { syntheticMapFile } from "../bench/synthetic-map-file.ts";
import { mapReady, openAtlas } from "./open-atlas.ts";
import { type Site, serveMapFile } from "./serve-site.ts";
import { type Stage, startStage } from "./start-stage.ts";

let stage: Stage;
let browser: Browser;
let site: Site;
let address: string;

/** Enough for a list of its own kind. */
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
    const { page, close } = await openWithout("Timeline-*.js", {
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
    await serveMapFile(site, MANY);
    const { page, close } = await openWithout("LargeStatementList-*.js");
    await expect.poll(() => page.locator("main article").count()).toBe(COUNT);
    await close();
  });

  test("says so where the map would stand, and has every statement", async () => {
    const { page, close } = await openWithout("open-map-*.js");
    await expect.poll(() => page.locator(".map-failed").isVisible()).toBe(true);
    expect(await page.locator("main article").count()).toBe(47);
    await close();
  });
});

test("a background that takes its time comes under the marks later, and holds up nothing", async () => {
  const { page, close } = await openAtlas(browser, "about:blank");
  let arrive: () => void = () => undefined;
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/basemap.json", async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto(address);
  await mapReady(page);
  expect(await page.locator("path.basemap-land").count()).toBe(0);
  arrive();
  await expect.poll(() => page.locator("path.basemap-land").count()).toBeGreaterThan(0);
  await close();
});

describe("a page whose script is gone since the site was built anew", () => {
  test("says so and shows what it shows without script", async () => {
    const { page, close } = await openWithout("index-*.js");
    await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/older than the site/);
    expect(await page.locator("main article").count()).toBe(47);
    expect(await page.locator("button:visible, input:visible").count()).toBe(0);
    await close();
  });
});

async function openWithout(chunk: string, options: BrowserContextOptions = {}) {
  const opened: { page: Page; close: () => Promise<void> } = await openAtlas(browser, "about:blank", options);
  await opened.page.route(`**/assets/${chunk}`, (route) => route.fulfill({ status: 404 }));
  await opened.page.goto(address);
  return opened;
}
