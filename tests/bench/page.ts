import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import react from "@vitejs/plugin-react";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { launchWholeChromium } from "../browser/setup/launch-chromium.ts";
import { buildSite } from "./build-site.ts";
import { writeInventedAtlas } from "./invented/write-atlas.ts";
import {
  FAST,
  type Measured,
  measurePage,
  medianOf,
  type Profile,
  printRuns,
  SLOW,
  type Subject,
} from "./measure-page.ts";
import { packageFolder } from "./package-folder.ts";
import { formatRatios } from "./page-ratios.ts";
import { serveZipped } from "./serve-zipped.ts";

const HELP = `bench:page [--atlases NAME|N,...] [--site DIR] [--runs N] [--profile fast|slow|both] [--limit SECONDS]

How fast a reader can use the page, beside a page of Leaflet.markercluster and a plain page of react-leaflet with the same data: from
the same server (text packed with gzip), in the same browser, turn by turn. Each run has a fresh context with nothing cached.

  --atlases  atlases of this repository by name, and numbers of statements of invented ones (syria-2018,10)
  --site     a built site; atlases that it does not hold are built
  --runs     of each; medians are printed (5)
  --profile  this machine; a slow phone (processor 4 times slower, 1.6 Mbit/s, 150 ms); or both (both)
  --limit    seconds that one run of one page may take; a page that takes longer is left out of the further runs (600)

marker: the first marker is painted, and a click on it shows the statements of its place; each run clicks it.
complete: filters, search and the Leaflet map work. toggle, zoom: from the click until the page stands still.
blocking: what tasks take beyond 50 ms each. The ratio to each peer stands behind its numbers.

At the end a table for each profile: ours divided by markercluster's, for each size of atlas, with its aim. For all sizes:
  npm run bench:page -- --atlases 10,syria-2018,1000,10000
  npm run bench:page -- --atlases 100000 --site DIR --runs 3 --profile fast
`;

const { values } = parseArgs({
  options: {
    atlases: { type: "string", default: "syria-2018,10" },
    site: { type: "string" },
    runs: { type: "string", default: "5" },
    profile: { type: "string", default: "both" },
    limit: { type: "string", default: "600" },
    help: { type: "boolean", short: "h" },
  },
});

const COLUMNS: (keyof Measured)[] = [
  "text",
  "marker",
  "complete",
  "toggle",
  "zoom",
  "heap",
  "blocking",
  "shift",
  "kilobytes",
  "requests",
  "nodes",
];
const limit = Number(values.limit);
const PEERS = join(import.meta.dirname, "peers");

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-page-"));
  const { site = join(folder, "given") } = values;
  const atlases = values.atlases.split(",");
  const missing = atlases.filter((atlas) => !existsSync(join(site, atlas)));
  const built = buildAtlases(missing, folder);
  await build({
    root: join(PEERS, "react-leaflet"),
    base: "./",
    configFile: false,
    logLevel: "error",
    plugins: [react()],
    build: { outDir: join(folder, "react-leaflet") },
  });
  const server = await serveZipped({
    site,
    built: join(folder, "built"),
    peers: PEERS,
    "react-leaflet": join(folder, "react-leaflet"),
    leaflet: packageFolder("leaflet/dist/leaflet.js"),
    "leaflet.markercluster": packageFolder("leaflet.markercluster/dist/leaflet.markercluster.js"),
  });
  const browser = await launchWholeChromium();
  const profiles = [FAST, SLOW].filter(
    ({ name }) => values.profile === "both" || (name === FAST.name) === (values.profile === "fast"),
  );
  const medians = new Map(profiles.map(({ name }) => [name, new Map<string, (Measured | undefined)[]>()]));
  try {
    for (const atlas of atlases) {
      const slug = built.get(atlas);
      const page = `${server.address}${slug === undefined ? `site/${atlas}` : `built/${slug}`}/`;
      // Packed once before anything is measured: a host has its files ready.
      await (await fetch(`${page}map.geojson`)).arrayBuffer();
      for (const profile of profiles) {
        const subjects = subjectsOf(page);
        const runs = await measureInTurn(browser, subjects, profile);
        printRuns(`${atlas}, ${profile.name}`, COLUMNS, runs);
        const ofPages = subjects
          .map((subject) => runs.get(subject))
          .map((measured) => measured && medianOf(measured));
        medians.get(profile.name)?.set(atlas, ofPages);
      }
    }
    for (const [profile, ofAtlases] of medians) console.log(formatRatios(profile, ofAtlases));
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

/** A page that fails or takes too long is left out, and said. */
async function measureInTurn(browser: Browser, subjects: readonly Subject[], profile: Profile) {
  const runs = new Map<Subject, Measured[]>(subjects.map((subject) => [subject, []]));
  for (let run = 0; run < Number(values.runs); run += 1)
    for (const [subject, measured] of runs) {
      const started = performance.now();
      const result = await Promise.race([
        measurePage(browser, subject, profile, limit * 1000).catch((error: Error) => error.message),
        new Promise<string>((resolve) => setTimeout(resolve, limit * 1000, `longer than ${limit} s`).unref()),
      ]);
      if (typeof result === "object") {
        measured.push(result);
        continue;
      }
      const seconds = Math.round((performance.now() - started) / 1000);
      console.log(`${subject.name}: left out after ${seconds} s: ${result.split("\n")[0]}`);
      runs.delete(subject);
    }
  return runs;
}

/** Builds one site of all atlases, and returns the names of their folders. */
function buildAtlases(atlases: readonly string[], folder: string): Map<string, string> {
  const sources = atlases.map((atlas) => {
    if (!/^\d+$/.test(atlas)) return atlas;
    const files = join(folder, `invented-${atlas}`);
    writeInventedAtlas(files, Number(atlas));
    return files;
  });
  if (sources.length > 0) buildSite(sources, join(folder, "built"));
  return new Map(atlases.map((atlas, index) => [atlas, basename(sources[index] ?? "")]));
}

function subjectsOf(page: string): Subject[] {
  const { origin } = new URL(page);
  const data = `?atlas=${encodeURIComponent(`${page}map.geojson`)}`;
  const peer = {
    // A cluster opens into markers.
    shows: ".leaflet-popup-content, .leaflet-marker-icon",
    openFilters: async () => {},
  };
  return [
    {
      name: "Claim Atlas",
      address: page,
      markers: ".first-view a[data-place], .map button[data-place]",
      shows: "[role=dialog] .said, [role=dialog] .place, main .said",
      complete: ".map-stage.is-drawn",
      openFilters: (opened) => opened.getByRole("button", { name: "Filters" }).first().click(),
    },
    {
      name: "markercluster",
      address: `${origin}/peers/leaflet-markercluster.html${data}`,
      markers: ".leaflet-marker-icon",
      ...peer,
    },
    {
      name: "react-leaflet",
      address: `${origin}/react-leaflet/index.html${data}`,
      markers: "path.leaflet-interactive",
      ...peer,
    },
  ];
}

if (values.help) console.log(HELP);
else await measure();
