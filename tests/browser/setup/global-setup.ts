import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { ENGINES, findEngine, HOW_TO_GET } from "../engines/find-engines.ts";

const ROOT = join(import.meta.dirname, "../../..");

declare module "vitest" {
  export interface ProvidedContext {
    /** Folder of the site that the browser tests open. */
    builtSite: string;
  }
}

/** Builds the site into a new folder, or takes the build that CLAIM_ATLAS_SITE names, and says which browser there is. */
export default function setUp({ provide }: TestProject): (() => void) | undefined {
  reportEngines();
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

/** Says in one line which engines the tests run in. One that CLAIM_ATLAS_ENGINES asks for must be there. */
function reportEngines(): void {
  const required = (process.env.CLAIM_ATLAS_ENGINES ?? "").split(",");
  const missing = ENGINES.filter((engine) => findEngine(engine) === undefined);
  const lacking = missing.find((engine) => required.includes(engine));
  if (lacking !== undefined)
    throw new Error(`no ${lacking}, which CLAIM_ATLAS_ENGINES asks for. ${HOW_TO_GET[lacking]}`);
  const found = ENGINES.filter((engine) => !missing.includes(engine));
  const skipped = missing.map(
    (engine) => `${engine} not found, its tests are skipped. ${HOW_TO_GET[engine]}`,
  );
  console.log([`Browser tests run in: ${found.join(", ") || "no engine"}`, ...skipped].join("; "));
}
