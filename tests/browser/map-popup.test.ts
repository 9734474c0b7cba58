import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { mapReady, setUpBrowser } from "./setup/browser-setup.ts";

const setup = setUpBrowser();

describe("a popup", () => {
  for (const [language, width, height] of [
    ["", 1280, 800],
    ["", 900, 700],
    ["ar/", 1280, 800],
  ] as const) {
    test(`can be closed by a pointer at every mark of ${language}, ${width} by ${height}`, async () => {
      const { page } = await setup.open(language, {
        viewport: { width, height },
      });
      await mapReady(page);
      const keys = new Set(
        setup.mapFile.features.flatMap(({ properties: { drawn, placeKey } }) =>
          drawn && placeKey ? [placeKey] : [],
        ),
      );
      expect(keys.size).toBeGreaterThan(5);
      for (const key of keys) {
        await page.evaluate((place) => {
          window.location.hash = `#place=${encodeURIComponent(place)}`;
        }, key);
        await page.locator(`.map [data-place="${key}"][aria-expanded="true"]`).waitFor();
        const button = page.locator(".sheet-close");
        await expect.poll(() => button.evaluate(isOnTop), { message: key }).toBe(true);
        await page.keyboard.press("Escape");
        await button.waitFor({ state: "detached" });
      }
    });
  }

  test("gives the view back when it is closed", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    const before = await middleOfHajin(page);
    await hajin(page).click();
    await page.getByRole("dialog").waitFor();
    await expect.poll(() => middleOfHajin(page)).not.toEqual(before);
    await page.keyboard.press("Escape");
    await expect.poll(() => middleOfHajin(page)).toEqual(before);
  });

  test("leaves the view to a reader who moved it meanwhile", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    await hajin(page).click();
    await page.getByRole("dialog").waitFor();
    await page.waitForTimeout(300);
    const map = await page.locator(".map").boundingBox();
    if (map === null) throw new Error("there is no map");
    await drag(page, [map.x + 100, map.y + map.height - 120], [map.x + 160, map.y + map.height - 100]);
    await expect.poll(() => page.url()).toContain("zoom=");
    const moved = await middleOfHajin(page);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.waitForTimeout(300);
    const after = await middleOfHajin(page);
    expect(Math.hypot(after.x - moved.x, after.y - moved.y)).toBeLessThan(2);
  });

  test("sets the words of a right-to-left page from the right", async () => {
    const { page } = await setup.open("ar/#S27/azaz");
    await mapReady(page);
    const count = page.locator(".leaflet-popup .sheet-precision");
    await count.waitFor();
    const [right, end] = await count.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return [range.getBoundingClientRect().right, element.getBoundingClientRect().right];
    });
    expect(Math.abs((right ?? 0) - (end ?? 100))).toBeLessThan(2);
  });
});

test("a mark at the edge of the map is opened by the first click", async () => {
  const { page } = await setup.open();
  await mapReady(page);
  const map = await page.locator(".map").boundingBox();
  if (map === null) throw new Error("there is no map");
  const { x, y } = await middleOfHajin(page);
  const start = [map.x + 0.6 * map.width, map.y + map.height - 30] as const;
  await drag(page, start, [start[0] + map.x + map.width - 30 - x, start[1]]);
  await page.waitForTimeout(400);
  expect((await middleOfHajin(page)).x).toBeGreaterThan(map.x + map.width - 40);
  await page.mouse.move((await middleOfHajin(page)).x, y);
  await page.mouse.down();
  await page.waitForTimeout(100);
  await page.mouse.up();
  await page.getByRole("dialog").waitFor();
});

test("the map's drawing is no image to assistive technology", async () => {
  const { page } = await setup.open("#S23/al-hawash");
  await mapReady(page);
  await page.locator(".map .candidate").first().waitFor();
  await page.locator(".basemap-land").first().waitFor({ state: "attached" });
  expect(await page.locator(".map .leaflet-pane > svg").count()).toBeGreaterThan(0);
  expect(await page.locator('.map .leaflet-pane > svg:not([aria-hidden="true"])').count()).toBe(0);
});

describe("the credit of the map", () => {
  for (const [path, width] of [
    ["", 320],
    ["", 390],
    ["ar/", 390],
    ["embed.html", 320],
  ] as const) {
    test(`names every source beside the legend or below it, at ${width} pixels of ${path}`, async () => {
      const { page } = await setup.open(path, {
        viewport: { width, height: 700 },
      });
      await mapReady(page);
      const credit = page.locator(".map-credit > *");
      const text = await credit.innerText();
      // In the language of the page: a translation has a map file of its own, beside it.
      const file = await page.request.get(new URL("map.geojson", page.url()).href);
      const { atlas } = (await file.json()) as typeof setup.mapFile;
      expect(atlas.credits.length).toBeGreaterThan(1);
      for (const { name } of atlas.credits) expect(text).toContain(name);
      expect(await credit.evaluate((element) => getComputedStyle(element).direction)).toBe("ltr");
      expect(await isWhole(page)).toBe(true);
      await page.locator(".legend summary").click();
      expect(await isWhole(page)).toBe(true);
    });
  }

  /** In the map's box, not cut off, and clear of the legend. */
  function isWhole(page: Page): Promise<boolean> {
    return page.locator(".map-credit > *").evaluate((element) => {
      const box = element.getBoundingClientRect();
      const map = document.querySelector(".map")?.getBoundingClientRect();
      const legend = document.querySelector(".legend")?.getBoundingClientRect();
      if (map === undefined || legend === undefined) return false;
      const isInside =
        box.left >= map.left - 1 &&
        box.right <= map.right + 1 &&
        box.top >= map.top &&
        box.bottom <= map.bottom + 1;
      const isClear =
        box.right <= legend.left ||
        box.left >= legend.right ||
        box.top >= legend.bottom ||
        box.bottom <= legend.top;
      return isInside && isClear && element.scrollWidth <= element.clientWidth + 1;
    });
  }
});

test("names of areas in a small frame, with whatever fonts it has, end before its edges", async () => {
  const { frame } = await setup.openFrame({ width: 320, height: 480 });
  await mapReady(frame);
  await frame.evaluate(() => document.fonts.ready);
  const names = await frame.locator(".map .mark-name").evaluateAll((elements) => {
    const map = document.querySelector(".map")?.getBoundingClientRect() ?? new DOMRect();
    return elements.flatMap((element) => {
      const box = element.getBoundingClientRect();
      const middle = (box.left + box.right) / 2;
      if (middle < map.left || middle > map.right || box.top > map.bottom || box.bottom < map.top) return [];
      return [{ text: element.textContent, isWhole: box.left >= map.left && box.right <= map.right }];
    });
  });
  expect(names.length).toBeGreaterThan(2);
  expect(names.filter(({ isWhole }) => !isWhole)).toEqual([]);
});

function hajin(page: Page) {
  return page.locator(".map").getByRole("button", { name: /mentions? Hajin/ });
}

async function middleOfHajin(page: Page): Promise<{ x: number; y: number }> {
  return hajin(page).evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) };
  });
}

/** Drags what is there, and holds before letting go, so that nothing glides on. */
async function drag(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 4 });
  await page.mouse.move(...to, { steps: 4 });
  await page.waitForTimeout(150);
  await page.mouse.up();
}

function isOnTop(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return found !== null && element.contains(found);
}
