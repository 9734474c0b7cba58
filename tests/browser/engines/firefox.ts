import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "puppeteer-core";
import type { Driver, DriverOptions } from "./driver.ts";

/** Preference "content-override": 0 is dark, 1 is light. */
const SCHEME = { dark: 0, light: 1 };

export async function startFirefox(path: string, { dark = false }: DriverOptions): Promise<Driver> {
  // Firefox needs a home folder that it may write to.
  const home = mkdtempSync(join(tmpdir(), "claim-atlas-firefox-"));
  const browser = await launch({
    browser: "firefox",
    executablePath: path,
    headless: true,
    env: { ...process.env, HOME: home },
    extraPrefsFirefox: {
      "layout.css.prefers-color-scheme.content-override": dark ? SCHEME.dark : SCHEME.light,
    },
  });
  // The first tab has no focus, and keys press no button in it.
  const page = await browser.newPage();
  return {
    engine: "firefox",
    open: async (url) => void (await page.goto(url)),
    back: async () => {
      await page.evaluate("history.back()");
    },
    resize: (size) => page.setViewport(size),
    evaluate: async (expression, inFrame) => {
      const frame = inFrame ? page.frames()[1] : page.mainFrame();
      return frame?.evaluate(expression);
    },
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    print: () => page.pdf(),
    screenshot: () => page.screenshot(),
    close: async () => {
      await browser.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
