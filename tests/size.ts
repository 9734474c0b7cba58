import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** The size budget of a built site, in bytes after gzip. Prints every line and fails where one is over. */
const BUDGETS: { name: string; budget: number; matches: (path: string) => boolean }[] = [
  {
    name: "JavaScript of the page",
    budget: 150_000,
    matches: (path) => path.startsWith("assets/") && path.endsWith(".js"),
  },
  { name: "CSS", budget: 15_000, matches: (path) => path.endsWith(".css") },
  {
    name: "map file and basemap",
    budget: 120_000,
    matches: (path) => path.startsWith("syria-2018/") && /\.(geojson|json)$/.test(path),
  },
];

const site = process.argv[2] ?? "dist";
const files = readdirSync(site, { recursive: true, encoding: "utf8" });
for (const { name, budget, matches } of BUDGETS) {
  const size = files
    .filter(matches)
    .reduce((sum, path) => sum + gzipSync(readFileSync(join(site, path)), { level: 9 }).length, 0);
  const share = Math.round((100 * size) / budget);
  console.log(`${name}: ${(size / 1000).toFixed(1)} kB gzip of ${budget / 1000} kB (${share}%)`);
  if (size > budget || size === 0) process.exitCode = 1;
}
