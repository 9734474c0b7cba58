import { type Browser, chromium } from "playwright-core";
import { findChromium, HOW_TO_GET_CHROMIUM } from "./find-chromium.ts";

/** Starts Chromium without the requests that it makes on its own. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(`no Chromium: ${HOW_TO_GET_CHROMIUM}`);
  // Chromium refuses its sandbox to root.
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
