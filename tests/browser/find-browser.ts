import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
];

/** Path of a Chromium: the one named in CLAIM_ATLAS_BROWSER, the system's, or Playwright's own. */
export function findBrowser(): string | undefined {
  const candidates = [process.env.CLAIM_ATLAS_BROWSER, ...SYSTEM_BROWSERS, chromium.executablePath()];
  return candidates.find((path) => path !== undefined && path !== "" && existsSync(path));
}
