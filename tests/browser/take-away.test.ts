import type { Browser } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mapReady, openAtlas } from "./open-atlas.ts";
import { type Stage, startStage } from "./start-stage.ts";

let stage: Stage;
let browser: Browser;
let address: string;

beforeAll(async () => {
  stage = await startStage();
  ({ browser, address } = stage);
});
afterAll(() => stage.close());

test("every file to take away is there, without script too, from pages in all folders", async () => {
  for (const page of [address, new URL("../", address).href, `${address}ar/`]) {
    const atlas = await openAtlas(browser, page, { javaScriptEnabled: false });
    const links = atlas.page.locator(".take-away a[download], .citation-formats a[download]");
    const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses.map((link) => link.slice(link.lastIndexOf("/") + 1))).toEqual([
      "map.geojson",
      "statements.csv",
      "map.kml",
      "places.lpf.json",
      "claims.jsonld",
      "poster.svg",
      "poster.png",
      "citation.bib",
      "citation.ris",
      "citation.json",
    ]);
    for (const link of addresses) expect(link.startsWith(address) && (await fetch(link)).status).toBe(200);
    await atlas.close();
  }
});

test("the poster is a picture of the size that share cards have", async () => {
  const response = await fetch(`${address}poster.png`);
  const { width, height } = PNG.sync.read(Buffer.from(await response.arrayBuffer()));
  expect([width, height]).toEqual([1200, 675]);
});

test("the citation names the page's own address, and is copied as it stands", async () => {
  const { page, close } = await openAtlas(browser, `${address}#S27`, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await mapReady(page);
  await page.getByRole("button", { name: "Copy citation" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator(".citation").textContent());
  expect(copied).toBe(
    `Claim Atlas: ${stage.mapFile.atlas.title}. Map of allegations, not of established events. Updated ${stage.mapFile.atlas.updatedLabel}. <${address}>`,
  );
  await page.getByRole("button", { name: "Copy BibTeX" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^@misc\{claim-atlas-syria-2018,/,
  );
  await close();
});

test("where the clipboard is closed the citation stands selected, and the page says so", async () => {
  const { page, close } = await openAtlas(browser, address, { permissions: [] });
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await page.reload();
  await mapReady(page);
  await page.getByRole("button", { name: "Copy citation" }).click();
  await page.getByRole("button", { name: /^Not copied/ }).waitFor();
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(
    await page.locator(".citation").textContent(),
  );
  await close();
});
