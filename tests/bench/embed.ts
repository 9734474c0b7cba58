import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import type { MapFile } from "../../geo/model/map-file.ts";
import { launchChromium } from "../browser/setup/launch-chromium.ts";
import { buildSite } from "./build-site.ts";
import { drawTile } from "./draw-tile.ts";
import { packageFolder } from "./package-folder.ts";
import { serveZipped } from "./serve-zipped.ts";

const HELP = `bench:embed [--runs N] [--site DIR] [--slug SLUG]

What an embed costs a reader on a slow line, beside two peers with the same statements: TimelineJS, and a plain Leaflet page
with raster tiles. One server, gzip for all, 1.6 Mbit/s, 150 ms, a processor four times slower; each run has a fresh context
and nothing cached, in a box of 800 by 500 pixels.

  --runs     of each, turn by turn; medians are printed (5)
  --site     a built site, instead of building one
  --slug     the atlas (syria-2018)

text: the first paint with content. marks: two frames after the first marks stand. kB: everything that crossed the line
until two seconds after that.
`;

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    site: { type: "string" },
    slug: { type: "string", default: "syria-2018" },
    help: { type: "boolean", short: "h" },
  },
});

/** Bytes a second and milliseconds: a slow mobile line. */
const LINE = { offline: false, downloadThroughput: 200_000, uploadThroughput: 94_000, latency: 150 };
const SLOWER = 4;
const SETTLED = 2000;

interface Cost {
  /** Milliseconds since the start of the navigation. */
  text: number;
  marks: number;
  kilobytes: number;
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-embed-"));
  const site = values.site ?? buildSite(values.slug, join(folder, "site"));
  writePeerData(join(site, values.slug, "map.geojson"), folder);
  const server = await serveZipped({
    site,
    data: folder,
    tiles: drawTile,
    peers: join(import.meta.dirname, "peers"),
    leaflet: packageFolder("leaflet/dist/leaflet.js"),
    timelinejs: join(packageFolder("@knight-lab/timelinejs/dist/js/timeline.js"), ".."),
  });
  const pages = {
    ours: `${server.address}site/${values.slug}/embed.html`,
    "Leaflet with tiles": `${server.address}peers/leaflet-tiles.html`,
    TimelineJS: `${server.address}peers/timeline.html`,
  };
  const browser = await launchChromium();
  const costs = new Map<string, Cost[]>(Object.keys(pages).map((name) => [name, []]));
  try {
    for (let run = 0; run < Number(values.runs); run += 1) {
      for (const [name, address] of Object.entries(pages))
        costs.get(name)?.push(await open(browser, address));
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
  print(costs);
}

async function open(browser: Browser, address: string): Promise<Cost> {
  const context = await browser.newContext({
    viewport: { width: 800, height: 500 },
    reducedMotion: "reduce",
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    let bytes = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", LINE);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.goto(address, { waitUntil: "commit" });
    const marks = await page.waitForFunction(
      () => performance.getEntriesByName("markers-painted")[0]?.startTime,
      undefined,
      { timeout: 60_000, polling: 50 },
    );
    await page.waitForTimeout(SETTLED);
    const text = await page.evaluate(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    );
    return { text, marks: (await marks.jsonValue()) ?? Number.NaN, kilobytes: bytes / 1000 };
  } finally {
    await context.close();
  }
}

function print(costs: Map<string, Cost[]>): void {
  const own = medians(costs.get("ours") ?? []);
  for (const [name, runs] of costs) {
    const { text, marks, kilobytes } = medians(runs);
    const ratio = (mine: number, theirs: number) =>
      name === "ours" ? "" : ` (ours ${(mine / theirs).toFixed(2)})`;
    console.log(
      `${name}: text ${Math.round(text)} ms${ratio(own.text, text)}, marks ${Math.round(marks)} ms${ratio(own.marks, marks)}, ${Math.round(kilobytes)} kB${ratio(own.kilobytes, kilobytes)}`,
    );
    console.log(`  marks of each run: ${runs.map((run) => Math.round(run.marks)).join(" ")}`);
  }
}

function medians(runs: Cost[]): Cost {
  const median = (numbers: number[]) =>
    numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
  return {
    text: median(runs.map(({ text }) => text)),
    marks: median(runs.map(({ marks }) => marks)),
    kilobytes: median(runs.map(({ kilobytes }) => kilobytes)),
  };
}

/** The same statements as each peer takes them. */
function writePeerData(mapFile: string, folder: string): void {
  const { bbox, features }: MapFile = JSON.parse(readFileSync(mapFile, "utf8"));
  const points = features.flatMap(({ geometry, properties: { text } }) =>
    geometry?.type === "Point" ? [{ lon: geometry.coordinates[0], lat: geometry.coordinates[1], text }] : [],
  );
  const events = features
    .filter(
      ({ properties }, at) =>
        features.findIndex((other) => other.properties.statement === properties.statement) === at,
    )
    .map(({ properties: { said, speaker, text, quote } }) => {
      // A timeline has no room for what has no date.
      const [, year = "2018", month = "10", day = "30"] = /(\d{4})-(\d\d)-(\d\d)/.exec(said ?? "") ?? [];
      return { start_date: { year, month, day }, text: { headline: speaker, text: `${text} “${quote}”` } };
    });
  writeFileSync(join(folder, "points.json"), JSON.stringify({ bbox, points }));
  writeFileSync(join(folder, "timeline.json"), JSON.stringify({ events }));
}

if (values.help) console.log(HELP);
else await measure();
