import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Download, Page } from "playwright-core";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { setUpBrowser } from "../setup/browser-setup.ts";
import { findViolations } from "../setup/find-violations.ts";

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

async function download(page: Page, button: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return file;
}

test("a pasted article is decided by keyboard, placed, previewed, kept, and taken away as files", async () => {
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
  const weight = await reader.locator("h1").evaluate((title) => getComputedStyle(title).fontWeight);
  expect(weight).toBe("400");
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

  // The work is kept, and the article ran nothing.
  await page.reload();
  await page.getByRole("button", { name: "Two wells near Uyuni were closed", exact: true }).click();
  await page.getByText(/all decided/).waitFor();
  expect(await page.title()).toBe("Claim Atlas desk");
  expect(requests.filter((url) => !url.startsWith(setup.site.address) && !url.startsWith("blob:"))).toEqual(
    [],
  );
  expect(complaints).toEqual([]);
});

test("the folder of an atlas comes back as it was, and nothing of it can be sent elsewhere", async () => {
  const { page } = await setup.open("../desk/", { locale: "en" });
  await page.locator('input[type="file"][multiple]').setInputFiles(FIRST_ATLAS);
  await page.getByText(`${setup.statements} statements, all decided`).waitFor();
  // What the worker says of it: the worker has begun.
  await page.locator(".desk-mark").first().waitFor();
  // The worker, which reads all files, has the page's policy.
  const elsewhere = setup.site.address.replace("127.0.0.1", "localhost");
  const send = (url: string) =>
    fetch(url, { mode: "no-cors" }).then(
      () => "sent",
      () => "refused",
    );
  expect(await page.workers()[0]?.evaluate(send, setup.site.address)).toBe("sent");
  expect(await page.workers()[0]?.evaluate(send, elsewhere)).toBe("refused");
  expect(await page.evaluate(send, elsewhere)).toBe("refused");
  const paths = readdirSync(FIRST_ATLAS, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.\w+$/.test(path),
  );
  expect(paths).toContain("translations/ar.yaml");
  const before = paths.map((path) => [path, readFileSync(join(FIRST_ATLAS, path), "utf8")]);
  expect(await takeZip(page)).toEqual(Object.fromEntries(before));
});

test("what is wrong with an atlas is said in the language of the desk, with what mends it", async () => {
  const { page, complaints } = await setup.open("../desk/", { locale: "ar", bypassCSP: true });
  const yaml = `version: 2
title: Ana Rios accused the company over the well
updated: 2026-01-31
statements:
  - text: The company closed the well.
    who: Ana Rios
`;
  await page
    .locator('input[type="file"]:not([multiple])')
    .setInputFiles({ name: "atlas.yaml", mimeType: "text/yaml", buffer: Buffer.from(yaml) });
  const problem = card(page).locator(".problem", { hasText: "النص لا يسمّي قائله." });
  await problem.waitFor();
  expect(await problem.locator(".remedy").textContent()).toContain("«\u2068Ana Rios\u2069»");
  expect(await problem.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
  expect(await findViolations(page)).toEqual([]);
  await card(page).getByRole("button", { name: "البدء بـAna Rios" }).click();
  await problem.waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
});
