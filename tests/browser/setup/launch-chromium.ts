import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { findChromium, findWholeChromium, HOW_TO_GET_CHROMIUM } from "./find-chromium.ts";

/** Starts Chromium without the requests that it makes on its own. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch(launchOptions());
}

/** The same with the browser that readers have: see `findWholeChromium`. */
export function launchWholeChromium(): Promise<Browser> {
  return chromium.launch(launchOptions(findWholeChromium()));
}

/** The same with a profile in a folder, which outlives the browser. */
export function launchProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...launchOptions(), locale: "en" });
}

function launchOptions(executablePath = findChromium()) {
  if (executablePath === undefined) throw new Error(`no Chromium: ${HOW_TO_GET_CHROMIUM}`);
  // Chromium refuses its sandbox to root.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return {
    executablePath,
    args: [
      ...sandbox,
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run",
    ],
  };
}
