import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../browser/setup/launch-chromium.ts";
import { buildSite } from "./build-site.ts";
import { measurePan, measureToggle } from "./measure-frames.ts";
import { packageFolder } from "./package-folder.ts";
import { serveFolders } from "./serve-folders.ts";
import { writeMapFile } from "./write-map-file.ts";

const HELP = `bench:page [--counts N,N] [--runs N] [--site DIR] [--slug SLUG]

How fast a reader sees marks, beside a plain page of Leaflet.markercluster (no background map, no list) on the same map
file, from the same server, in the same browser, turn by turn. Each run has a fresh context, nothing cached, reduced motion.

  --counts   statements of the synthetic map files (1000,10000,100000)
  --runs     of each; medians are printed (5)
  --site     a built site, instead of building one
  --slug     the atlas whose page is used (syria-2018)

first marks: from the start of the navigation to the page's own mark "markers-painted".
toggle: from the click on a choice of the panel to the frame after the last change of the page. pan: the longest frame while dragging.
`;

const { values } = parseArgs({
  options: {
    counts: { type: "string", default: "1000,10000,100000" },
    runs: { type: "string", default: "5" },
    site: { type: "string" },
    slug: { type: "string", default: "syria-2018" },
    help: { type: "boolean", short: "h" },
  },
});

/** Statements at which toggling and panning are measured. */
const LIVELY = 10_000;
const AIMS: Record<number, number> = { 10000: 1 / 2, 100000: 1 / 5 };

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-page-"));
  const counts = values.counts.split(",").map(Number);
  const site = values.site ?? buildSite(values.slug, join(folder, "site"));
  for (const count of counts) writeMapFile(join(folder, `${count}.geojson`), count);
  const server = await serveFolders({
    site,
    data: folder,
    peers: join(import.meta.dirname, "peers"),
    leaflet: packageFolder("leaflet/dist/leaflet.js"),
    "leaflet.markercluster": packageFolder("leaflet.markercluster/dist/leaflet.markercluster.js"),
  });
  const browser = await launchChromium();
  console.log(`load of this machine before: ${loadavg()[0]?.toFixed(1)} (times are good for little above 1)`);
  const ours = (count: number) => `${server.address}site/${values.slug}/?atlas=/data/${count}.geojson`;
  const peers = (count: number) =>
    `${server.address}peers/leaflet-markercluster.html?atlas=/data/${count}.geojson`;
  try {
    for (const count of counts) await compare(browser, count, ours(count), peers(count));
    await withPage(browser, ours(LIVELY), async (page) => {
      await page.waitForFunction(() => document.querySelector(".loading-line") === null);
      console.log(`toggle at ${LIVELY}: ${format(await measureToggle(page))} (aim 100 ms)`);
      console.log(`longest frame while panning at ${LIVELY}: ${format(await measurePan(page))} (aim 50 ms)`);
    });
    await withPage(browser, peers(LIVELY), async (page) => {
      console.log(`  of Leaflet.markercluster: ${format(await measurePan(page))}`);
    });
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

async function compare(browser: Browser, count: number, ours: string, peers: string): Promise<void> {
  const times = { ours: [] as number[], peers: [] as number[] };
  for (let run = 0; run < Number(values.runs); run += 1) {
    times.peers.push(await withPage(browser, peers, async (_, painted) => painted));
    times.ours.push(await withPage(browser, ours, async (_, painted) => painted));
  }
  const [own, peer] = [median(times.ours), median(times.peers)];
  const aim = AIMS[count];
  console.log(
    `first marks at ${count}: ${format(own)}, Leaflet.markercluster ${format(peer)}: ratio ${(own / peer).toFixed(2)}${aim === undefined ? "" : ` (aim ${aim.toFixed(2)})`}`,
  );
  console.log(`  runs: ${times.ours.map(Math.round).join(" ")} | ${times.peers.map(Math.round).join(" ")}`);
}

/** Opens an address in a fresh context; `painted` is the time of its mark, in milliseconds. */
async function withPage<T>(
  browser: Browser,
  address: string,
  work: (page: Page, painted: number) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
  });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: "commit" });
    const painted = await page.waitForFunction(
      () => performance.getEntriesByName("markers-painted")[0]?.startTime,
      undefined,
      { timeout: 120_000, polling: 20 },
    );
    return await work(page, (await painted.jsonValue()) ?? Number.NaN);
  } finally {
    await context.close();
  }
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function format(milliseconds: number): string {
  return `${Math.round(milliseconds)} ms`;
}

if (values.help) console.log(HELP);
else await measure();
