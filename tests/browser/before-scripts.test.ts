import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { holdBack, setUpBrowser } from "./setup/browser-setup.ts";

const setup = setUpBrowser();

describe("what a reader does before the scripts have come", () => {
  test("opens the filters when they are there", async () => {
    const { page, release, complaints } = await openWithLateScripts();
    await page.getByRole("button", { name: /^Filters/ }).click();
    expect(await page.getByRole("checkbox").count()).toBe(0);
    release();
    await page.getByRole("checkbox").first().waitFor();
    expect(complaints).toEqual([]);
  });

  test("opens the timeline, once", async () => {
    const { page, release } = await openWithLateScripts();
    const button = page.getByRole("button", { name: /^Timeline/ });
    await button.click();
    release();
    await page.getByRole("slider").first().waitFor();
    await button.click();
    await expect.poll(() => page.getByRole("slider").count()).toBe(0);
  });

  test("presses the timeline just as they begin, and is answered once", async () => {
    const { page, release } = await openWithLateScripts();
    await page.evaluate(() => {
      const root = document.querySelector("#root") ?? document.body;
      const pressOnceReactListens = () => {
        if (Object.keys(root).some((key) => key.startsWith("__reactContainer")))
          document.querySelector<HTMLElement>(".timeline-button")?.click();
        else setTimeout(pressOnceReactListens);
      };
      pressOnceReactListens();
    });
    release();
    await expect.poll(() => page.evaluate("window.pressedBefore")).toBe(null);
    await page.getByRole("slider").first().waitFor({ timeout: 10_000 });
  });

  test("enters the article view", async () => {
    const { page, release } = await openWithLateScripts();
    await page.locator(".article-start button").click();
    release();
    await expect.poll(() => page.locator(".page.is-reading").count()).toBe(1);
  });

  test("leaves the focus and the letters to the field that was touched last", async () => {
    const { page, release } = await openWithLateScripts();
    await page.getByRole("button", { name: /^Filters/ }).click();
    await page.getByRole("searchbox").click();
    await page.keyboard.type("aza");
    release();
    await expect.poll(() => page.evaluate("window.pressedBefore")).toBe(null);
    await page.keyboard.type("z");
    await expect.poll(() => page.url()).toContain("q=azaz");
    expect(await page.getByRole("checkbox").count()).toBe(0);
  });

  for (const fragment of ["#S27", "#place=azaz"]) {
    test(`scrolls away from what the link led to, and stays there: ${fragment}`, async () => {
      const { page, release } = await openWithLateScripts(fragment);
      const scrolled = () => page.evaluate(() => window.scrollY);
      await expect.poll(scrolled).toBeGreaterThan(0);
      await page.evaluate(() => window.scrollBy({ top: 2500, behavior: "instant" }));
      const before = await scrolled();
      release();
      await page.locator(".map-stage.is-drawn").waitFor();
      await page.getByRole("dialog").waitFor();
      // Rows that come into view are laid out, and are higher or lower than was thought.
      expect(Math.abs((await scrolled()) - before)).toBeLessThan(500);
    });
  }

  test("searches for the words that were typed", async () => {
    const { page, release } = await openWithLateScripts();
    await page.getByRole("searchbox").fill("azaz");
    release();
    await expect.poll(() => page.url()).toContain("q=azaz");
    const listed = () => page.locator("#statements article").count();
    await expect.poll(listed).toBeLessThan(setup.statements);
    expect(await listed()).toBeGreaterThan(0);
  });

  test("opens a statement of the list, with its details", async () => {
    const { page, release } = await openWithLateScripts();
    const row = page.locator("#S27");
    await row.locator("summary").click();
    release();
    await row.locator(".card-details").waitFor();
    await row.locator("summary").click();
    await row.locator(".card-details").waitFor({ state: "hidden" });
  });

  test("opens the place that was clicked on the map", async () => {
    const { page, release } = await openWithLateScripts();
    await page.locator(".first-view a[data-place]:visible").first().click();
    release();
    await page.getByRole("dialog").waitFor();
  });

  test("opens the place that was pressed, however late it is let go", async () => {
    const { page, release } = await openWithLateScripts();
    await page.locator(".first-view a[data-place]:visible").first().hover();
    await page.mouse.down();
    release();
    await page.locator(".map button[data-place]").first().waitFor({ state: "attached" });
    await page.mouse.up();
    await page.getByRole("dialog").waitFor();
  });
});

/** The page of which no script has arrived; `release` lets them through. */
async function openWithLateScripts(
  fragment = "",
): Promise<{ page: Page; release: () => void; complaints: string[] }> {
  const { page, complaints } = await setup.open("about:blank");
  const release = await holdBack(page, "**/assets/*.js");
  await page.goto(setup.address + fragment, { waitUntil: "commit" });
  await page.locator(".article-start button").waitFor();
  return { page, release, complaints };
}
