import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { findFrame, mapReady, setUpBrowser } from "../setup/browser-setup.ts";
import { writeArticle } from "./write-article.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// A host that lets every page read its files, as most hosts of static sites do.
const setup = setUpBrowser({ headers: { "Cache-Control": "no-store", "Access-Control-Allow-Origin": "*" } });

describe("the dialog", () => {
  test("has the very code that the bench of hosts pastes, for each method", async () => {
    const { page, complaints } = await openDialog();
    await expect.poll(() => readCode(page)).toBe(setup.snippet());
    await page.getByRole("radio", { name: /sets its height/ }).check();
    expect(await readCode(page)).toBe(setup.snippet({ method: "resized-frame" }));
    await page.getByRole("radio", { name: /claim-map element/ }).check();
    expect(await readCode(page)).toBe(setup.snippet({ method: "element" }));
    expect(complaints).toEqual([]);
  });

  test("writes what is chosen into the code, and shows it in the preview", async () => {
    const { page, complaints } = await openDialog("#place=own%3Arukban?said=2018-10-01/2018-11-30");
    await page.getByLabel("Size").selectOption("fixed");
    await page.getByLabel("Height in pixels").fill("360");
    await page.getByLabel("Colours").selectOption("dark");
    await page.getByLabel("The interactive map loads").selectOption("click");
    const fragment = "#place=own%3Arukban?said=2018-10-01/2018-11-30";
    const chosen = { size: { height: 360 }, theme: "dark", start: "click", fragment } as const;
    await expect.poll(() => readCode(page)).toBe(setup.snippet(chosen));
    const preview = page.locator("dialog iframe");
    expect(await preview.getAttribute("src")).toBe(
      `${setup.address}embed.html?start=click&theme=dark${fragment}`,
    );
    expect((await preview.boundingBox())?.height).toBe(360);
    await page.getByLabel(/Only what passes the filters/).uncheck();
    await page.getByLabel(/The map as it is now/).uncheck();
    expect(await readCode(page)).toBe(setup.snippet({ ...chosen, fragment: "" }));
    expect(complaints).toEqual([]);
  });

  test("leaves the search behind, says so, and counts what passes without it", async () => {
    const { page, close } = await openDialog("#?kind=plan&q=zzzz");
    await expect.poll(() => readCode(page)).toBe(setup.snippet({ fragment: "#?kind=plan" }));
    const dialog = page.locator("dialog.share");
    expect(await dialog.getByText("a frame has no search").count()).toBe(1);
    const label = await dialog.getByText(/Only what passes the filters/).innerText();
    await mapReady(await findFrame(page));
    const line = await (await findFrame(page)).locator(".frame-filtered").textContent();
    expect(label).toContain(`: ${/^\d+/.exec(line ?? "")?.[0]} statement`);
    await close();
    const searched = await openDialog("#?q=zzzz");
    expect(await searched.page.getByLabel(/Only what passes the filters/).count()).toBe(0);
    await searched.close();
  });

  test("copies code and link, closes by Escape and gives the focus back", async () => {
    const { page } = await openDialog("#S45");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy code" }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await readCode(page));
    await page.locator("dialog.share").getByRole("button", { name: "Copy link" }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${setup.address}#S45`);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Share and embed" }).waitFor({ state: "detached" });
    const button = page.getByRole("button", { name: "Share and embed" });
    expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
  });

  test("closed by its button or by a press beside it gives the focus back too", async () => {
    const { page } = await openDialog();
    const button = page.getByRole("button", { name: "Share and embed" });
    const dialog = page.getByRole("dialog", { name: "Share and embed" });
    await dialog.getByRole("button", { name: "Close" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
    await button.click();
    await dialog.waitFor();
    await page.mouse.click(4, 4);
    await dialog.waitFor({ state: "detached" });
    expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
  });

  test("leaves what is selected on the map as it is when Escape closes it", async () => {
    const { page } = await openDialog("#S45");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Share and embed" }).waitFor({ state: "detached" });
    expect(await page.getByRole("dialog", { name: /Hajin/ }).count()).toBe(1);
    await expect.poll(() => page.url()).toMatch(/#S45$/);
    await page.getByRole("searchbox").focus();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.url()).toMatch(/#S45$/);
    await page.getByRole("button", { name: "Share and embed" }).focus();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: /Hajin/ }).waitFor({ state: "detached" });
  });

  test("fits a narrow window, its preview included", async () => {
    const { page } = await openDialog("", { width: 320, height: 640 });
    await page.getByRole("radio", { name: /claim-map element/ }).check();
    await page.locator("dialog iframe").scrollIntoViewIfNeeded();
    await mapReady(await findFrame(page));
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    const dialog = page.getByRole("dialog", { name: "Share and embed" });
    expect(await dialog.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(0);
  });
});

test("axe finds nothing to complain of in the dialog", async () => {
  // The page's own policy refuses foreign scripts, and axe is one.
  const { page } = await openDialog("", { width: 1280, height: 900 }, true);
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(part: string, options: object): Promise<{ violations: { id: string }[] }> };
    };
    const { violations } = await axe.run("dialog.share", { iframes: false });
    return violations.map(({ id }) => id);
  });
  expect(found).toEqual([]);
});

test("the checksum in the code is right: a browser that checks it runs the script", async () => {
  const pasted = setup.snippet({ method: "element" });
  expect(pasted).toMatch(/integrity="sha384-[\w+/=]{64}" crossorigin="anonymous"/);
  const { page, complaints } = await setup.openArticle("checksum", writeArticle(pasted));
  await mapReady(await findFrame(page));
  expect(complaints).toEqual([]);
});

async function openDialog(fragment = "", viewport = { width: 1280, height: 900 }, bypassCSP = false) {
  const opened = await setup.open(fragment, { viewport, bypassCSP });
  // Not its marks: a search may leave none.
  await opened.page.locator(".map").waitFor();
  await opened.page.getByRole("button", { name: "Share and embed" }).click();
  await opened.page.getByRole("dialog", { name: "Share and embed" }).waitFor();
  return opened;
}

function readCode(page: Page): Promise<string> {
  return page.getByLabel("Code to paste").inputValue();
}
