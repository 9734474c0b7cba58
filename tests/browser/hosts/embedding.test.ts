import { describe, expect, test } from "vitest";
import { buildOembed } from "../../../geo/export/build-oembed.ts";
import { en } from "../../../geo/messages/locales/en.ts";
import { findFrame, mapReady, setUpBrowser } from "../setup/browser-setup.ts";
import { frameSize } from "../setup/frames.ts";
import { ampHost } from "./amp-host.ts";
import { pymHost } from "./pym-host.ts";
import { strictHost } from "./strict-host.ts";
import { stripAsEditor } from "./stripping-editor.ts";
import { filterAsWordPress, WORDPRESS_SCRIPT } from "./wordpress-host.ts";
import { writeArticle } from "./write-article.ts";

const setup = setUpBrowser();

const NOTICE = /a map of allegations, not of established events/i;

describe("a plain page shows the map", () => {
  const methods = [
    ["an iframe alone", "frame"],
    ["an iframe that the script resizes", "resized-frame"],
    ["claim-map", "element"],
  ] as const;
  for (const [name, method] of methods) {
    test(`by ${name}, without a word of complaint or a request to anybody else`, async () => {
      const { page, complaints, requests } = await setup.openArticle(
        method,
        writeArticle(setup.snippet({ method })),
      );
      const frame = await findFrame(page);
      await mapReady(frame);
      await expect.poll(() => frame.locator("body").innerText()).toMatch(NOTICE);
      if (method === "frame") expect((await frameSize(page)).height).toBeCloseTo((720 * 9) / 16, 0);
      else await expect.poll(() => isAsHighAsItsContent(frame)).toBe(true);
      expect(complaints).toEqual([]);
      expect(requests.filter((url) => !isOurs(url))).toEqual([]);
    });
  }

  test("at a fixed height, and inside it", async () => {
    const pasted = setup.snippet({ method: "element", size: { height: 300 } });
    const { page } = await setup.openArticle("fixed", writeArticle(pasted));
    await mapReady(await findFrame(page));
    expect((await frameSize(page)).height).toBe(300);
  });
});

describe("a page without script", () => {
  test("reads statements and map in the frame", async () => {
    const { page } = await setup.openArticle("no-script", writeArticle(setup.snippet()), {
      javaScriptEnabled: false,
    });
    const frame = await findFrame(page);
    await frame.getByText(NOTICE).first().waitFor();
    expect(await frame.locator("body").innerText()).toContain("Hajin");
    expect(await frame.locator("svg.design:visible a[data-place]").count()).toBeGreaterThan(9);
  });

  test("has the link and the poster in place of claim-map", async () => {
    const pasted = setup.snippet({ method: "element" });
    const { page } = await setup.openArticle("no-script-element", writeArticle(pasted), {
      javaScriptEnabled: false,
    });
    const map = page.locator("claim-map");
    expect(await map.innerText()).toMatch(NOTICE);
    expect(await map.getByRole("link").last().getAttribute("href")).toBe(setup.address);
    await expect.poll(() => map.locator("img").evaluate(isLoaded)).toBe(true);
  });
});

test.each([["frame"], ["element"]] as const)(
  "an editor that strips scripts, styles and strange elements leaves a link and what it can: %s",
  async (method) => {
    const pasted = stripAsEditor(setup.snippet({ method }));
    expect(pasted).not.toMatch(/script|style|claim-map/);
    const { page, complaints } = await setup.openArticle("stripped", writeArticle(pasted));
    if (method !== "element") {
      await mapReady(await findFrame(page));
      expect((await frameSize(page)).height).toBeGreaterThanOrEqual(400);
    }
    expect(await page.locator("article").innerText()).toMatch(NOTICE);
    await page.locator(`article a[href="${setup.address}"]`).first().waitFor();
    expect(complaints).toEqual([]);
  },
);

test("WordPress, which knows no such provider, keeps quotation and frame, and sets the height it is told", async () => {
  const { html } = buildOembed(setup.mapFile.atlas, en, setup.address);
  const pasted = filterAsWordPress(html, "a1B2c3D4e5");
  expect(pasted).toContain('sandbox="allow-scripts"');
  const { page, complaints } = await setup.openArticle("wordpress", writeArticle(pasted + WORDPRESS_SCRIPT));
  const frame = await findFrame(page);
  await mapReady(frame);
  await expect.poll(() => page.locator("blockquote").isVisible()).toBe(false);
  const height = async () => Number(await page.locator("iframe").getAttribute("height"));
  await expect.poll(height).not.toBe(600);
  expect(await height()).toBeLessThanOrEqual(1000);
  expect(complaints).toEqual([]);
});

test("a frame that is not visible and gets its size after its script ran tells its height all the same", async () => {
  const { page } = await setup.openArticle(
    "sized-late",
    `<!doctype html><title>Article</title><script>heights=[];
    addEventListener("message",({data})=>data.message==="height"&&heights.push(data.value))</script>
    <iframe title="Map" sandbox="allow-scripts" width="0" height="600" style="position:absolute;visibility:hidden"
      src="${setup.address}embed.html#?secret=a1B2c3D4e5"></iframe>`,
  );
  const frame = await findFrame(page);
  expect(await frame.evaluate(() => window.innerWidth)).toBe(0);
  expect(await page.evaluate("heights")).toEqual([]);
  await page.locator("iframe").evaluate((element) => element.setAttribute("width", "600"));
  await expect.poll(() => page.evaluate("heights.length")).toBeGreaterThan(0);
});

describe("a page with a strict policy", () => {
  test("that lets no script in has the frame, at the size of its attributes", async () => {
    const site = new URL(setup.address).origin;
    const { page } = await setup.openArticle("strict", strictHost(setup.snippet(), site, { scripts: false }));
    await mapReady(await findFrame(page));
    expect((await frameSize(page)).height).toBeGreaterThanOrEqual(400);
  });

  test("that lets the map's site in has claim-map, without inline styles", async () => {
    const site = new URL(setup.address).origin;
    const pasted = setup.snippet({ method: "element" }).replaceAll(/ style="[^"]*"/g, "");
    const { page, complaints } = await setup.openArticle(
      "strict-element",
      strictHost(pasted, site, { scripts: true }),
    );
    const frame = await findFrame(page);
    await mapReady(frame);
    await expect.poll(() => isAsHighAsItsContent(frame)).toBe(true);
    expect(complaints).toEqual([]);
  });

  test("that refuses the frame keeps the link and the poster", async () => {
    const pasted = setup.snippet({ method: "element" });
    const host = strictHost(pasted, new URL(setup.address).origin, { scripts: true });
    const headers = {
      "Content-Security-Policy": (host.headers?.["Content-Security-Policy"] ?? "").replace(
        /frame-src [^;]*/,
        "frame-src 'none'",
      ),
    };
    const { page } = await setup.openArticle("strict-refused", { ...host, headers });
    await page.waitForFunction(() => customElements.get("claim-map") !== undefined);
    await expect.poll(() => page.locator("claim-map img").evaluate(isLoaded)).toBe(true);
    expect(await page.locator("claim-map a").last().isVisible()).toBe(true);
    expect(await page.locator("claim-map iframe").isVisible()).toBe(false);
  });
});

test.each([["frame"], ["element"]] as const)(
  'in sandbox="allow-scripts", whose origin is opaque, the map is whole: %s',
  async (method) => {
    const pasted = setup
      .snippet({ method, isSandboxed: true })
      .replace("allow-scripts allow-popups", "allow-scripts");
    const { page, complaints } = await setup.openArticle(`sandbox-${method}`, writeArticle(pasted));
    const frame = await findFrame(page);
    await mapReady(frame);
    expect(await frame.evaluate(() => self.origin)).toBe("null");
    await frame.getByRole("button", { name: /mentions? Hajin/ }).click();
    await frame.getByRole("dialog").waitFor();
    expect(complaints).toEqual([]);
  },
);

test("a page like AMP's, which asks frames for their size, gets it", async () => {
  const { page, complaints } = await setup.openArticle(
    "amp",
    ampHost(`${setup.address}embed.html?fit=content`),
  );
  const frame = await findFrame(page);
  await mapReady(frame);
  await expect.poll(() => isAsHighAsItsContent(frame)).toBe(true);
  await mapReady(frame);
  expect(complaints).toEqual([]);
});

test("a page with pym.js gets the height, and again when it is narrower", async () => {
  const { page, complaints } = await setup.openArticle("pym", pymHost(`${setup.address}embed.html`));
  const frame = await findFrame(page);
  await mapReady(frame);
  const height = async () =>
    Number.parseInt((await page.locator("iframe").getAttribute("height")) ?? "0", 10);
  await expect.poll(height).toBeGreaterThan(200);
  await expect.poll(() => isAsHighAsItsContent(frame)).toBe(true);
  await page.setViewportSize({ width: 400, height: 800 });
  await expect.poll(() => isAsHighAsItsContent(frame)).toBe(true);
  expect(complaints).toEqual([]);
});

test("a window that is made narrower bit by bit keeps the frame as high as it needs", async () => {
  const { page } = await setup.openArticle("dragged", writeArticle(setup.snippet({ method: "element" })));
  const frame = await findFrame(page);
  await mapReady(frame);
  for (let width = 740; width >= 340; width -= 10) await page.setViewportSize({ width, height: 800 });
  await expect.poll(() => isAsHighAsItsContent(frame)).toBe(true);
  expect((await frameSize(page)).width).toBeLessThan(340);
});

test("a page that runs from right to left keeps the map inside its column", async () => {
  const { page, complaints } = await setup.openArticle(
    "right-to-left",
    writeArticle(setup.snippet({ method: "element" }), { attributes: 'lang="ar" dir="rtl"' }),
  );
  await mapReady(await findFrame(page));
  const { width } = await frameSize(page);
  expect(width).toBeLessThanOrEqual(720);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
});

test.each([["frame"], ["element"]] as const)("a column of 280 pixels is wide enough: %s", async (method) => {
  const article = writeArticle(setup.snippet({ method }), { column: 248 });
  const { page } = await setup.openArticle(`narrow-${method}`, article, {
    viewport: { width: 280, height: 700 },
  });
  const frame = await findFrame(page);
  await mapReady(frame);
  expect((await frameSize(page)).width).toBeLessThanOrEqual(280);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
    0,
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.locator("iframe").scrollIntoViewIfNeeded();
});

/** Nothing of the frame has to be scrolled to. */
function isAsHighAsItsContent(frame: Awaited<ReturnType<typeof findFrame>>): Promise<boolean> {
  return frame.evaluate(() => document.documentElement.scrollHeight <= innerHeight + 1);
}

function isLoaded(image: Element): boolean {
  return image instanceof HTMLImageElement && image.naturalWidth > 0;
}

function isOurs(url: string): boolean {
  return /^(http:\/\/(127\.0\.0\.1|localhost):\d+\/|data:|blob:)/.test(url);
}
