import type { Browser, Page } from "playwright-core";
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
const COUNT = 1500;
const MANY = JSON.stringify(syntheticMapFile(COUNT));
const FEW = JSON.stringify(syntheticMapFile(40));

beforeAll(async () => {
  stage = await startStage();
  ({ browser, site, address } = stage);
});
afterEach(() => site.overrides.clear());
afterAll(() => stage.close());

describe("a page whose address asks for another map file", () => {
  test("shows that file in place of its own, and hydrates nothing", async () => {
    site.overrides.set(FILE, { body: FEW });
    const { page, complaints, close } = await openAtlas(browser, `${address}?atlas=many.geojson`);
    await mapReady(page);
    await page.locator("main article").nth(39).waitFor();
    expect(await page.locator("h1").innerText()).toBe("40 invented statements");
    expect(await page.title()).toBe("40 invented statements");
    expect(await page.locator("main article").count()).toBe(40);
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([
    ["on another origin", "https://elsewhere.example/map.geojson", /on another site/],
    ["that is not there", "nowhere.geojson", /could not be read/],
    ["that is none", "../index.html", /could not be read/],
  ])("%s says so and shows its own", async (_, asked, words) => {
    const { page, requests, close } = await openAtlas(
      browser,
      `${address}?atlas=${encodeURIComponent(asked)}`,
    );
    await mapReady(page);
    expect(await page.getByRole("alert").innerText()).toMatch(words);
    expect(await page.locator("main article").count()).toBe(47);
    expect(requests.filter((request) => !request.startsWith(site.address))).toEqual([]);
    await close();
  });

  test("keeps the selection of its address", async () => {
    site.overrides.set(FILE, { body: FEW });
    const { page, close } = await openAtlas(browser, `${address}?atlas=many.geojson#S000003`);
    await page.locator("#S000003[aria-current='true']").waitFor();
    await close();
  });
});

describe("a page of many statements", () => {
  test("says how many there are, and keeps few cards in the page", async () => {
    const { page, complaints, close } = await openMany();
    expect(await page.locator(".counts").innerText()).toMatch(/^1,500 statements/);
    expect(await page.locator("main article").count()).toBeLessThan(40);
    const item = page.locator("main li[aria-posinset='1']").first();
    expect(Number(await item.getAttribute("aria-setsize"))).toBeGreaterThan(1000);
    expect(complaints).toEqual([]);
    await close();
  });

  test("tells when its marks can be seen", async () => {
    const { page, close } = await openMany();
    const painted = await page.evaluate(() => performance.getEntriesByName("markers-painted").length);
    expect(painted).toBe(1);
    await close();
  });

  test("brings the statement of a link into view, however far down", async () => {
    const { page, close } = await openMany("#S001200");
    await expect.poll(() => topOf(page, "#S001200"), { timeout: 10_000 }).toBeLessThan(800);
    expect(await page.locator("#S001200").getAttribute("aria-current")).toBe("true");
    await close();
  });

  test("can be walked by keyboard past the cards that were there at first", async () => {
    const { page, close } = await openMany();
    const positions = new Set<string>();
    await page.locator("main li[aria-posinset='1'] a").first().focus();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      const position = await page.evaluate(() =>
        document.activeElement?.closest("[aria-posinset]")?.getAttribute("aria-posinset"),
      );
      if (position) positions.add(position);
    }
    const walked = [...positions].map(Number);
    expect(walked).toEqual(Array.from(walked, (_, index) => index + 1));
    expect(walked.length).toBeGreaterThan(10);
    await close();
  });

  test("prints a stated number of cards and says so", async () => {
    const { page, close } = await openMany();
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await page.locator("main article").count()).toBe(300);
    expect(await page.locator(".print-part").innerText()).toBe(
      "Of 1,500 statements the first 300 are printed; filters choose others.",
    );
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await expect.poll(() => page.locator("main article").count()).toBeLessThan(40);
    await close();
  });
});

test("a large map file with records that cannot be read shows the others and says how many are left out", async () => {
  const body = MANY.replaceAll(/"status":"denied"/g, '"status":"proven"');
  const wrong = MANY.split('"status":"denied"').length - 1;
  site.overrides.set(FILE, { body });
  const { page, close } = await openAtlas(browser, `${address}?atlas=many.geojson`);
  await mapReady(page);
  await expect
    .poll(() => page.locator(".loading-line").innerText(), { timeout: 10_000 })
    .toMatch(new RegExp(`^${wrong} records of the file could not be read`));
  await close();
});

async function openMany(fragment = "") {
  site.overrides.set(FILE, { body: MANY });
  const opened = await openAtlas(browser, `${address}?atlas=many.geojson${fragment}`);
  await mapReady(opened.page);
  await opened.page.locator(".cards-in-view").first().waitFor();
  await expect.poll(() => opened.page.locator(".loading-line").count(), { timeout: 20_000 }).toBe(0);
  return opened;
}

/** Pixels from the top of the window. */
function topOf(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (wanted) => document.querySelector(wanted)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY,
    selector,
  );
}
