import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeInventedAtlas } from "../bench/invented/write-atlas.ts";
import { holdBack, setUpBrowser } from "./setup/browser-setup.ts";
import { type Site, serveSite } from "./setup/serve-site.ts";

const COUNT = 1200;

const setup = setUpBrowser();
const folder = mkdtempSync(join(tmpdir(), "claim-atlas-many-"));
let site: Site;

beforeAll(async () => {
  writeInventedAtlas(join(folder, "many"), COUNT);
  const built = ["build", join(folder, "many"), "--no-desk", "--out", join(folder, "site")];
  execFileSync("node", ["src/cli/bin.js", ...built], {
    cwd: join(import.meta.dirname, "../.."),
    stdio: ["ignore", "ignore", "inherit"],
  });
  site = await serveSite(join(folder, "site"), {});
}, 600_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

function open(path = "", options = {}) {
  return setup.open(`${site.address}many/${path}`, options);
}

async function openReady(fragment = "") {
  const opened = await open(fragment);
  await opened.page.locator(".cards-in-view").first().waitFor();
  return opened;
}

interface Feature {
  properties: { statement: string; topic: string; drawn: boolean };
}
const features = (): Feature[] =>
  JSON.parse(readFileSync(join(folder, "site/many/map.geojson"), "utf8")).features;

describe("a page of many statements, without script", () => {
  test("has the first view with its marks, the first statements, and leads to the whole list", async () => {
    const { page } = await open("", { javaScriptEnabled: false });
    expect(await page.locator(".counts").innerText()).toMatch(/^1,200 statements/);
    expect(await page.locator("svg.design:visible a[data-place]").count()).toBeGreaterThan(5);
    expect(await page.locator("#S000001").count()).toBe(1);
    // By key: rows that come into view are laid out, and move what is below them.
    await page.locator(".list-pages a").first().press("Enter");
    await page.waitForURL(/list\/1\.html$/);
    expect(await page.locator("article").count()).toBe(100);
    await page.goto(`${site.address}many/list/12.html#S001150`);
    expect(await page.locator("#S001150").innerText()).toContain("In the article’s words");
  });

  test("every mark of it leads to an entry of the page", async () => {
    const { page } = await open("", { javaScriptEnabled: false });
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll("a[data-place]")]
        .map((link) => decodeURIComponent(link.getAttribute("href") ?? "").slice(1))
        .filter((id) => document.getElementById(id) === null),
    );
    expect(lost).toEqual([]);
  });
});

describe("a page of many statements", () => {
  test("takes over what was served without a complaint, and loads neither the map file nor all texts", async () => {
    const { page, complaints, requests } = await openReady();
    await page.locator(".map-stage.is-drawn").waitFor();
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => url.endsWith("map.geojson"))).toEqual([]);
    expect(requests.filter((url) => /\/texts-/.test(url)).length).toBeLessThan(4);
    expect(await page.locator("main article").count()).toBeLessThan(40);
  });

  for (const [size, viewport] of [
    ["wide", { width: 1280, height: 800 }],
    ["narrow", { width: 390, height: 800 }],
  ] as const) {
    test(`leaves the reader where they are, and what they opened open, while its script takes the list over, ${size}`, async () => {
      const { page } = await open("list/1.html", { viewport });
      const release = await holdBack(page, "**/assets/*.js");
      await page.goto(`${site.address}many/`, { waitUntil: "commit" });
      await page.locator(".list-pages a").first().waitFor({ state: "attached" });
      const card = page.locator("#S000013");
      await card.locator("summary").scrollIntoViewIfNeeded();
      await card.locator("summary").click();
      const topOf = () => card.evaluate((element) => element.getBoundingClientRect().top);
      const before = await topOf();
      release();
      await page.locator(".cards-in-view").first().waitFor();
      await card.locator(".card-details").waitFor();
      await page.locator(".map-stage.is-drawn").waitFor();
      expect(Math.abs((await topOf()) - before)).toBeLessThan(24);
      expect(await card.locator("summary").evaluate((summary) => summary === document.activeElement)).toBe(
        true,
      );
      await card.locator("summary").click();
      await card.locator(".card-details").waitFor({ state: "detached" });
      // Drawn anew, it is as the reader has left it since.
      await page.evaluate(() => {
        dispatchEvent(new Event("beforeprint"));
        dispatchEvent(new Event("afterprint"));
      });
      await card.waitFor();
      expect(await page.locator(".card-details").count()).toBe(0);
    });
  }

  test("counts what the map file counts", async () => {
    const { page } = await openReady("#?topic=ash");
    const wanted = features().filter(({ properties }) => properties.topic === "ash");
    const all = new Set(wanted.map(({ properties }) => properties.statement)).size;
    const drawn = new Set(
      wanted.filter(({ properties }) => properties.drawn).map(({ properties }) => properties.statement),
    ).size;
    expect(all).toBeGreaterThan(50);
    expect(await page.locator("p.result").innerText()).toBe(
      `${all} of 1,200 statements: ${drawn} on the map, ${all - drawn} in the list only`,
    );
  });

  test("finds a statement whose text is not loaded, and shows it", async () => {
    const { page } = await openReady();
    await page.locator("input[type=search]").fill("S001100");
    await page
      .locator("main #S001100 .said")
      .getByText(/ said that /)
      .waitFor();
    expect(await page.locator("main article").count()).toBe(1);
  });

  test("shows the rows of a choice with the one file that its facet brought", async () => {
    const { page, requests } = await openReady();
    const isWhole = () =>
      page.waitForFunction(() => document.querySelector(".text-waiting") === null, undefined, {
        polling: "raf",
      });
    await page.getByRole("button", { name: "Filters" }).click();
    await page.locator(".filter-panel input").first().waitFor();
    await isWhole();
    const before = requests.filter((url) => /\/texts-/.test(url)).length;
    await page.locator(".filter-panel input").first().click();
    await page
      .locator(".list-group .count", { hasText: /^\d\d? statements$/ })
      .first()
      .waitFor();
    await isWhole();
    expect(requests.filter((url) => /\/choices-/.test(url))).toHaveLength(1);
    expect(requests.filter((url) => /\/texts-/.test(url))).toHaveLength(before);
  });

  test("fetches the rows of a choice that its facet does not bring when the pointer comes to it", async () => {
    const { page, requests } = await openReady();
    const texts = () => requests.filter((url) => /\/texts-/.test(url)).length;
    await page.route(/\/choices-/, (route) => route.abort());
    await page.getByRole("button", { name: "Filters" }).click();
    await page.locator(".filter-panel input").first().waitFor();
    const before = texts();
    await page.locator(".filter-panel .choice").nth(1).hover();
    await expect.poll(texts).toBeGreaterThan(before);
    expect(page.url()).not.toContain("speaker=");
  });

  test("opens the popup of a late statement that a link leads to", async () => {
    const late = features().findLast(({ properties }) => properties.drawn)?.properties.statement ?? "";
    const { page } = await openReady(`#${late}`);
    const card = page.locator(`[role=dialog] [data-statement="${late}"] .said`).first();
    await card.waitFor();
    expect(await card.innerText()).toMatch(/ said that /);
  });

  test("says that a text could not be loaded, and goes on with the rest", async () => {
    const late = features().findLast(({ properties }) => properties.drawn)?.properties.statement ?? "";
    const { page } = await openReady();
    await page.route(/\/texts-39-/, (route) => route.abort());
    await page.evaluate((id) => {
      location.hash = `#${id}`;
    }, late);
    await page.locator("[role=dialog] .text-missing").first().waitFor();
    expect(await page.locator("[role=dialog] .text-missing").first().innerText()).toContain("Try again");
    expect(await page.locator(".map-stage.is-drawn").count()).toBe(1);
  });

  test("keeps what was served, and says so, where the index is missing", async () => {
    const { page } = await open("", { javaScriptEnabled: false });
    const index = await page.locator("#root").getAttribute("data-index");
    expect(index).toMatch(/^index-0-[A-Za-z0-9_-]{8}\.json$/);
    const context = await setup.browser.newContext();
    const broken = await context.newPage();
    await broken.route(/\/index-0-/, (route) => route.abort());
    await broken.goto(`${site.address}many/`);
    await broken.locator("#root > .notice").waitFor();
    expect(await broken.locator("#S000001").count()).toBe(1);
    await context.close();
  });
});

describe("a frame of many statements, in a sandbox", () => {
  test("loads them in parts, and its list leads through all of them", async () => {
    const { page, requests } = await open("list/1.html");
    const body = '<iframe sandbox="allow-scripts" width="700" height="500" src="embed.html"></iframe>';
    await page.route(/\/host$/, (route) => route.fulfill({ contentType: "text/html", body }));
    await page.goto(`${site.address}many/host`);
    const frame = page.frameLocator("iframe");
    await frame.locator(".map-stage.is-drawn").waitFor();
    expect(requests.filter((url) => /\/map-data|\/map\.geojson/.test(url))).toEqual([]);
    expect(requests.filter((url) => /\/texts-/.test(url))).toHaveLength(1);
    await frame.locator("a.to-list").click();
    await frame.locator(".list-parts button").nth(1).click();
    const card = frame.locator("#S000070 .said");
    await card.getByText(/ said that /).waitFor();
    expect(await frame.locator(".list-parts [role=status]").first().innerText()).toMatch(/^61 to 120 of 1,/);
  });
});
