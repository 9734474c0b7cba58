import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { setUpBrowser } from "../setup/browser-setup.ts";
import { findViolations } from "../setup/find-violations.ts";

const setup = setUpBrowser();

const ATLAS = `version: 2
title: Wells
language: en
updated: 2026-01-20
countries: [BO]
statements:
  - text: Ana Rios said that two wells at Pozo Seco had been closed.
    who: Ana Rios
    place: Pozo Seco
`;

/** A hamlet that the gazetteer of the desk does not have. */
const COUNTRY_FILE =
  "9000002\tPozo Seco\tPozo Seco\t\t-20.40\t-66.80\tP\tPPL\tBO\t\t\t\t\t\t40\t\t\tAmerica/La_Paz\t2026-01-01\n";

const KEPT = "BO.txt: 1 place was added to the gazetteer. The file is kept with this atlas in this browser.";

async function openAtlas(page: Page): Promise<void> {
  await page
    .locator('input[type="file"]:not([multiple])')
    .setInputFiles({ name: "atlas.yaml", mimeType: "text/yaml", buffer: Buffer.from(ATLAS) });
}

async function openCountryFile(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer } = {
    name: "BO.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(COUNTRY_FILE),
  },
): Promise<void> {
  await page.getByText("No place was found. The statement stays in the list.").waitFor();
  await page.locator("[data-action=choose-place]").click();
  await page.locator("[data-field=country-file]").setInputFiles(file);
}

async function anotherTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL("../desk/", setup.address).href);
  return page;
}

async function goOn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Wells", exact: true }).click();
}

function isPlaced(page: Page): Promise<void> {
  return page.getByText("Taken for Pozo Seco").waitFor();
}

/** How many country files the browser keeps. */
function countKept(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open("claim-atlas-desk");
        opening.onsuccess = () => {
          const counting = opening.result.transaction("countryFiles").objectStore("countryFiles").count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

test("a country file stays with its atlas: after a reload, in another tab, not in another atlas, until it is removed", async () => {
  const { page, complaints } = await setup.open("../desk/", { locale: "en", bypassCSP: true });
  await openAtlas(page);
  await openCountryFile(page);
  await page.getByText(KEPT).waitFor();
  expect(await page.getByText("BO.txt is being read …").count()).toBe(0);
  await page.getByRole("button", { name: "Take out BO.txt" }).waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.locator(".choice-foot").getByRole("button", { name: "Close" }).click();
  await isPlaced(page);

  await page.reload();
  await goOn(page);
  await isPlaced(page);
  const second = await anotherTab(page.context());
  await goOn(second);
  await isPlaced(second);
  await second.close();

  // The next atlas on the same page begins without it.
  await page.bringToFront();
  await page.getByRole("button", { name: "Claim Atlas desk" }).click();
  await openAtlas(page);
  await page.getByText("No place was found. The statement stays in the list.").waitFor();

  // Taken out, it is not known any more, and does not come back.
  await page.getByRole("button", { name: "Claim Atlas desk" }).click();
  const works = page.locator(".saved li");
  await expect.poll(() => works.count()).toBe(2);
  await works.nth(1).getByRole("button", { name: "Wells", exact: true }).click();
  await isPlaced(page);
  await page.locator("[data-action=choose-place]").click();
  await page.getByRole("button", { name: "Take out BO.txt" }).click();
  await page.locator(".choice-foot").getByRole("button", { name: "Close" }).click();
  await page.getByText("No place was found. The statement stays in the list.").waitFor();
  await expect.poll(() => countKept(page)).toBe(0);
  expect(complaints).toEqual([]);
});

test("a country file goes when its atlas is removed from the browser", async () => {
  const { page } = await setup.open("../desk/", { locale: "en" });
  await openAtlas(page);
  await openCountryFile(page);
  await page.getByText(KEPT).waitFor();
  expect(await countKept(page)).toBe(1);
  await page.getByRole("button", { name: "Claim Atlas desk" }).click();
  page.on("dialog", (dialog) => dialog.accept());
  await page.getByRole("button", { name: "Remove “Wells” from this browser" }).click();
  await expect.poll(() => countKept(page)).toBe(0);
});

test("a country file that the browser has no room for is used all the same, and that is said", async () => {
  const { page } = await setup.open("../desk/", { locale: "en" });
  const cdp = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await cdp.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
  await openAtlas(page);
  await openCountryFile(page);
  await page.getByText("This browser has no room to keep the file: open it again next time.").waitFor();
  await page.locator(".choice-foot").getByRole("button", { name: "Close" }).click();
  await isPlaced(page);
});

test("a country file too large to be kept is used all the same, and that is said", async () => {
  const folder = mkdtempSync(join(tmpdir(), "claim-atlas-country-"));
  try {
    const file = join(folder, "BO.zip");
    const files = { "BO.txt": strToU8(COUNTRY_FILE), "pictures.bin": new Uint8Array(50_000_000) };
    writeFileSync(file, zipSync(files, { level: 0 }));
    const { page } = await setup.open("../desk/", { locale: "en" });
    await openAtlas(page);
    await openCountryFile(page, file);
    await page.getByText("The file is too large to be kept, so open it again next time").waitFor();
    await page.locator(".choice-foot").getByRole("button", { name: "Close" }).click();
    await isPlaced(page);
    expect(await countKept(page)).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
