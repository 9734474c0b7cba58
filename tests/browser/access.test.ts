import type { BrowserContextOptions } from "playwright-core";
import { describe, expect, test } from "vitest";
import { mapReady, setUpBrowser } from "./setup/browser-setup.ts";
import { findViolations } from "./setup/find-violations.ts";

const setup = setUpBrowser();

describe("axe finds nothing to complain of", () => {
  const states: { name: string; options: BrowserContextOptions; fragment?: string }[] = [
    { name: "wide and light", options: {} },
    { name: "wide and dark", options: { colorScheme: "dark" } },
    { name: "narrow", options: { viewport: { width: 320, height: 640 } } },
    { name: "with a popup open", options: {}, fragment: "#S27/azaz" },
    { name: "with a statement open", options: {}, fragment: "#S03" },
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
  ];
  for (const { name, options, fragment = "" } of states) {
    test(name, async () => {
      // The page's own policy refuses foreign scripts, and axe is one.
      const { page } = await setup.open(fragment, {
        ...options,
        bypassCSP: true,
      });
      await mapReady(page);
      if (fragment.includes("/")) await page.getByRole("dialog").waitFor();
      expect(await findViolations(page)).toEqual([]);
    });
  }

  test("without scripts", async () => {
    const { page } = await setup.open("about:blank", { bypassCSP: true });
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setScriptExecutionDisabled", { value: true });
    await page.goto(setup.address);
    // The page has loaded without scripts; axe itself is one.
    await session.send("Emulation.setScriptExecutionDisabled", { value: false });
    expect(await page.locator(".map button").count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
  });
});

test("every control is at least 24 pixels in both directions, in what opens too", async () => {
  const { page } = await setup.open("#S27/azaz");
  await mapReady(page);
  await page.getByRole("dialog").waitFor();
  await page.getByRole("button", { name: /^Filters/ }).click();
  await page.getByRole("checkbox").first().waitFor();
  await page.getByRole("button", { name: /^Timeline/ }).click();
  await page.getByRole("slider").first().waitFor();
  const controls = await page.locator("button, summary, select, input, [role=slider]").evaluateAll((all) =>
    all
      .filter((control) => control.checkVisibility())
      .map((control) => {
        // A box is pressed by its words as well.
        const pressed = control.closest("label") ?? control;
        const { width, height } = pressed.getBoundingClientRect();
        return { name: control.getAttribute("aria-label") ?? control.textContent, width, height };
      }),
  );
  expect(controls.length).toBeGreaterThan(60);
  expect(controls.filter(({ width, height }) => width < 23.9 || height < 23.9)).toEqual([]);
});

/** Words that the page of the first atlas takes in print, everything opened. */
const MOST_PRINTED = 12_000;

test("print shows every statement, with nothing folded, in a length that can be read", async () => {
  const { page } = await setup.open();
  await mapReady(page);
  const folded = () =>
    page.locator("details").evaluateAll((all) =>
      all
        .filter((details) => details.checkVisibility())
        .flatMap((details) => [...details.children].filter((child) => child.tagName !== "SUMMARY"))
        .filter((child) => !child.checkVisibility({ contentVisibilityAuto: true }))
        .map((child) => child.closest("details")?.querySelector("summary")?.textContent ?? ""),
    );
  expect((await folded()).length).toBeGreaterThan(0);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  expect(await folded()).toEqual([]);
  expect(await page.locator("main article:visible").count()).toBe(setup.statements);
  const words = await page.evaluate(() => document.body.innerText.match(/\S+/g)?.length ?? 0);
  expect(words).toBeGreaterThan(MOST_PRINTED / 2);
  expect(words).toBeLessThan(MOST_PRINTED);
  expect((await page.pdf()).length).toBeGreaterThan(50_000);
});
