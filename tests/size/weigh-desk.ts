import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { launchChromium } from "../browser/setup/launch-chromium.ts";
import { serveSite } from "../browser/setup/serve-site.ts";
import type { Weight } from "./weigh-site.ts";

/** The scripts that a browser asks for when it opens the desk, until an author can paste a text and nothing more comes. */
export async function weighDesk(folder: string): Promise<Weight> {
  const site = await serveSite(folder);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${site.address}desk/`);
    await page.locator("#paste-text").fill("Ana Rios said that two wells had been closed.");
    await page.locator(".paste button[type=submit]:enabled").waitFor();
    await page.waitForLoadState("networkidle");
    const scripts = [...new Set(site.asked)].filter((path) => path.endsWith(".js"));
    if (scripts.length === 0) throw new Error("the desk has asked for no script");
    const bytes = scripts.reduce(
      (sum, path) => sum + gzipSync(readFileSync(join(folder, path)), { level: 9 }).length,
      0,
    );
    return { name: "Desk: scripts until a text can be given", bytes, budget: 250_000 };
  } finally {
    await browser.close();
    await site.close();
  }
}
