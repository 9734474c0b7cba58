import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setUpBrowser } from "../setup/browser-setup.ts";

const setup = setUpBrowser();

const ARTICLE = `Two wells near Uyuni were closed

Ana Rios, the mayor of Uyuni, said on 12 January 2026 that a mining company had closed two wells near Colchani.
`;

const ATLAS = `version: 2
title: Wells
language: en
updated: 2026-01-20
statements:
  - text: Ana Rios said that two wells had been closed.
    who: Ana Rios
  - text: Luz Paz said that a well was dry.
    who: Luz Paz
`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "claim-atlas-drop-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Drops files and folders of the disk onto the middle of the page, as from a file manager. */
async function drop(page: Page, files: string[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await cdp.send("Input.dispatchDragEvent", {
      type,
      x: 640,
      y: 400,
      data: { items: [], files, dragOperationsMask: 1 },
    });
  await cdp.detach();
}

async function openStart() {
  const opened = await setup.open("../desk/", { locale: "en" });
  await opened.page.getByLabel("The article").waitFor();
  return opened;
}

test("the folder of an atlas that is dropped on the start page becomes the work, with its article", async () => {
  const atlas = join(folder, "my-wells");
  mkdirSync(join(atlas, "pictures", "deeper"), { recursive: true });
  writeFileSync(join(atlas, "atlas.yaml"), ATLAS);
  writeFileSync(join(atlas, "article.txt"), ARTICLE);
  writeFileSync(join(atlas, "pictures", "deeper", "well.jpg"), "no part of the atlas");
  const { page, complaints } = await openStart();
  await drop(page, [atlas]);
  await expect.poll(() => page.locator(".desk-cards .card").count()).toBe(2);
  await page.locator(".article-text").getByText("Ana Rios").first().waitFor();

  await page.getByRole("button", { name: "Take away" }).click();
  await page.getByLabel("with the article").check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as a zip" }).click(),
  ]);
  const files = unzipSync(readFileSync(await download.path()));
  const textOf = (name: string) => strFromU8(files[`my-wells/${name}`] ?? Uint8Array.of());
  expect([textOf("atlas.yaml"), textOf("article.txt")]).toEqual([ATLAS, ARTICLE]);
  expect(Object.keys(files).join()).not.toContain("well.jpg");
  expect(complaints).toEqual([]);
});

test("a text that is dropped on the start page is read, with proposals beside it", async () => {
  const text = join(folder, "wells.txt");
  writeFileSync(text, ARTICLE);
  const { page, complaints } = await openStart();
  await drop(page, [text]);
  await page.locator(".card.is-open").waitFor();
  await page.locator(".article-text").getByText("Ana Rios").first().waitFor();
  expect(complaints).toEqual([]);
});

test("what is no work says so when it is dropped, and the start page goes on", async () => {
  const holiday = join(folder, "holiday");
  mkdirSync(holiday);
  writeFileSync(join(holiday, "photo.jpg"), "not a photo");
  const picture = join(folder, "picture.png");
  writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]));
  const { page } = await openStart();
  const state = page.locator(".start-state");
  await drop(page, [holiday]);
  await expect.poll(() => state.textContent()).toContain("There is no atlas.yaml in it.");
  await drop(page, [picture]);
  await expect.poll(() => state.textContent()).toContain("This file does not look like text.");
  await page.getByRole("button", { name: "Try the example" }).waitFor();
});
