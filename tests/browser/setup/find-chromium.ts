import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** Chromium without its windows: the same engine, in half of the time. */
const SHELL = "/usr/bin/chromium-headless-shell";

const SYSTEM_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export const HOW_TO_GET_CHROMIUM =
  "`npx playwright-core install chromium` gets one, on Debian also `apt-get install chromium-headless-shell`; or name one in CLAIM_ATLAS_BROWSER.";

/** Path of a Chromium: the one named in CLAIM_ATLAS_BROWSER, the system's, or Playwright's own. */
export function findChromium(): string | undefined {
  return firstOf([SHELL, ...SYSTEM_PATHS]);
}

/** The same, but rather the browser that readers have than the shell: what benches time. */
export function findWholeChromium(): string | undefined {
  return firstOf([...SYSTEM_PATHS, SHELL]);
}

function firstOf(system: readonly string[]): string | undefined {
  const candidates = [process.env.CLAIM_ATLAS_BROWSER, ...system, chromium.executablePath()];
  return candidates.find((path) => path !== undefined && path !== "" && existsSync(path));
}
