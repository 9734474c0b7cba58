import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import type { Download, Page } from "playwright-core";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { mapReady, setUpBrowser } from "../setup/browser-setup.ts";
import { findViolations } from "../setup/find-violations.ts";
import { serveSite } from "../setup/serve-site.ts";

const setup = setUpBrowser();

const FIRST_ATLAS = join(import.meta.dirname, "../../../geo/data/articles/syria-2018");

const ARTICLE = `Two wells near Uyuni were closed

Ana Rios, the mayor of Uyuni, said on 12 January 2026 that a mining company had closed two wells near Colchani.

The company, Salar Minerals, denied the accusation.

<img src=x onerror="document.title='run'"> Carlos Quispe, a herder from Tahua, said that trucks had taken water from the river at Llica for months.
`;

function card(page: Page) {
  return page.locator(".card.is-open");
}

/** Files of a zip by name, its folder left out. */
async function filesIn(download: Download): Promise<Record<string, string>> {
  const entries = Object.entries(unzipSync(readFileSync(await download.path())));
  return Object.fromEntries(
    entries.map(([path, bytes]) => [path.slice(path.indexOf("/") + 1), new TextDecoder().decode(bytes)]),
  );
}

async function takeZip(page: Page): Promise<Record<string, string>> {
  await page.getByRole("button", { name: "Take away" }).click();
  return filesIn(await download(page, "Save as a zip"));
}

/** A site takes a slow machine a minute. */
const LONG = 150_000;

async function download(page: Page, button: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent("download", { timeout: LONG }),
    page.getByRole("button", { name: button }).click(),
  ]);
  return file;
}

/** Unpacks a site, serves it, opens it and clicks the first marker: the page of a reader. */
async function openSite(file: Download, click: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "desk-site-"));
  try {
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(await file.path())))) {
      const to = join(folder, path.slice(path.indexOf("/") + 1));
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, bytes);
    }
    const site = await serveSite(folder);
    try {
      const { page, complaints, close } = await setup.open(site.address);
      await mapReady(page);
      await page.getByRole("button", { name: click }).first().click();
      await page.getByRole("dialog").getByText(click).first().waitFor();
      expect(complaints).toEqual([]);
      await close();
    } finally {
      await site.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test(
  "a pasted article is decided by keyboard, placed, previewed, kept, and taken away",
  async () => {
    const { page, complaints, requests } = await setup.open("../desk/", { locale: "en", bypassCSP: true });
    await page.getByLabel("The article").fill(ARTICLE);
    await page.getByLabel("Country it is about").selectOption("BO");
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Read the text" }).click();

    // Proposals stand in the article, in cards, and on the map.
    await card(page).getByText("Proposed").waitFor();
    await expect.poll(() => page.locator(".article-text .quote").count()).toBeGreaterThan(2);
    await page.getByText("Several places may be meant").waitFor();
    await page.locator(".desk-mark.is-selected").waitFor();
    expect(await findViolations(page)).toEqual([]);

    // An edit makes the proposal the author's; undo takes back the whole of it.
    await page.keyboard.press("e");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("Ana Rios said that a mining company had closed two wells near Colchani.");
    await page.keyboard.press("Escape");
    await card(page).getByText("Edited", { exact: true }).waitFor();
    await page.keyboard.press("ControlOrMeta+z");
    await card(page).getByText("Proposed").waitFor();
    await page.keyboard.press("ControlOrMeta+Shift+z");
    await card(page).getByText("Edited", { exact: true }).waitFor();

    // The candidates of a place are on the map under the numbers that they have in the list.
    await page.keyboard.press("l");
    await page.locator(".candidate-mark").first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.locator(".candidates button").first().click();
    await page.getByText(/Taken for Colchani, .*Bolivia\./).waitFor();
    expect(await page.locator(".candidate-mark").count()).toBe(0);

    // Accept it, and refuse the rest.
    await page.keyboard.press("a");
    for (let left = await page.locator(".card.is-proposed").count(); left > 0; left -= 1)
      await page.keyboard.press("r");
    await page.getByText(/all decided/).waitFor();

    await page.keyboard.press("p");
    const reader = page.frameLocator("iframe");
    await reader.getByRole("link", { name: "Colchani" }).first().waitFor();
    expect(await reader.locator("main article").count()).toBe(1);
    // As it stands in an article, in another language.
    await page.getByRole("button", { name: "In an article" }).click();
    await page.locator(".preview-tools select").selectOption("fr");
    await reader
      .locator("main.frame")
      .getByRole("button", { name: /Colchani/ })
      .first()
      .waitFor();
    await page.keyboard.press("Escape");

    const files = await takeZip(page);
    const statements: Record<string, unknown>[] = parse(files["atlas.yaml"] ?? "").statements;
    expect(statements[0]).toMatchObject({
      state: "edited",
      text: "Ana Rios said that a mining company had closed two wells near Colchani.",
      place: { name: "Colchani", is: expect.stringMatching(/^geonames:\d+$/) },
    });
    expect(new Set(statements.slice(1).map(({ state }) => state))).toEqual(new Set(["refused"]));
    expect(Object.keys(files).sort()).toEqual(["atlas.lock.json", "atlas.yaml"]);
    await openSite(await download(page, "Save the site as a zip"), "Colchani");

    // The work is kept, and the article ran nothing.
    await page.reload();
    await page.getByRole("button", { name: "Two wells near Uyuni were closed", exact: true }).click();
    await page.getByText(/all decided/).waitFor();
    expect(await page.title()).toBe("Claim Atlas desk");
    expect(requests.filter((url) => !url.startsWith(setup.site.address) && !url.startsWith("blob:"))).toEqual(
      [],
    );
    expect(complaints).toEqual([]);
  },
  LONG,
);

test(
  "a table becomes an atlas, and its site",
  async () => {
    const { page } = await setup.open("../desk/", { locale: "en" });
    const rows = [
      ["text", "speaker", "place", "country", "date"],
      [
        "Ana Rios said that two wells near Colchani had been closed.",
        "Ana Rios",
        "Colchani",
        "BO",
        "2026-01-12",
      ],
      ["Luis Vega said that nobody had touched a well in Uyuni.", "Luis Vega", "Uyuni", "BO", "2026-01-13"],
    ];
    const csv = rows.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n");
    await page
      .locator('input[type="file"]:not([multiple])')
      .setInputFiles({ name: "wells.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await page.getByText("2 statements, all decided").waitFor();
    await page.locator(".desk-mark").first().waitFor();
    await page.getByRole("button", { name: "Take away" }).click();
    await openSite(await download(page, "Save the site as a zip"), "Uyuni");
  },
  LONG,
);

test("the folder of an atlas comes back as it was, but for the line that was edited", async () => {
  const { page } = await setup.open("../desk/", { locale: "en" });
  await page.locator('input[type="file"][multiple]').setInputFiles(FIRST_ATLAS);
  await page.getByText(`${setup.statements} statements, all decided`).waitFor();
  await page.locator(".desk-mark").first().waitFor();
  const written = readdirSync(FIRST_ATLAS).filter((name) => name.endsWith(".yaml"));
  const before = Object.fromEntries(
    written.map((name) => [name, readFileSync(join(FIRST_ATLAS, name), "utf8")]),
  );
  const quote = card(page).getByLabel("Quotation");
  const said = await quote.inputValue();
  await quote.fill("staging a chemical weapons attack");
  await page.keyboard.press("Escape");
  const after = await takeZip(page);
  const changed = written.filter((name) => after[name] !== before[name]);
  expect(changed).toHaveLength(1);
  const [name = ""] = changed;
  const lines = (after[name] ?? "").split("\n");
  const different = (before[name] ?? "").split("\n").filter((line, index) => line !== lines[index]);
  expect(different).toHaveLength(1);
  expect(different[0]).toContain(said);
});
