import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** Drops the indexes of a kind that were made longest ago, once all of them take more bytes than this. */
export function forgetOldest(folder: string, kind: string, mostBytes: number): void {
  try {
    const made = readdirSync(folder)
      .filter((name) => name.startsWith(`${kind}-`) && name.endsWith(".index"))
      .map((name) => join(folder, name))
      .map((path) => ({ path, stat: statSync(path) }))
      .sort((a, b) => b.stat.mtimeMs - a.stat.mtimeMs);
    let bytes = 0;
    for (const { path, stat } of made) {
      bytes += stat.size;
      if (bytes > mostBytes) rmSync(path, { force: true });
    }
  } catch {
    // Somebody else is tidying up.
  }
}
