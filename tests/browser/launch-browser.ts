import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "./find-browser.ts";

/** Starts Chromium without the requests it makes of its own accord. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error("no Chromium; `npm run browser` gets one");
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    executablePath,
    args: [
      ...sandbox,
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run",
    ],
  });
}
