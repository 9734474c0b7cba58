import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

/** The size budget of a built site, in bytes after gzip. Prints every line and fails where one is over. */
const site = process.argv[2] ?? "dist";
const files = readdirSync(site, { recursive: true, encoding: "utf8" });
const PAGE = "syria-2018/index.html";

const BUDGETS: { name: string; budget: number; paths: string[] }[] = [
  {
    name: "Reader's page: script that it starts with",
    budget: 110_000,
    paths: linkedFrom(PAGE, /\/(?!open-map)[^/]*\.js$/),
  },
  {
    name: "Reader's page: script of the map, which follows",
    budget: 70_000,
    paths: [largest(/^assets\/open-map-.*\.js$/)],
  },
  {
    name: "Reader's page: script of the timeline, which follows on wide screens",
    budget: 20_000,
    paths: [largest(/^assets\/Timeline-.*\.js$/)],
  },
  { name: "Reader's page: style that it starts with", budget: 15_000, paths: linkedFrom(PAGE, /\.css$/) },
  {
    name: "Reader's page: map file and basemap",
    budget: 120_000,
    paths: ["syria-2018/map.geojson", "syria-2018/basemap.json"],
  },
  { name: "Publisher's page: embed.js", budget: 3000, paths: ["embed.js"] },
  // Text and poster stand in the page itself; of several languages a reader loads one, and here it is the largest.
  { name: "Frame: text and poster", budget: 40_000, paths: [largest(/^syria-2018\/.*embed\.html$/)] },
  {
    name: "Frame: script of the interactive map",
    budget: 150_000,
    paths: [largest(/^assets\/frame-map-.*\.js$/), largest(/^assets\/frame-messages-.*\.js$/)],
  },
  {
    name: "Frame: data of the interactive map",
    budget: 80_000,
    paths: ["syria-2018/map-data.js", "syria-2018/basemap-data.js"],
  },
];

for (const { name, budget, paths } of BUDGETS) {
  const size = paths.reduce((sum, path) => sum + zippedSize(path), 0);
  const share = Math.round((100 * size) / budget);
  console.log(`${name}: ${(size / 1000).toFixed(1)} kB gzip of ${budget / 1000} kB (${share}%)`);
  if (size > budget || size === 0) process.exitCode = 1;
}

function zippedSize(path: string): number {
  return gzipSync(readFileSync(join(site, path)), { level: 9 }).length;
}

function largest(pattern: RegExp): string {
  const [first] = files.filter((path) => pattern.test(path)).sort((a, b) => zippedSize(b) - zippedSize(a));
  if (first === undefined) throw new Error(`the site has no file like ${pattern}`);
  return first;
}

/** What a page names in its head: scripts with the modules that they import, style sheets. */
function linkedFrom(page: string, pattern: RegExp): string[] {
  const html = readFileSync(join(site, page), "utf8");
  const head = html.slice(0, html.indexOf("<body"));
  const addresses = [...head.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = ""]) => address);
  return [...new Set(addresses.filter((address) => pattern.test(address)))].map((address) =>
    normalize(join(dirname(page), address)),
  );
}
