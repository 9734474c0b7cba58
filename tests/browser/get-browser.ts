import { execFileSync } from "node:child_process";
import { findBrowser } from "./find-browser.ts";

/** Gets a Chromium where there is none: Debian's package where this may install packages, Playwright's elsewhere. */
const found = findBrowser();
if (found === undefined) {
  install();
  if (findBrowser() === undefined) {
    console.error("No Chromium could be installed. Install one and name it in CLAIM_ATLAS_BROWSER.");
    process.exitCode = 1;
  }
}
if (process.exitCode === undefined) console.log(`Browser: ${findBrowser()}`);

function install(): void {
  const isRoot = process.getuid?.() === 0;
  if (process.platform === "linux" && isRoot) {
    try {
      run("apt-get", ["update"]);
      run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]);
      return;
    } catch {
      console.error("Debian's chromium could not be installed; trying Playwright's.");
    }
  }
  run("npx", ["playwright-core", "install", "chromium"]);
}

function run(command: string, args: string[]): void {
  execFileSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
