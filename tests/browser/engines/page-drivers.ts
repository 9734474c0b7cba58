import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page as ChromiumPage } from "playwright-core";
import { type ElementHandle, type Page as FirefoxPage, launch } from "puppeteer-core";
import { launchChromium } from "../setup/launch-chromium.ts";
import type { Driver, DriverOptions } from "./driver.ts";

/** Chromium through Playwright. */
export async function startChromium({ dark = false }: DriverOptions): Promise<Driver> {
  const browser = await launchChromium();
  const downloads = mkdtempSync(join(tmpdir(), "claim-atlas-chromium-"));
  const context = await browser.newContext({
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.on("download", (download) => download.saveAs(join(downloads, download.suggestedFilename())));
  return {
    engine: "chromium",
    ...drivePage(page),
    resize: (size) => page.setViewportSize(size),
    chooseFile: (selector, path) => page.setInputFiles(selector, path),
    downloads,
    close: async () => {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

/** Preference "content-override": 0 is dark, 1 is light. */
const SCHEME = { dark: 0, light: 1 };

/** Of "folderList": the folder that "dir" names. */
const USER_FOLDER = 2;

/** Firefox through Puppeteer, which speaks WebDriver BiDi. */
export async function startFirefox(path: string, { dark = false }: DriverOptions): Promise<Driver> {
  // Firefox needs a home folder that it may write to.
  const home = mkdtempSync(join(tmpdir(), "claim-atlas-firefox-"));
  const downloads = join(home, "Downloads");
  mkdirSync(downloads);
  const browser = await launch({
    browser: "firefox",
    executablePath: path,
    headless: true,
    env: { ...process.env, HOME: home },
    extraPrefsFirefox: {
      "layout.css.prefers-color-scheme.content-override": dark ? SCHEME.dark : SCHEME.light,
      "ui.prefersReducedMotion": 1,
      "browser.download.folderList": USER_FOLDER,
      "browser.download.dir": downloads,
      "browser.download.useDownloadDir": true,
    },
  });
  // The first tab has no focus, and keys press no button in it.
  const page = await browser.newPage();
  return {
    engine: "firefox",
    ...drivePage(page),
    resize: (size) => page.setViewport(size),
    async chooseFile(selector, path) {
      const input = (await page.$(selector)) as ElementHandle<HTMLInputElement> | null;
      if (input === null) throw new Error(`there is no ${selector}`);
      await input.uploadFile(path);
    },
    downloads,
    close: async () => {
      await browser.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** What the pages of Playwright and Puppeteer do in the same words. */
function drivePage(
  page: ChromiumPage | FirefoxPage,
): Omit<Driver, "engine" | "resize" | "chooseFile" | "downloads" | "close"> {
  const evaluate = (
    frame: { evaluate(expression: string): Promise<unknown> } | undefined,
    expression: string,
  ) => frame?.evaluate(expression);
  return {
    open: async (url) => void (await page.goto(url)),
    back: async () => void (await evaluate(page, "history.back()")),
    evaluate: async (expression, inFrame) =>
      evaluate(inFrame ? page.frames()[1] : page.mainFrame(), expression),
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    async pressControl(letter) {
      await page.keyboard.down("Control");
      await page.keyboard.press(letter);
      await page.keyboard.up("Control");
    },
    print: () => page.pdf(),
    screenshot: () => page.screenshot(),
  };
}
