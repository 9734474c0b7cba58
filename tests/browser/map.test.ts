import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { syntheticMapFile } from "../bench/synthetic-map-file.ts";
import { mapReady, setUpBrowser } from "./setup/browser-setup.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PHONE = { viewport: { width: 390, height: 844 } };

const setup = setUpBrowser();

test("each named place of the first atlas has its marker and its label on a map of 950 pixels; one click opens it", async () => {
  const { page } = await setup.open("", { viewport: { width: 1440, height: 900 } });
  await mapReady(page);
  const width = await page.locator(".map").evaluate((map) => map.clientWidth);
  expect(width).toBeGreaterThan(930);
  expect(width).toBeLessThan(970);
  const drawn = setup.atlas.places.filter(({ placements }) =>
    placements.some((placement) => placement.drawn),
  );
  expect(drawn.length).toBeGreaterThan(9);
  for (const { key, names } of drawn) {
    const name = names.en ?? "";
    const button = page.locator(`.map button[data-place="${key}"]`);
    expect(await button.count(), name).toBe(1);
    expect(await labelOf(page, name), name).toBe(true);
    await button.click();
    await expect.poll(() => page.getByRole("dialog").getAttribute("aria-label")).toContain(name);
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
});

test("symbols have targets of 24 pixels that do not overlap", async () => {
  for (const width of [320, 768, 1280]) {
    const { page, close } = await setup.open("", { viewport: { width, height: 800 } });
    await mapReady(page);
    const boxes = await page.locator(".map .mark").evaluateAll((symbols) =>
      symbols.map((symbol) => {
        const { left, right, top, bottom } = symbol.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
    expect(boxes.length).toBeGreaterThan(5);
    for (const { left, right, top, bottom } of boxes) {
      expect(right - left).toBeGreaterThanOrEqual(23.9);
      expect(bottom - top).toBeGreaterThanOrEqual(23.9);
    }
    const overlaps = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            Math.min(a.right, other.right) - Math.max(a.left, other.left) > 0.5 &&
            Math.min(a.bottom, other.bottom) - Math.max(a.top, other.top) > 0.5,
        ),
    );
    expect(overlaps).toEqual([]);
    await close();
  }
});

describe("a cluster", () => {
  test("lists its places with what is said first of each, and leads to one of them", async () => {
    const { page, complaints } = await openMany();
    const cluster = firstCluster(page);
    const name = (await cluster.getAttribute("aria-label")) ?? "";
    expect(name).toMatch(
      /^[\d,]+ statements? mentions? places near .+ \(\d+ places; said by \d+ speakers?\)\.$/,
    );
    await cluster.click();
    const dialog = page.getByRole("dialog");
    expect(name).toContain(await dialog.getAttribute("aria-label"));
    const places = Number(/\((\d+) places/.exec(name)?.[1]);
    expect(await dialog.getByRole("link").count()).toBe(Math.min(10, places));
    const second = dialog.getByRole("link").nth(1);
    const title = (await second.getAttribute("aria-label")) ?? "";
    await second.click();
    await expect.poll(() => page.getByRole("dialog").getAttribute("aria-label")).toBe(title);
    await expect.poll(() => page.url()).toContain("#place=");
    // The chosen place stands for itself now, where it is.
    const own = page.locator('.map [data-place][aria-expanded="true"]');
    expect(await own.getAttribute("aria-label")).toContain(title);
    await page.getByRole("button", { name: /^Back to the/ }).click();
    await expect.poll(() => page.getByRole("dialog").getAttribute("aria-label")).toContain("places near");
    expect(complaints).toEqual([]);
  });

  test("is opened, left and zoomed into by keyboard", async () => {
    const { page } = await openMany();
    const cluster = firstCluster(page);
    await cluster.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    expect(await hasFocus(dialog)).toBe(true);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => hasFocus(cluster)).toBe(true);
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Zoom in on these" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("zoom=");
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
  const corner = () =>
    mark.evaluate((symbol) => {
      const { left, top } = symbol.getBoundingClientRect();
      return { left, top };
    });
  const before = await corner();
  // Above, below or beside the map: it left the view.
  const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator(".map").boundingBox()) ?? {};
  const isInView = before.left > x && before.left < x + width && before.top > y && before.top < y + height;
  expect(isInView).toBe(false);
  const [azaz] = setup.mapFile.features.filter(({ id }) => id === "S27/azaz");
  await page.evaluate((status) => {
    window.location.hash += `&status=${status}`;
  }, azaz?.properties.status);
  await page.locator(".result").waitFor();
  await page.waitForTimeout(400);
  const after = await corner();
  expect(Math.hypot(after.left - before.left, after.top - before.top)).toBeLessThan(2);
});

describe("a sheet", () => {
  test("takes the place of the popup on a small map and is pulled by its handle", async () => {
    const { page } = await setup.open("#S27/azaz", PHONE);
    await mapReady(page);
    const sheet = page.getByRole("dialog");
    await sheet.waitFor();
    const half = await heightOf(sheet);
    expect(half).toBeLessThan(600);
    await pull(page, sheet, -300);
    await expect.poll(() => heightOf(sheet)).toBeGreaterThan(700);
    await pull(page, sheet, 300);
    await expect.poll(() => heightOf(sheet)).toBeLessThan(600);
    await pull(page, sheet, 480);
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

  test("hides no complaint from axe: a sheet, an open legend, the list of a cluster", async () => {
    const { page } = await setup.open("#S27/azaz", { ...PHONE, bypassCSP: true });
    await mapReady(page);
    await page.getByRole("dialog").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".legend summary").click();
    expect(await violations(page)).toEqual([]);
    const many = await openMany({ ...PHONE, bypassCSP: true });
    await firstCluster(many.page).click();
    await many.page.getByRole("dialog").waitFor();
    await hideMarksUnderButtons(many.page);
    expect(await violations(many.page)).toEqual([]);
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
  expect(await page.locator(".map .candidate text").allTextContents()).toEqual(["2", "3"]);
  expect(await dialog.innerText()).toMatch(/2\s+Tal Hawash/u);
  await page.keyboard.press("Escape");
  await page.locator(".map .candidate").first().waitFor({ state: "detached" });
});

test("a place with many statements shows ten, and ten more, by claim and in the order that is chosen", async () => {
  const many = syntheticMapFile(300);
  const [first] = many.features.filter(({ geometry }) => geometry?.type === "Point");
  const key = first?.properties.placeKey ?? "";
  const features = many.features.map((feature, index) =>
    first !== undefined && index < 40 && feature.geometry !== null
      ? { ...feature, geometry: first.geometry, properties: { ...feature.properties, placeKey: key } }
      : feature,
  );
  setup.serveMapFile(JSON.stringify({ ...many, features }));
  const { page } = await setup.open(`#place=${encodeURIComponent(key)}`);
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
  await firstCluster(page).waitFor({ timeout: 60_000 });
  for (let step = 0; step < 3; step += 1) {
    const symbols = await page.locator(".map [data-place]").count();
    expect(symbols).toBeGreaterThan(5);
    expect(symbols).toBeLessThan(400);
    await page.getByRole("button", { name: "Zoom in", exact: true }).click();
  }
  expect(complaints).toEqual([]);
});

describe("a map that begins without a size", () => {
  for (const [name, hide] of [
    ["in a hidden part of the page", "display: none"],
    ["in a box of no width", "width: 0; overflow: hidden"],
  ] as const) {
    test(`${name} is whole when it is shown`, async () => {
      const { page, complaints } = await setup.open("about:blank");
      await page.addInitScript((style) => {
        addEventListener("DOMContentLoaded", () => {
          const box = document.querySelector<HTMLElement>(".map-box");
          if (box !== null) box.style.cssText = style;
        });
      }, hide);
      await page.goto(setup.address);
      await page.locator(".map-stage.is-interactive").waitFor({ state: "attached" });
      await page.waitForTimeout(1500);
      await page.evaluate(() => document.querySelector(".map-box")?.removeAttribute("style"));
      await mapReady(page);
      const { page: other } = await setup.open();
      await mapReady(other);
      const places = await placesOnScreen(other);
      await expect.poll(() => placesOnScreen(page)).toEqual(places);
      expect(complaints).toEqual([]);
    });
  }

  test("of 120 by 90 pixels shows every place", async () => {
    const { page, complaints } = await setup.open("about:blank");
    await page.addInitScript(() => {
      addEventListener("DOMContentLoaded", () => {
        const box = document.querySelector<HTMLElement>(".map-box");
        if (box !== null) box.style.cssText = "width: 120px; height: 90px";
      });
    });
    await page.goto(setup.address);
    await mapReady(page);
    expect(await page.locator(".map [data-place]").count()).toBeGreaterThan(9);
    expect(complaints).toEqual([]);
  });
});

/** The map is moved for a list, and a mark may come to lie partly under its buttons, until it is moved again. */
async function hideMarksUnderButtons(page: Page): Promise<void> {
  await page.evaluate(() => {
    const buttons = document.querySelector(".map-controls")?.getBoundingClientRect();
    for (const mark of document.querySelectorAll<HTMLElement>(".map [data-opens-popup]")) {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      const isUnder =
        buttons !== undefined &&
        left < buttons.right &&
        right > buttons.left &&
        top < buttons.bottom &&
        bottom > buttons.top;
      if (isUnder) mark.style.visibility = "hidden";
    }
  });
}

/** The atlas of a thousand invented statements, at places that clusters hold. */
async function openMany(options: BrowserContextOptions = {}) {
  setup.serveMapFile(JSON.stringify(syntheticMapFile(1000)));
  const opened = await setup.open("", options);
  await firstCluster(opened.page).waitFor({ timeout: 60_000 });
  return opened;
}

/** Whether a label of the map begins with the name, or a line of it does. */
async function labelOf(page: Page, name: string): Promise<boolean> {
  const texts = await page.locator(".map text.label").allTextContents();
  const [word = ""] = name.split(" ");
  return texts.some((text) => text.startsWith(name) || text === word || text.startsWith(`${word} `));
}

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
  return page.locator(".map .mark").evaluateAll((symbols) =>
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
