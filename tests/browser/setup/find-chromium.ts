import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const SYSTEM_PATHS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export const HOW_TO_GET_CHROMIUM =
  "`npx playwright-core install chromium` gets one, on Debian also `apt-get install chromium`; or name one in CLAIM_ATLAS_BROWSER.";

/** Path of a Chromium: the one named in CLAIM_ATLAS_BROWSER, the system's, or Playwright's own. */
export function findChromium(): string | undefined {
  const candidates = [process.env.CLAIM_ATLAS_BROWSER, ...SYSTEM_PATHS, chromium.executablePath()];
  return candidates.find((path) => path !== undefined && path !== "" && existsSync(path));
}
