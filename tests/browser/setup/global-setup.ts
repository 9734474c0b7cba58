import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { findChromium, HOW_TO_GET_CHROMIUM } from "./find-chromium.ts";

const ROOT = join(import.meta.dirname, "../../..");

declare module "vitest" {
  export interface ProvidedContext {
    /** Folder of the site that the browser tests open. */
    builtSite: string;
  }
}

/** Builds the site into a new folder, or takes the build that CLAIM_ATLAS_SITE names, and says which browser there is. */
export default function setUp({ provide }: TestProject): (() => void) | undefined {
  if (findChromium() === undefined)
    console.warn(`No Chromium found, so its tests are skipped. ${HOW_TO_GET_CHROMIUM}`);
  const named = process.env.CLAIM_ATLAS_SITE;
  if (named !== undefined) {
    provide("builtSite", resolve(ROOT, named));
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), "claim-atlas-site-"));
  execFileSync("npm", ["run", "build", "--silent", "--", "--out", folder], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
  provide("builtSite", folder);
  return () => rmSync(folder, { recursive: true });
}
