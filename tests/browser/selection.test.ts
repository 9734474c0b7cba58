import { describe, expect, test } from "vitest";
import { mapReady, setUpBrowser } from "./setup/browser-setup.ts";

const setup = setUpBrowser();

describe("selecting", () => {
  test("a place in the list opens its popup on the map and puts it in the address", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    await page.locator(".places").getByRole("link", { name: "Azaz" }).click();
    const popup = page.getByRole("dialog");
    await expect.poll(() => popup.getAttribute("aria-label")).toContain("Azaz");
    await expect.poll(() => page.url()).toMatch(/#place=azaz$/);
    expect(await popup.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  });

  test("a mark marks its statements in the list, and brings its place there into view", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    await page.getByRole("button", { name: /mentions? Hajin/ }).click();
    await expect.poll(() => page.locator("#S45").getAttribute("aria-current")).toBe("true");
    const entry = page.locator(".places > li[aria-current='true']");
    expect(await entry.innerText()).toContain("Hajin");
    await expect
      // The browser scrolls by whole pixels.
      .poll(() => entry.evaluate((item) => Math.floor(item.getBoundingClientRect().bottom)))
      .toBeLessThanOrEqual(800);
    expect(await entry.evaluate((item) => item.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
  });

  test("stays while links lead to other parts of the page, where reading goes on", async () => {
    const { page } = await setup.open("#S27");
    await mapReady(page);
    await expect.poll(() => page.locator("#S27").getAttribute("aria-current")).toBe("true");
    await page.locator("#S27 summary").click();
    const source = page.locator("#S27 a[href^='#source-']").first();
    const anchor = ((await source.getAttribute("href")) ?? "").slice(1);
    for (const [link, target] of [
      [page.getByRole("link", { name: "Skip the map" }), "statements"],
      [source, anchor],
    ] as const) {
      await link.evaluate((element) => element instanceof HTMLElement && element.click());
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(target);
      await expect.poll(() => page.url()).toBe(`${setup.address}#S27`);
    }
    expect(await page.locator("#S27").getAttribute("aria-current")).toBe("true");
  });

  test("by keyboard alone opens a popup, and Escape gives focus back to the mark", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    const mark = page.getByRole("button", { name: /mentions? Hajin/ });
    await mark.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    expect(await page.getByRole("dialog").evaluate((dialog) => dialog.contains(document.activeElement))).toBe(
      true,
    );
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await mark.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test("the way from a popup to the list closes it and opens the statement there", async () => {
    const { page } = await setup.open("#S45");
    await mapReady(page);
    await page.getByRole("dialog").getByRole("link", { name: "In the list" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => page.locator("#S45 .card-open").isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("S45");
  });

  test.each(["#place=geonames:172082", "#place=geonames%3A172082"])(
    "a link of an earlier build still opens its place: %s",
    async (fragment) => {
      const { page } = await setup.open(fragment);
      await mapReady(page);
      await expect.poll(() => page.getByRole("dialog").getAttribute("aria-label")).toContain("Azaz");
    },
  );

  test("a source, by a link to the page and by one in it, opens the sources there", async () => {
    const { page } = await setup.open("#source-D01");
    const topOf = (id: string) =>
      page.locator(`[id="${id}"]`).evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(() => topOf("source-D01")).toBeLessThan(200);
    const other = await page
      .locator('.sources > li [id^="source-"], .sources > li[id^="source-"]')
      .last()
      .getAttribute("id");
    await page.evaluate((id) => {
      location.hash = `#${id}`;
    }, other);
    await expect.poll(() => topOf(other ?? "")).toBeLessThan(800);
    expect(await topOf("source-D01")).toBeLessThan(0);
  });

  for (const fragment of ["#S27", "#source-D01"]) {
    test(`leaves a page that is loaded again where the reader was: ${fragment}`, async () => {
      const { page } = await setup.open(fragment);
      await mapReady(page);
      await page.evaluate(() => window.scrollTo({ top: 1000, behavior: "instant" }));
      await page.reload();
      await page.locator(".map-stage.is-drawn").waitFor();
      expect(await page.evaluate(() => window.scrollY)).toBe(1000);
    });
  }

  test("goes back and forward with the browser's history", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    await page.getByRole("button", { name: /mentions? Hajin/ }).click();
    await page.getByRole("dialog").waitFor();
    await page.goBack();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.goForward();
    await expect.poll(() => page.getByRole("dialog").getAttribute("aria-label")).toContain("Hajin");
  });

  test("from an address shows the statement and the popup of its place", async () => {
    const { page } = await setup.open("#S45");
    await mapReady(page);
    await expect.poll(() => page.getByRole("dialog").getAttribute("aria-label")).toContain("Hajin");
    expect(await page.locator("#S45").getAttribute("aria-current")).toBe("true");
  });

  for (const fragment of [
    "#S99",
    "#place=nowhere",
    "#%E0%A4%A",
    "#<img src=x onerror=alert(1)>",
    "#__proto__",
    `#${"a".repeat(5000)}`,
  ]) {
    test(`from an address that names nothing selects nothing: ${fragment.slice(0, 30)}`, async () => {
      const { page, complaints } = await setup.open(fragment);
      await mapReady(page);
      expect(await page.getByRole("dialog").count()).toBe(0);
      expect(complaints).toEqual([]);
    });
  }
});
