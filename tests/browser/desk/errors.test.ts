import { expect, test } from "vitest";
import { setUpBrowser } from "../setup/browser-setup.ts";

const setup = setUpBrowser();

const ATLAS = `version: 2
title: Wells
language: en
updated: 2026-01-20
countries: [BO]
statements:
  - text: Ana Rios said that two wells had been closed.
    who: Ana Rios
  - text: Luz Paz said that a well was dry.
    who: Luz Paz
    said: in the winter
`;

test("an error that stands in the way of the map leads to its statement and its field", async () => {
  const { page, complaints } = await setup.open("../desk/", { locale: "en" });
  await page
    .locator('input[type="file"]:not([multiple])')
    .setInputFiles({ name: "atlas.yaml", mimeType: "text/yaml", buffer: Buffer.from(ATLAS) });
  await page.locator(".card.is-open").waitFor();
  for (const panel of ["Preview", "Take away"]) {
    await page.getByRole("button", { name: panel, exact: true }).click();
    if (panel === "Take away") await page.getByRole("button", { name: "Save the site as a zip" }).click();
    await page.getByRole("button", { name: "Open statement 2" }).first().click();
    expect(await page.locator("dialog").count()).toBe(0);
    const focused = page.locator(".card.is-open :focus");
    expect(await focused.getAttribute("data-field")).toBe("said");
    expect(await focused.inputValue()).toBe("in the winter");
    await page.locator(".desk-cards .card").first().click();
  }
  expect(complaints).toEqual([]);
});
