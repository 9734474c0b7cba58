import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { syntheticMapFile } from "../bench/synthetic-map-file.ts";
import { holdBack, mapReady, setUpBrowser } from "./setup/browser-setup.ts";

/** Enough for a list of its own kind. */
const COUNT = 400;
const MANY = JSON.stringify(syntheticMapFile(COUNT));

const setup = setUpBrowser();

describe("a page of which a part cannot be fetched", () => {
  test("says so where the timeline would stand, and has all else", async () => {
    const { page } = await openWithout("TimelineLanes-*.js", {
      viewport: { width: 1280, height: 900 },
    });
    await mapReady(page);
    await page.getByRole("button", { name: "Timeline" }).click();
    expect(await page.locator(".timeline").getByRole("alert").innerText()).toMatch(/could not be loaded/);
    expect(await page.locator("main article").count()).toBe(setup.statements);
  });

  test("says so where the filters would stand, and has all else", async () => {
    const { page } = await openWithout("FilterPanel-*.js");
    await mapReady(page);
    await page.getByRole("button", { name: "Filters" }).click();
    expect(await page.locator(".explore").getByRole("alert").innerText()).toMatch(/could not be loaded/);
    expect(await page.locator("main article").count()).toBe(setup.statements);
  });

  test("shows the beginning of a long list where those near the window cannot be chosen, and says so", async () => {
    setup.serveMapFile(MANY);
    const { page } = await openWithout("LargeStatementList-*.js");
    await expect.poll(() => page.locator("main article").count()).toBe(300);
    expect(await page.locator(".print-part").innerText()).toContain(`Of ${COUNT} statements the first 300`);
  });

  test("says so where the map would stand, and has every statement", async () => {
    const { page } = await openWithout("ClaimMap-*.js");
    await expect.poll(() => page.locator(".map-failed").isVisible()).toBe(true);
    expect(await page.locator("main article").count()).toBe(setup.statements);
  });

  test("says so where the map would stand when the map's style is missing, and its marks lead to the list", async () => {
    const { page } = await openWithout("ClaimMap-*.css");
    await expect.poll(() => page.locator(".map-failed").isVisible()).toBe(true);
    await page.locator('.first-view a[href="#place=azaz"]:visible').click();
    await expect.poll(() => page.locator('[id="place=azaz"]').evaluate(beginsInWindow)).toBe(true);
  });
});

test("a background that takes its time comes under the marks later, and holds up nothing", async () => {
  const { page } = await setup.open("about:blank");
  const arrive = await holdBack(page, "**/basemap.json");
  await page.goto(setup.address);
  await mapReady(page);
  expect(await page.locator("path.basemap-land").count()).toBe(0);
  arrive();
  await expect.poll(() => page.locator("path.basemap-land").count()).toBeGreaterThan(0);
});

describe("a page whose script is gone since the site was built anew", () => {
  test("says so and shows what it shows without script", async () => {
    const { page } = await openWithout("index-*.js");
    await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/older than the site/);
    expect(await page.locator("main article").count()).toBe(setup.statements);
    expect(await page.locator("button:visible, input:visible").count()).toBe(0);
  });

  test("says so too where the words of its language are gone", async () => {
    const { page } = await openWithout("en-*.js");
    await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/older than the site/);
    expect(await page.locator("main article").count()).toBe(setup.statements);
    expect(await page.locator("button:visible, input:visible").count()).toBe(0);
  });
});

function beginsInWindow(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top >= 0 && top < window.innerHeight;
}

async function openWithout(chunk: string, options: BrowserContextOptions = {}) {
  const opened: { page: Page; close: () => Promise<void> } = await setup.open("about:blank", options);
  await opened.page.route(`**/assets/${chunk}`, (route) => route.fulfill({ status: 404 }));
  await opened.page.goto(setup.address);
  return opened;
}
