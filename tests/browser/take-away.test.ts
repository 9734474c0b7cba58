import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { formatDate } from "../../geo/dates/format-date.ts";
import { en } from "../../geo/messages/locales/en.ts";
import { mapReady, setUpBrowser } from "./setup/browser-setup.ts";

const setup = setUpBrowser();

test("every file to take away is there, without script too, from pages in all folders", async () => {
  for (const page of [setup.address, new URL("../", setup.address).href, `${setup.address}ar/`]) {
    const atlas = await setup.open(page, { javaScriptEnabled: false });
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
    for (const link of addresses)
      expect(link.startsWith(setup.address) && (await fetch(link)).status).toBe(200);
    await atlas.close();
  }
});

test("the poster is a picture of the size that share cards have", async () => {
  const response = await fetch(`${setup.address}poster.png`);
  const { width, height } = PNG.sync.read(Buffer.from(await response.arrayBuffer()));
  expect([width, height]).toEqual([1200, 675]);
});

test("the citation names the page's own address, and is copied as it stands", async () => {
  const { page } = await setup.open("#S27", {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await mapReady(page);
  await page.getByRole("button", { name: "Copy citation" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator(".citation").textContent());
  expect(copied).toBe(
    `Claim Atlas: ${setup.mapFile.atlas.title}. Map of allegations, not of established events. Updated ${formatDate(setup.atlas.updated, "en", en.dates)}. <${setup.address}>`,
  );
  await page.getByRole("button", { name: "Copy BibTeX" }).click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^@misc\{claim-atlas-syria-2018,/,
  );
});

test("where the clipboard is closed the citation stands selected, and the page says so", async () => {
  const { page } = await setup.open("", { permissions: [] });
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
});
