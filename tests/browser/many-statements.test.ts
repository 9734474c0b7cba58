import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { syntheticMapFile } from "../bench/synthetic-map-file.ts";
import { mapReady, setUpBrowser } from "./setup/browser-setup.ts";

const COUNT = 1500;
const MANY = JSON.stringify(syntheticMapFile(COUNT));

const setup = setUpBrowser();

describe("a page of many statements", () => {
  test("says how many there are, and keeps few rows in the page", async () => {
    const { page, complaints } = await openMany();
    expect(await page.locator(".counts").innerText()).toMatch(/^1,500 statements/);
    expect(await page.locator("main article").count()).toBeLessThan(40);
    const item = page.locator("main li[aria-posinset='1']").first();
    expect(Number(await item.getAttribute("aria-setsize"))).toBeGreaterThan(1000);
    expect(complaints).toEqual([]);
  });

  test("brings the statement of a link into view, however far down", async () => {
    const { page } = await openMany("#S001200");
    await expect.poll(() => topOf(page, "#S001200"), { timeout: 10_000 }).toBeLessThan(800);
    expect(await page.locator("#S001200").getAttribute("aria-current")).toBe("true");
  });

  test("can be gone through by keyboard past the rows that were there at first", async () => {
    const { page } = await openMany();
    const positions = new Set<string>();
    await page.locator("main li[aria-posinset='1'] summary").first().focus();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      const position = await page.evaluate(() =>
        document.activeElement?.closest("[aria-posinset]")?.getAttribute("aria-posinset"),
      );
      if (position) positions.add(position);
    }
    const walked = [...positions].map(Number);
    expect(walked).toEqual(Array.from(walked, (_, index) => index + 2));
    expect(walked.length).toBeGreaterThan(10);
  });

  test("prints a stated number of statements and says so", async () => {
    const { page } = await openMany();
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await page.locator("main article").count()).toBe(300);
    expect(await page.locator(".print-part").innerText()).toBe(
      "Of 1,500 statements the first 300 are printed; filters choose others.",
    );
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await expect.poll(() => page.locator("main article").count()).toBeLessThan(40);
  });
});

async function openMany(fragment = "") {
  setup.serveMapFile(MANY);
  const opened = await setup.open(fragment);
  await mapReady(opened.page);
  await opened.page.locator(".cards-in-view").first().waitFor();
  return opened;
}

/** Pixels from the top of the window. */
function topOf(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (wanted) => document.querySelector(wanted)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY,
    selector,
  );
}
