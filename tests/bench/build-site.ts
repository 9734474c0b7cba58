import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Builds the site of one atlas into a folder and returns the folder. */
export function buildSite(slug: string, out: string): string {
  execFileSync("npm", ["run", "atlas", "--silent", "--", "build", slug, "--out", out], {
    cwd: join(import.meta.dirname, "../.."),
    stdio: "ignore",
  });
  return out;
}
