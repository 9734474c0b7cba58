import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { syntheticMapFile } from "../bench/synthetic-map-file.ts";
import { mapReady, setUpBrowser } from "./setup/browser-setup.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PHONE = { viewport: { width: 390, height: 844 } };

const setup = setUpBrowser();

describe("a cluster", () => {
  test("lists its places with what is said first of each, and leads to one of them", async () => {
    const { page, complaints } = await setup.open("", PHONE);
    await mapReady(page);
    const cluster = firstCluster(page);
    const name = (await cluster.getAttribute("aria-label")) ?? "";
    expect(name).toMatch(
      /^\d+ statements? mentions? places near .+ \(\d+ places; said by \d+ speakers?\)\.$/,
    );
    await cluster.click();
    const dialog = page.getByRole("dialog");
    expect(name).toContain(await dialog.getAttribute("aria-label"));
    expect(await dialog.getByRole("link").count()).toBe(Number(/\((\d+) places/.exec(name)?.[1]));
    const second = dialog.getByRole("link").nth(1);
    const title = (await second.getAttribute("aria-label")) ?? "";
    await second.click();
    await expect.poll(() => page.getByRole("dialog").getAttribute("aria-label")).toBe(title);
    expect(page.url()).toContain("#place=");
    // The chosen place stands for itself now, where it is.
    const own = page.locator('.map [data-place][aria-expanded="true"]');
    expect(await own.getAttribute("aria-label")).toContain(title);
    await page.getByRole("button", { name: /^Back to the/ }).click();
    await expect.poll(() => page.getByRole("dialog").getAttribute("aria-label")).toContain("places near");
    expect(complaints).toEqual([]);
  });

  test("is opened, left and zoomed into by keyboard", async () => {
    const { page } = await setup.open("", PHONE);
    await mapReady(page);
    const cluster = firstCluster(page);
    await cluster.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    expect(await hasFocus(dialog)).toBe(true);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await hasFocus(cluster)).toBe(true);

    const before = await page.locator(".map [data-place]").count();
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Zoom in on these" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".map [data-place]").count()).toBeGreaterThan(before);
    await expect.poll(() => page.url()).toContain("zoom=");
  });

  test("has targets that do not overlap those of other symbols", async () => {
    for (const width of [320, 768, 1280]) {
      const { page } = await setup.open("", { viewport: { width, height: 800 } });
      await mapReady(page);
      const overlaps = await page.locator(".map .mark-symbol").evaluateAll((symbols) => {
        const boxes = symbols.map((symbol) => symbol.getBoundingClientRect());
        return boxes.flatMap((a, index) =>
          boxes
            .slice(index + 1)
            .filter(
              (b) =>
                Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
                Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5,
            ),
        ).length;
      });
      expect(overlaps).toBe(0);
    }
  });
});

test("a map that the reader moved stays there when a filter changes, whatever is selected", async () => {
  const { page } = await setup.open("#S27/azaz");
  await mapReady(page);
  await page.getByRole("dialog").waitFor();
  const zoomIn = page.getByRole("button", { name: "Zoom in", exact: true });
  for (let step = 0; step < 4; step += 1) await zoomIn.click();
  await expect.poll(() => page.url()).toContain("zoom=");
  await page.waitForTimeout(500);
  const mark = page.locator('.map [data-place][aria-expanded="true"]');
  const top = () => mark.evaluate((symbol) => symbol.getBoundingClientRect().top);
  const before = await top();
  const box = await page.locator(".map").boundingBox();
  expect(before < (box?.y ?? 0) || before > (box?.y ?? 0) + (box?.height ?? 0)).toBe(true);
  const [azaz] = setup.mapFile.features.filter(({ id }) => id === "S27/azaz");
  await page.evaluate((status) => {
    window.location.hash += `&status=${status}`;
  }, azaz?.properties.status);
  await page.locator(".result").waitFor();
  await page.waitForTimeout(400);
  expect(Math.abs((await top()) - before)).toBeLessThan(2);
});

describe("a sheet", () => {
  test("takes the place of the popup on a small map and is pulled by its handle", async () => {
    const { page } = await setup.open("#S27/azaz", PHONE);
    await mapReady(page);
    const sheet = page.getByRole("dialog");
    await sheet.waitFor();
    const half = await heightOf(sheet);
    expect(half).toBeLessThan(500);
    await pull(page, sheet, -300);
    await expect.poll(() => heightOf(sheet)).toBeGreaterThan(700);
    await pull(page, sheet, 360);
    await expect.poll(() => heightOf(sheet)).toBeLessThan(500);
    await pull(page, sheet, 380);
    await sheet.waitFor({ state: "detached" });
  });

  test("follows no finger that was lifted, where a second one came to the first", async () => {
    const { page } = await setup.open("#S27/azaz", PHONE);
    await mapReady(page);
    const sheet = page.getByRole("dialog");
    const half = await heightOf(sheet);
    const handle = sheet.locator(".sheet-handle");
    const box = await handle.boundingBox();
    if (box === null) throw new Error("the sheet has no handle");
    const finger = (type: string, pointerId: number, up: number) =>
      handle.dispatchEvent(type, {
        bubbles: true,
        button: 0,
        pointerId,
        clientX: box.x,
        clientY: box.y - up,
      });
    await finger("pointerdown", 1, 0);
    await finger("pointermove", 1, 60);
    await expect.poll(() => heightOf(sheet)).toBeGreaterThan(half + 50);
    await finger("pointerdown", 2, 60);
    await finger("pointerup", 2, 60);
    await finger("pointerup", 1, 60);
    await expect.poll(() => heightOf(sheet)).toBe(half);
    await finger("pointermove", 1, 120);
    await finger("pointermove", 2, 120);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
    expect(await heightOf(sheet)).toBe(half);
  });

  test("is made taller and lower by a button, by keys, and closed by Escape", async () => {
    const { page } = await setup.open("#S27/azaz", PHONE);
    await mapReady(page);
    const sheet = page.getByRole("dialog");
    const half = await heightOf(sheet);
    await sheet.getByRole("button", { name: "Make this sheet taller" }).click();
    await expect.poll(() => heightOf(sheet)).toBeGreaterThan(half + 100);
    const handle = sheet.getByRole("button", { name: "Make this sheet lower" });
    expect((await handle.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await handle.focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => heightOf(sheet)).toBe(half);
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
  });

  test("shows its words and can be closed in a window of 280 by 200 pixels", async () => {
    const { page } = await setup.open("#S27/azaz", {
      viewport: { width: 280, height: 200 },
    });
    await mapReady(page);
    const sheet = page.getByRole("dialog");
    const box = await sheet.boundingBox();
    expect(box).toMatchObject({ x: 0, width: 280 });
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(200);
    await sheet.getByRole("button", { name: "Close" }).click();
    await sheet.waitFor({ state: "detached" });
  });

  test("hides no complaint from axe: a list of a cluster, a sheet, an open legend", async () => {
    const { page } = await setup.open("", { ...PHONE, bypassCSP: true });
    await mapReady(page);
    await firstCluster(page).click();
    await page.getByRole("dialog").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("dialog").getByRole("link").first().click();
    await page.getByRole("button", { name: /^Back to the/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".legend summary").click();
    expect(await violations(page)).toEqual([]);
  });
});

describe("the view", () => {
  test("stands in the address once the reader moved the map, and a link shows it again", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    expect(page.url()).not.toContain("zoom=");
    await page.getByRole("button", { name: "Zoom in", exact: true }).click();
    await expect.poll(() => page.url()).toContain("zoom=");
    const link = page.url();
    const places = await placesOnScreen(page);

    const other = await setup.open(link);
    await mapReady(other.page);
    await expect.poll(() => placesOnScreen(other.page)).toEqual(places);
    await other.close();

    await page.getByRole("button", { name: "Whole map" }).click();
    await expect.poll(() => page.url()).not.toContain("zoom=");
  });

  test("is not written when a selection moves the map, and comes back with the history", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    await page.getByRole("button", { name: /mentions? Hajin/ }).click();
    await page.getByRole("dialog").waitFor();
    await page.waitForTimeout(500);
    expect(page.url()).not.toContain("zoom=");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Zoom in", exact: true }).click();
    await expect.poll(() => page.url()).toContain("zoom=");
    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain("zoom=");
  });

  test("moves by arrow keys when the map has focus", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    await page.locator(".map").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.url()).toContain("lng=");
  });
});

test("a place whose name fits several shows them numbered while its popup is open", async () => {
  const { page } = await setup.open("#S23/al-hawash");
  await mapReady(page);
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  expect(await page.locator(".map .candidate").allInnerTexts()).toEqual(["2", "3"]);
  expect(await dialog.innerText()).toMatch(/2\s+Tal Hawash/u);
  await page.keyboard.press("Escape");
  await page.locator(".map .candidate").first().waitFor({ state: "detached" });
});

test("a place with many statements shows ten, and ten more, by claim and in the order that is chosen", async () => {
  const many = syntheticMapFile(300);
  const [first] = many.features.filter(({ properties }) => properties.drawn);
  const key = first?.properties.placeKey ?? null;
  const features = many.features.map((feature, index) =>
    first !== undefined && index < 25 && feature.properties.drawn
      ? { ...feature, geometry: first.geometry, properties: { ...feature.properties, placeKey: key } }
      : feature,
  );
  setup.serveMapFile(JSON.stringify({ ...many, features }));
  const { page } = await setup.open(`#place=${encodeURIComponent(key ?? "")}`);
  await mapReady(page);
  const cards = page.getByRole("dialog").locator("article");
  await expect.poll(() => cards.count()).toBe(10);
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^\d+ more$/ })
    .click();
  await expect.poll(() => cards.count()).toBeGreaterThan(10);
  const asInArticle = await cards.first().innerText();
  await page.getByRole("dialog").getByLabel("newest said first").check();
  await expect.poll(() => cards.first().innerText()).not.toBe(asInArticle);
});

test("ten thousand statements put no more than a few hundred symbols on the map, wherever one looks", async () => {
  setup.serveMapFile(JSON.stringify(syntheticMapFile(10_000)));
  const { page, complaints } = await setup.open();
  await page.locator(".map .mark-cluster").first().waitFor({ timeout: 60_000 });
  for (let step = 0; step < 3; step += 1) {
    const symbols = await page.locator(".map [data-place]").count();
    expect(symbols).toBeGreaterThan(5);
    expect(symbols).toBeLessThan(400);
    await page.getByRole("button", { name: "Zoom in", exact: true }).click();
  }
  expect(complaints).toEqual([]);
});

function firstCluster(page: Page): Locator {
  return page.locator(".map .mark-cluster").first();
}

async function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((own) => own.contains(document.activeElement));
}

async function heightOf(element: Locator): Promise<number> {
  return (await element.boundingBox())?.height ?? 0;
}

/** Pulls a sheet by its handle, so many pixels downwards. */
async function pull(page: Page, sheet: Locator, by: number): Promise<void> {
  const box = await sheet.locator(".sheet-handle").boundingBox();
  if (box === null) throw new Error("the sheet has no handle");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + by / 2, { steps: 3 });
  await page.mouse.move(x, y + by, { steps: 3 });
  await page.mouse.up();
}

/** Each symbol with its position in the window, to the pixel. */
async function placesOnScreen(page: Page): Promise<string[]> {
  return page.locator(".map [data-place]").evaluateAll((symbols) =>
    symbols
      .filter((symbol) => symbol.checkVisibility())
      .map((symbol) => {
        const { x, y } = symbol.getBoundingClientRect();
        return `${symbol.getAttribute("data-place")} ${Math.round(x)} ${Math.round(y)}`;
      }),
  );
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          part: string,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
      };
    };
    const { violations: found } = await axe.run(".map-box", {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`);
  });
}
