import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findViolations } from "./find-violations.ts";
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

describe("axe finds nothing to complain of", () => {
  const states: { name: string; options: BrowserContextOptions; fragment?: string }[] = [
    { name: "wide and light", options: {} },
    { name: "wide and dark", options: { colorScheme: "dark" } },
    { name: "narrow", options: { viewport: { width: 320, height: 640 } } },
    { name: "with a popup open", options: {}, fragment: "#S27/azaz" },
    {
      name: "dark, narrow, with a popup open",
      options: { colorScheme: "dark", viewport: { width: 390, height: 844 } },
      fragment: "#S23/al-hawash",
    },
    {
      name: "narrow, with a sheet open",
      options: { viewport: { width: 320, height: 640 } },
      fragment: "#S27/azaz",
    },
    { name: "without scripts", options: { javaScriptEnabled: false } },
  ];
  for (const { name, options, fragment = "" } of states) {
    test(name, async () => {
      // The page's own policy refuses foreign scripts, and axe is one.
      const { page, close } = await openAtlas(browser, `${address}${fragment}`, {
        ...options,
        bypassCSP: true,
        javaScriptEnabled: true,
      });
      if (options.javaScriptEnabled !== false) await mapReady(page);
      if (fragment !== "") await page.getByRole("dialog").waitFor();
      expect(await findViolations(page)).toEqual([]);
      await close();
    });
  }
});

test("every control is at least 24 pixels in both directions", async () => {
  const { page, close } = await openAtlas(browser, address);
  await mapReady(page);
  const small = await page.locator("button, summary").evaluateAll((controls) =>
    controls
      .map((control) => ({
        name: control.getAttribute("aria-label") ?? control.textContent,
        box: control.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ name }) => name),
  );
  expect(small).toEqual([]);
  await close();
});

test("print shows every statement and the poster, with nothing folded", async () => {
  const { page, close } = await openAtlas(browser, address);
  await mapReady(page);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("img.poster").isVisible()).toBe(true);
  expect(await page.locator("main article").count()).toBe(47);
  const pdf = await page.pdf();
  expect(pdf.length).toBeGreaterThan(50_000);
  await close();
});
