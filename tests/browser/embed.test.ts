import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { MapFile } from "../../geo/model/map-file-1.ts";
import { findInner, marksReady, openFrame } from "./open-frame.ts";
import type { Site } from "./serve-site.ts";
import { type Stage, startStage } from "./start-stage.ts";

let stage: Stage;
let browser: Browser;
let site: Site;
let address: string;
let mapFile: MapFile;

beforeAll(async () => {
  stage = await startStage();
  ({ browser, site, mapFile } = stage);
  address = `${stage.address}embed.html`;
});
afterEach(() => site.overrides.clear());
afterAll(() => stage.close());

describe("the frame", () => {
  for (const sandbox of [undefined, "allow-scripts"]) {
    test(`shows the map without a complaint and asks for nothing elsewhere, ${sandbox ?? "not sandboxed"}`, async () => {
      const { frame, complaints, requests, close } = await openFrame(
        browser,
        address,
        sandbox ? { sandbox } : {},
      );
      await marksReady(frame);
      await frame.getByRole("button", { name: /mentions? Hajin/ }).click();
      await frame.getByRole("dialog").waitFor();
      expect(complaints).toEqual([]);
      const asked = requests.filter((request) => !/^(data:|http:\/\/localhost:)/.test(request));
      expect(asked.filter((request) => !request.startsWith(site.address))).toEqual([]);
      expect(asked.map((request) => request.slice(site.address.length)).sort()).toEqual([
        expect.stringMatching(/^assets\/frame-map-[\w-]+\.js$/),
        expect.stringMatching(/^assets\/frame-messages-en-[\w-]+\.js$/),
        "syria-2018/basemap-data.js",
        "syria-2018/embed.html",
        "syria-2018/map-data.js",
      ]);
      await close();
    });
  }

  test("tells no server what page it stands in, and keeps nothing in the reader's browser", async () => {
    const { page, close } = await openFrame(browser, address);
    const referers: (string | undefined)[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith(".js")) referers.push(request.headers().referer);
    });
    await page.reload();
    const frame = await findInner(page);
    await marksReady(frame);
    expect(referers.length).toBeGreaterThan(3);
    expect(referers.filter(Boolean)).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    // Inside another site the browser refuses storage anyway.
    await page.goto(address);
    await page.locator(".map button[data-opens-popup]").first().click();
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await close();
  });

  test("is whole without script: notice, poster, every statement with its replies at its own size", async () => {
    const { frame, close } = await openFrame(browser, address, { javaScriptEnabled: false });
    const words = await frame.locator("body").innerText();
    expect(words).toContain(mapFile.atlas.notice);
    for (const { properties } of mapFile.features) {
      for (const part of [properties.text, properties.quote, properties.speaker, properties.via])
        expect(words).toContain(part);
    }
    const poster = frame.locator("img.frame-poster");
    expect(await poster.getAttribute("alt")).toContain("statements mention");
    const sizes = await frame
      .locator(".frame-card .said")
      .evaluateAll((texts) => [...new Set(texts.map((text) => getComputedStyle(text).fontSize))]);
    expect(sizes).toHaveLength(1);
    await close();
  });

  for (const [width, height] of [
    [280, 200],
    [320, 400],
    [480, 600],
    [900, 560],
    [1280, 720],
  ] as const) {
    test(`says what kind of map it is and needs no sideways scrolling at ${width} by ${height}`, async () => {
      const { frame, close } = await openFrame(browser, address, { width, height });
      await marksReady(frame);
      const fits = await frame.evaluate(() => {
        const notice = document.querySelector(".frame-notice")?.getBoundingClientRect();
        const foot = document.querySelector(".frame-foot")?.getBoundingClientRect();
        return {
          scrolls: document.documentElement.scrollWidth > innerWidth,
          notice: notice !== undefined && notice.top >= 0 && notice.right <= innerWidth,
          foot: foot !== undefined && Math.round(foot.bottom) === innerHeight,
        };
      });
      expect(fits).toEqual({ scrolls: false, notice: true, foot: true });
      await frame.getByText(/^All 47/).click();
      expect(await frame.locator(".frame-notice").isVisible()).toBe(true);
      expect(await frame.locator("#S01").isVisible()).toBe(true);
      await close();
    });
  }
});
