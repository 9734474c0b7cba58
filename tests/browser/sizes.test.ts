import type { Frame, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { findFrame, mapReady, setUpBrowser } from "./setup/browser-setup.ts";

const setup = setUpBrowser();

/** How a page hides a frame at first, and shows it later. */
const HIDDEN: readonly [
  name: string,
  wrap: (frame: string) => string,
  show: (page: Page) => Promise<unknown>,
][] = [
  [
    "in a closed <details>",
    (frame) => `<details><summary>Map</summary>${frame}</details>`,
    (page) => page.locator("summary").click(),
  ],
  [
    "in a tab that is not displayed",
    (frame) => `<div id="tab" style="display:none">${frame}</div>`,
    (page) => page.locator("#tab").evaluate((tab) => tab.removeAttribute("style")),
  ],
  [
    "in a box without size",
    (frame) => `<div id="tab" style="width:0;height:0;overflow:hidden">${frame}</div>`,
    (page) => page.locator("#tab").evaluate((tab) => tab.removeAttribute("style")),
  ],
];

describe("a frame that starts", () => {
  for (const [name, wrap, show] of HIDDEN) {
    test(`${name} has its map when it is shown`, async () => {
      const { page, complaints } = await setup.openArticle("hidden", article(wrap(frameTag("100%", 480))));
      await page.waitForLoadState("load");
      await show(page);
      const frame = await findFrame(page);
      await mapReady(frame);
      await opensHajin(frame);
      expect(complaints).toEqual([]);
    });
  }

  test("120 pixels wide has a map, which follows when the frame grows", async () => {
    const { page, complaints } = await setup.openArticle("narrow", article(frameTag("120", 120)));
    const frame = await findFrame(page);
    await mapReady(frame);
    await page.locator("iframe").evaluate((element) => {
      element.setAttribute("width", "900");
      element.setAttribute("height", "600");
    });
    await expect.poll(() => frame.locator(".map").evaluate((map) => map.clientWidth)).toBeGreaterThan(850);
    await expect.poll(() => marksInView(frame)).toBeGreaterThan(11);
    await opensHajin(frame);
    expect(complaints).toEqual([]);
  });
});

describe("a page whose map starts", () => {
  test("hidden has it when it is shown", async () => {
    const { page, complaints } = await setup.open("about:blank");
    await page.route(setup.address, async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({ response, body: body.replace('class="map-box"', 'class="map-box" hidden') });
    });
    await page.goto(setup.address);
    const box = page.locator(".map-box");
    await expect.poll(() => page.locator(".map-stage.is-interactive").count()).toBe(1);
    expect(await box.isVisible()).toBe(false);
    await box.evaluate((element) => element.removeAttribute("hidden"));
    await mapReady(page);
    await opensHajin(page);
    // React says that the attribute is none of its own.
    expect(complaints.filter((text) => !/hydrat/i.test(text))).toEqual([]);
  });

  test("in a window of 120 pixels follows when that grows", async () => {
    const { page, complaints } = await setup.open("", { viewport: { width: 120, height: 120 } });
    await mapReady(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => marksInView(page)).toBeGreaterThan(11);
    await opensHajin(page);
    expect(complaints).toEqual([]);
  });
});

function article(body: string): string {
  return `<!doctype html><title>Article</title><link rel="icon" href="data:,"><body>${body}</body>`;
}

function frameTag(width: string, height: number): string {
  return `<iframe title="Map" width="${width}" height="${height}" src="${setup.address}embed.html"></iframe>`;
}

function marksInView(page: Page | Frame): Promise<number> {
  return page.locator(".map").evaluate((map) => {
    const inside = map.getBoundingClientRect();
    return [...map.querySelectorAll("[data-place]")].filter((mark) => {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      return left > inside.left && right < inside.right && top > inside.top && bottom < inside.bottom;
    }).length;
  });
}

async function opensHajin(page: Page | Frame): Promise<void> {
  await page.getByRole("button", { name: /mentions? Hajin/ }).click();
  await page.getByRole("dialog").waitFor();
}
