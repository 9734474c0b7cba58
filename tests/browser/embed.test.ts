import { describe, expect, test } from "vitest";
import { en } from "../../geo/messages/locales/en.ts";
import { findFrame, mapReady, setUpBrowser } from "./setup/browser-setup.ts";

const setup = setUpBrowser();

describe("the frame", () => {
  for (const sandbox of [undefined, "allow-scripts"]) {
    test(`shows the map without a complaint and asks for nothing elsewhere, ${sandbox ?? "not sandboxed"}`, async () => {
      const { frame, complaints, requests } = await setup.openFrame(sandbox ? { sandbox } : {});
      await mapReady(frame);
      await frame.getByRole("button", { name: /mentions? Hajin/ }).click();
      await frame.getByRole("dialog").waitFor();
      expect(complaints).toEqual([]);
      const asked = requests.filter((request) => !/^(data:|http:\/\/localhost:)/.test(request));
      expect(asked.filter((request) => !request.startsWith(setup.site.address))).toEqual([]);
      expect(asked.map((request) => request.slice(setup.site.address.length)).sort()).toEqual([
        expect.stringMatching(/^assets\/frame-app-[\w-]+\.js$/),
        expect.stringMatching(/^assets\/frame-messages-en-[\w-]+\.js$/),
        "syria-2018/basemap-data.js",
        "syria-2018/embed.html",
        "syria-2018/map-data.js",
      ]);
    });
  }

  test("tells no server what page it stands in, and keeps nothing in the reader's browser", async () => {
    const { page } = await setup.openFrame();
    const referers: (string | undefined)[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith(".js")) referers.push(request.headers().referer);
    });
    await page.reload();
    const frame = await findFrame(page);
    await mapReady(frame);
    expect(referers.length).toBeGreaterThan(3);
    expect(referers.filter(Boolean)).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    // Inside another site the browser refuses storage anyway.
    await page.goto(`${setup.address}embed.html`);
    await page.locator(".map button[data-opens-popup]").first().waitFor();
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test("without script has notice, map, every statement with its reply at its own size, and leads to the rest", async () => {
    // Not inside another page: there Chromium now and then reads `noscript` as text, as if scripts ran.
    const { page: frame } = await setup.open("embed.html", { javaScriptEnabled: false });
    expect(await frame.locator("body").innerText()).toContain(en.notice);
    const words = await frame.locator(".frame-list").textContent();
    for (const { text } of setup.atlas.statements) expect(words).toContain(text);
    const leads = frame.locator(".card-row .card-foot a[href*='list/1.html#']");
    expect(await leads.count()).toBe(setup.atlas.statements.length);
    expect(await leads.first().getAttribute("href")).toMatch(/list\/1\.html#S\d+$/);
    expect(await frame.locator(".design:visible a[href='#place=hajin']").count()).toBe(1);
    const sizes = await frame
      .locator(".card-row .said")
      .evaluateAll((texts) => [...new Set(texts.map((text) => getComputedStyle(text).fontSize))]);
    expect(sizes).toHaveLength(1);
  });

  for (const [width, height] of [
    [280, 200],
    [320, 400],
    [480, 600],
    [900, 560],
    [1280, 720],
  ] as const) {
    test(`says what kind of map it is and needs no sideways scrolling at ${width} by ${height}`, async () => {
      const { frame } = await setup.openFrame({ width, height });
      await mapReady(frame);
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
      await frame.getByText(new RegExp(`^All ${setup.statements}`)).click();
      expect(await frame.locator(".frame-notice").isVisible()).toBe(true);
      expect(await frame.locator("#S01").isVisible()).toBe(true);
    });
  }
});
