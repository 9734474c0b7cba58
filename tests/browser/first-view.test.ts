import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { holdBack, mapReady, setUpBrowser } from "./setup/browser-setup.ts";

const setup = setUpBrowser();
const SIZES = [
  [320, 640],
  [390, 844],
  [768, 1024],
  [1280, 800],
  [1440, 900],
  [1920, 1080],
] as const;
const WITHOUT_SCRIPT: BrowserContextOptions = { javaScriptEnabled: false };

describe("the first view of the map", () => {
  for (const [width, height] of SIZES) {
    for (const path of ["", "ar/"]) {
      test(`stands at the pixels of the interactive map, ${width} by ${height} ${path}`, async () => {
        const { page, complaints } = await setup.open("about:blank", { viewport: { width, height } });
        const release = await holdMap(page);
        await page.goto(setup.address + path);
        // Hydrated: what the scripts add to the page is there.
        await page.locator(".map-stage.is-interactive").waitFor();
        await page.evaluate(() => document.fonts.ready);
        const links = await marksOn(page, ".first-view");
        const labels = await labelsOn(page, ".first-view");
        release();
        await mapReady(page);
        await page.locator(".first-view").waitFor({ state: "detached" });
        const buttons = await marksOn(page, ".map");
        expect(Object.keys(links).length).toBeGreaterThan(5);
        expect(Object.keys(labels).length).toBeGreaterThan(5);
        expect(farthest(links, buttons)).toBeLessThanOrEqual(1);
        expect(farthest(labels, await labelsOn(page, ".map"))).toBeLessThanOrEqual(1);
        expect(complaints).toEqual([]);
      });
    }
  }

  test("leads to the statements of each place without script", async () => {
    const { page } = await setup.open("", WITHOUT_SCRIPT);
    const links = page.locator(".first-view a[data-place]:visible");
    const count = await links.count();
    expect(count).toBeGreaterThan(5);
    for (let index = 0; index < count; index += 1) {
      const href = (await links.nth(index).getAttribute("href")) ?? "";
      await links.nth(index).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => page.url()).toContain(href);
      const target = page.locator(`[id="${decodeURIComponent(href.slice(1))}"]`);
      expect(await target.count()).toBe(1);
      await expect.poll(() => target.evaluate(isInWindow)).toBe(true);
      await links.nth(index).evaluate(() => window.scrollTo(0, 0));
    }
  });

  test("names each place with its statements, their speakers and statuses", async () => {
    const { page } = await setup.open("", WITHOUT_SCRIPT);
    const azaz = page.getByRole("link", { name: /mentions? Azaz.*said.*Status: / });
    expect(await azaz.count()).toBe(1);
  });

  test("needs no style attribute, which the policy of the page would refuse", async () => {
    const { page } = await setup.open("", WITHOUT_SCRIPT);
    expect(await page.locator(".first-view [style]").count()).toBe(0);
  });

  test("loses no click that comes before the map is there", async () => {
    const { page } = await setup.open("about:blank");
    const release = await holdMap(page);
    await page.goto(setup.address);
    const link = page.locator('.first-view a[href="#place=azaz"]:visible');
    await link.click();
    release();
    await page.getByRole("dialog").waitFor();
    expect(await page.getByRole("dialog").getAttribute("aria-label")).toContain("Azaz");
  });

  test("leaves a click that asks for another tab to the browser", async () => {
    const { page } = await setup.open("about:blank");
    await holdMap(page);
    await page.goto(setup.address);
    await page.locator(".map-stage.is-interactive").waitFor();
    const opened = page.context().waitForEvent("page");
    await page.locator('.first-view a[href="#place=azaz"]:visible').click({ modifiers: ["ControlOrMeta"] });
    await (await opened).close();
    expect(page.url()).toBe(setup.address);
  });

  test("stays while the pointer is down on it", async () => {
    const { page } = await setup.open("about:blank");
    const release = await holdMap(page);
    await page.goto(setup.address);
    const link = page.locator('.first-view a[href="#place=azaz"]:visible');
    const box = await link.boundingBox();
    if (box === null) throw new Error("Azaz is not on the map");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    release();
    await page.locator(".map button[data-place]").first().waitFor({ state: "attached" });
    expect(await page.locator(".first-view").count()).toBe(1);
    await page.mouse.up();
    await page.getByRole("dialog").waitFor();
    expect(await page.locator(".first-view").count()).toBe(0);
  });

  test("gives its focus to the interactive map", async () => {
    const { page } = await setup.open("about:blank");
    const release = await holdMap(page);
    await page.goto(setup.address);
    await page.locator('.first-view a[href="#place=azaz"]:visible').focus();
    release();
    await page.locator(".first-view").waitFor({ state: "detached" });
    const focused = page.locator(".map button:focus");
    expect(await focused.getAttribute("aria-label")).toContain("Azaz");
  });
});

/** Keeps the chunk of the interactive map back until the result is called. */
function holdMap(page: Page): Promise<() => void> {
  return holdBack(page, /ClaimMap.*\.js/);
}

type Positions = Record<string, readonly [x: number, y: number]>;

/** The middle of what is drawn of each mark that can be seen, by its place. */
function marksOn(page: Page, map: string): Promise<Positions> {
  return page.locator(`${map} [data-place]`).evaluateAll((elements) =>
    Object.fromEntries(
      elements.flatMap((element) => {
        const drawn = element.querySelector(":scope > g, svg.symbol") ?? element;
        const { left, right, top, bottom } = drawn.getBoundingClientRect();
        if (right - left === 0) return [];
        return [
          [element.getAttribute("data-place") ?? "", [(left + right) / 2, (top + bottom) / 2] as const],
        ];
      }),
    ),
  );
}

/** The left end of each label of the ground and of the symbols, by its words; of several with the same words from left to right. */
async function labelsOn(page: Page, map: string): Promise<Positions> {
  const labels = await page.locator(`${map} text.label`).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { left, width, top } = element.getBoundingClientRect();
      return width === 0 ? [] : [{ words: element.textContent ?? "", at: [left, top] as const }];
    }),
  );
  const counts = new Map<string, number>();
  return Object.fromEntries(
    labels
      .sort((a, b) => a.at[0] - b.at[0])
      .map(({ words, at }) => {
        const count = (counts.get(words) ?? 0) + 1;
        counts.set(words, count);
        return [`${words} ${count}`, at];
      }),
  );
}

/** Pixels between the positions that differ most; infinite when one of them is missing. */
function farthest(a: Positions, b: Positions): number {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Math.max(
    ...[...keys].map((key) => {
      const [from, to] = [a[key], b[key]];
      return from === undefined || to === undefined
        ? Number.POSITIVE_INFINITY
        : Math.max(Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1]));
    }),
  );
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < window.innerHeight && bottom > 0;
}
