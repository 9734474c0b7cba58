import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { setUpBrowser } from "../setup/browser-setup.ts";
import { findViolations } from "../setup/find-violations.ts";

const setup = setUpBrowser();

/** The second place lies in Bolivia if its latitude and longitude are exchanged. */
const ATLAS = `version: 2
title: Wells
language: en
updated: 2026-01-20
countries: [BO]
statements:
  - text: Ana Rios said that two wells at Colchani had been closed.
    who: Ana Rios
    place: Colchani
  - text: Ana Rios said that a well at Pozo Seco was dry.
    who: Ana Rios
    place: { name: Pozo Seco, point: { lat: -66.9, lon: -20.3 }, source: own survey }
`;

async function openAtlas(locale: string, yaml = ATLAS) {
  const opened = await setup.open("../desk/", { locale, bypassCSP: true });
  await opened.page
    .locator('input[type="file"]:not([multiple])')
    .setInputFiles({ name: "atlas.yaml", mimeType: "text/yaml", buffer: Buffer.from(yaml) });
  await opened.page.locator(".card.is-open").waitFor();
  return opened;
}

function notes(page: Page) {
  return page.locator(".others .problem");
}

test("an own place that lies outside its country is said beside its statement, in the language of the desk, and keeps the map from being built", async () => {
  const { page, complaints } = await openAtlas("fr");
  await page.locator(".desk-cards .card").nth(1).getByRole("button").first().click();
  const problem = page.locator(".card.is-open .problem", { hasText: "hors de son pays (Bolivie)" });
  await problem.waitFor();
  expect(await problem.textContent()).toContain("il y serait avec lon et lat échangés");
  expect(await problem.textContent()).toContain("lon: -66.9, lat: -20.3");
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press("p");
  await page.locator("dialog .problem", { hasText: "hors de son pays (Bolivie)" }).waitFor();
  expect(complaints).toEqual([]);
});

test("a part of the gazetteer that does not come is said in the language of the desk", async () => {
  setup.site.overrides.set("desk/gazetteer/BO.txt", { status: 503, body: "" });
  const { page } = await openAtlas("es");
  await page.locator(".others summary").click();
  await notes(page).filter({ hasText: "No se pudo cargar la parte BO del nomenclátor" }).waitFor();
  expect(await notes(page).filter({ hasText: "HTTP 503" }).count()).toBe(1);
});

test("a text that cannot be read because the gazetteer does not come says so, in the language of the desk", async () => {
  setup.site.overrides.set("desk/gazetteer/world.txt", { status: 503, body: "" });
  const { page } = await setup.open("../desk/", { locale: "ru" });
  await page.getByLabel("Статья").fill("Ana Rios said that two wells near Colchani had been closed.");
  await page.locator(".paste button[type=submit]").click();
  const state = page.locator(".start-state");
  await expect.poll(() => state.textContent()).toContain("Часть рабочего стола не загрузилась.");
});

test("work that cannot be checked because the gazetteer does not come says so, and is checked once it comes", async () => {
  setup.site.overrides.set("desk/gazetteer/world.txt", { status: 503, body: "" });
  const { page } = await openAtlas("fr");
  const warning = page
    .getByRole("alert")
    .filter({ hasText: "Une partie du bureau n’a pas pu être chargée." });
  await warning.waitFor();
  setup.site.overrides.clear();
  await warning.waitFor({ state: "hidden" });
  await page.locator(".finding:not(.is-waiting)").waitFor();
});

test("a mistake in YAML is said with its line in the language of the desk, with the words of the parser as they are", async () => {
  const { page, complaints } = await openAtlas("ar");
  const card = page.locator(".card.is-open");
  await card.getByRole("button", { name: "YAML" }).click();
  const source = card.locator("textarea.source");
  await source.fill((await source.inputValue()).replace("who: Ana Rios", 'who: "Ana Rios'));
  const problem = card.locator(".problem", { hasText: "علامة اقتباس لم تُغلق" });
  await problem.waitFor();
  expect(await problem.textContent()).toContain("Missing closing");
  expect(await problem.textContent()).toMatch(/السطر [٠-٩\d]+:/);
  expect(await findViolations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
