import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Builds the site of atlases, given by their names or folders, into a folder and returns the folder. */
export function buildSite(atlases: readonly string[], out: string): string {
  execFileSync("npm", ["run", "atlas", "--silent", "--", "build", ...atlases, "--no-desk", "--out", out], {
    cwd: join(import.meta.dirname, "../.."),
    stdio: "ignore",
  });
  return out;
}
