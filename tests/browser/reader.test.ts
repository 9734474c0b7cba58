import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { groupMarks, markName, markTitle } from "../../geo/cartography/group-marks.ts";
import type { MapFile } from "../../geo/model/map-file-1.ts";
import { mapReady, setUpBrowser } from "./setup/browser-setup.ts";

const setup = setUpBrowser();

describe("the reader's page", () => {
  test("opens without a complaint of the browser and asks no other host", async () => {
    const { page, complaints, requests } = await setup.open();
    await mapReady(page);
    await page.locator("button[data-opens-popup]").first().click();
    expect(complaints).toEqual([]);
    expect(
      requests.filter((request) => !request.startsWith(setup.site.address) && !request.startsWith("data:")),
    ).toEqual([]);
  });

  test("lists every statement once, with its speaker, quote, chain and status", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    for (const { properties } of firstFeatures(setup.mapFile)) {
      const card = page.locator(`#${properties.statement}`);
      const words = await card.innerText();
      for (const part of [properties.text, properties.quote, statusWords(properties), properties.speaker])
        expect(words).toContain(part);
    }
    expect(await page.locator("main article").count()).toBe(setup.mapFile.atlas.counts.statements);
  });

  test("says how many statements are on the map and how many in the list only", async () => {
    const { page } = await setup.open();
    const { statements, drawn, listed } = setup.mapFile.atlas.counts;
    expect(statements).toBe(drawn + listed);
    await expect
      .poll(() => page.locator("body").innerText())
      .toContain(`${statements} statements: ${drawn} on the map, ${listed} in the list only`);
    const group = page
      .locator("section.list-group")
      .filter({ has: page.getByRole("heading", { name: /^Not on the map/ }) });
    expect(await group.locator("article").count()).toBe(listed);
  });

  test("names each mark by its statements with speaker and status, and those in a cluster in its list", async () => {
    const { page } = await setup.open();
    await mapReady(page);
    const listed: string[] = [];
    for (const cluster of await page.locator(".map .mark-cluster").all()) {
      expect(await cluster.getAttribute("aria-label")).toMatch(/^\d+ statements? mentions? places near /);
      await cluster.click();
      const links = page.getByRole("dialog").getByRole("link");
      await links.first().waitFor();
      listed.push(
        ...(await links.evaluateAll((all) => all.map((link) => link.getAttribute("aria-label") ?? ""))),
      );
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      // The list moved the map, and names found room elsewhere.
      await page.getByRole("button", { name: "Whole map" }).click();
    }
    const alone = groupMarks(setup.mapFile).filter((mark) => !listed.includes(markTitle(mark)));
    for (const mark of alone)
      await expect.poll(() => page.getByRole("button", { name: markName(mark) }).count()).toBe(1);
    expect(alone.length + listed.length).toBe(groupMarks(setup.mapFile).length);
  });

  test("shows in each place's popup every statement about it, with its chain, replies and sources", async () => {
    const { page, complaints } = await setup.open();
    await mapReady(page);
    for (const mark of groupMarks(setup.mapFile)) {
      await page.goto(`${setup.address}#place=${encodeURIComponent(mark.key)}`);
      const popup = page.getByRole("dialog");
      await expect.poll(() => popup.getAttribute("aria-label")).toContain(mark.place);
      const words = await popup.innerText();
      for (const { properties } of mark.features) {
        const detail = setup.mapFile.atlas.statements.find(({ id }) => id === properties.statement);
        for (const part of [properties.text, properties.quote, properties.via, statusWords(properties)])
          expect(words).toContain(part);
        for (const sentence of detail?.noReply ?? []) expect(words).toContain(sentence);
        for (const { response } of detail?.replies ?? []) {
          const shared = setup.mapFile.atlas.responses.find(({ id }) => id === response);
          expect(words).toContain(shared?.fact);
          expect(words).toContain(shared?.body);
        }
      }
    }
    expect(complaints).toEqual([]);
  });

  test("shifts nothing when the map arrives: its box and the list stay, and the layout is as good as still", async () => {
    const { page } = await setup.open("about:blank");
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    // The data comes late, so that the page is there long before the map.
    await page.route("**/map.geojson", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.goto(setup.address, { waitUntil: "commit" });
    await page.locator("main article").last().waitFor();
    await page.evaluate(() => document.fonts.ready);
    const before = await boxes(page);
    await mapReady(page);
    expect(await boxes(page)).toEqual(before);
    const total = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0),
    );
    // 0.1 is held to be good; what is left here is the Arabic type that arrives after the Latin.
    expect(total).toBeLessThan(0.005);
  });

  test("is whole without scripts: every statement, the poster, the notice", async () => {
    const { page } = await setup.open("", { javaScriptEnabled: false });
    const words = await page.locator("body").innerText();
    for (const { properties } of firstFeatures(setup.mapFile)) expect(words).toContain(properties.text);
    expect(words).toContain(setup.mapFile.atlas.notice);
    const poster = page.locator("img.poster");
    expect(await poster.getAttribute("alt")).toContain("statements mention");
    expect(await poster.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(
      true,
    );
  });

  test("opens at the root of a site with one atlas as well", async () => {
    const { page, complaints } = await setup.open("../");
    await mapReady(page);
    expect(complaints).toEqual([]);
  });

  for (const width of [320, 768, 1280, 1920]) {
    test(`needs no sideways scrolling at ${width} pixels`, async () => {
      const { page } = await setup.open("", { viewport: { width, height: 800 } });
      await mapReady(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
});

/** Where the map's box and the first cards stand, in whole pixels. */
async function boxes(page: Page): Promise<number[][]> {
  return page.locator(".map-box, main article:nth-of-type(1)").evaluateAll((elements) =>
    elements.slice(0, 3).map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height].map(Math.round);
    }),
  );
}

function firstFeatures(file: MapFile): MapFile["features"] {
  return file.features.filter(
    (feature, index) =>
      file.features.findIndex((other) => other.properties.statement === feature.properties.statement) ===
      index,
  );
}

/** Where parts differ, a card says so and gives each part a line. */
function statusWords({ status, statusLabel }: MapFile["features"][number]["properties"]): string {
  return status === "mixed" ? "Parts differ." : statusLabel;
}

describe("who said what is read without scrolling", () => {
  const places = [
    { path: "", width: 1280, height: 800 },
    { path: "", width: 390, height: 844 },
    { path: "embed.html", width: 280, height: 200 },
  ];
  for (const { path, width, height } of places) {
    test(`in the popup of a place, at ${width} by ${height}${path && " in a frame"}`, async () => {
      const options = { viewport: { width, height }, hasTouch: width < 600 };
      for (const target of ["S27/azaz", "S45/hajin"]) {
        const { page } = await setup.open(`${path}#${target}`, options);
        const sheet = page.locator(".sheet-body");
        await sheet.waitFor();
        const seen = await sheet.evaluate((body) => {
          const words = body.querySelector(".said")?.firstChild;
          const line = document.createRange();
          if (words) line.selectNodeContents(words);
          const [first] = line.getClientRects();
          return { first: first?.bottom ?? Infinity, bottom: body.getBoundingClientRect().bottom };
        });
        expect(seen.first, target).toBeLessThanOrEqual(seen.bottom);
      }
    });
  }
});

test("with forced colours the coast, provinces and rivers are lines, each of its own kind", async () => {
  const { page } = await setup.open("", { forcedColors: "active" });
  await mapReady(page);
  const line = (layer: string) =>
    page
      .locator(`.basemap-${layer}`)
      .first()
      .evaluate((path) => {
        const { stroke, strokeDasharray } = getComputedStyle(path);
        return { isDrawn: stroke !== "none", dashes: strokeDasharray };
      });
  const lines = [await line("land"), await line("provinces"), await line("rivers")];
  expect(lines.map(({ isDrawn }) => isDrawn)).toEqual([true, true, true]);
  expect(new Set(lines.map(({ dashes }) => dashes)).size).toBe(3);
});
