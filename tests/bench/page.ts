import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { launchChromium } from "../browser/setup/launch-chromium.ts";
import { buildSite } from "./build-site.ts";
import { writeInventedAtlas } from "./invented/write-atlas.ts";
import { FAST, type Measured, measurePage, printRuns, SLOW, type Subject } from "./measure-page.ts";
import { packageFolder } from "./package-folder.ts";
import { serveZipped } from "./serve-zipped.ts";

const HELP = `bench:page [--atlases NAME|N,...] [--site DIR] [--runs N] [--profile fast|slow|both]

How fast a reader can use the page, beside a page of Leaflet.markercluster and a plain page of react-leaflet with the same data: from
the same server (text packed with gzip), in the same browser, turn by turn. Each run has a fresh context with nothing cached.

  --atlases  atlases of this repository by name, and numbers of statements of invented ones (syria-2018,10)
  --site     a built site that holds the atlases, instead of building one
  --runs     of each; medians are printed (5)
  --profile  this machine; a slow phone (processor 4 times slower, 1.6 Mbit/s, 150 ms); or both (both)

marker: the first marker is painted, and a click on it shows the statements of its place; each run clicks it.
complete: filters, search and the Leaflet map work. toggle, zoom: from the click until the page stands still.
blocking: what tasks take beyond 50 ms each. The ratio to each peer stands behind its numbers.
`;

const { values } = parseArgs({
  options: {
    atlases: { type: "string", default: "syria-2018,10" },
    site: { type: "string" },
    runs: { type: "string", default: "5" },
    profile: { type: "string", default: "both" },
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
const PEERS = join(import.meta.dirname, "peers");

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-page-"));
  const { site = join(folder, "site") } = values;
  const atlases = values.atlases.split(",");
  const slugs = values.site === undefined ? buildAtlases(atlases, folder, site) : atlases;
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
    peers: PEERS,
    "react-leaflet": join(folder, "react-leaflet"),
    leaflet: packageFolder("leaflet/dist/leaflet.js"),
    "leaflet.markercluster": packageFolder("leaflet.markercluster/dist/leaflet.markercluster.js"),
  });
  const browser = await launchChromium();
  const profiles = [FAST, SLOW].filter(
    ({ name }) => values.profile === "both" || (name === FAST.name) === (values.profile === "fast"),
  );
  try {
    for (const slug of slugs) {
      const subjects = subjectsOf(slug, server.address);
      for (const profile of profiles) {
        const runs = new Map<Subject, Measured[]>(subjects.map((subject) => [subject, []]));
        for (let run = 0; run < Number(values.runs); run += 1)
          for (const subject of subjects)
            runs.get(subject)?.push(await measurePage(browser, subject, profile));
        printRuns(`${slug}, ${profile.name}`, COLUMNS, runs);
      }
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

/** Builds one site of all atlases, and returns the names of their folders. */
function buildAtlases(atlases: readonly string[], folder: string, site: string): string[] {
  const sources = atlases.map((atlas) => {
    if (!/^\d+$/.test(atlas)) return atlas;
    const files = join(folder, `invented-${atlas}`);
    writeInventedAtlas(files, Number(atlas));
    return files;
  });
  buildSite(sources, site);
  return sources.map((source) => basename(source));
}

function subjectsOf(slug: string, address: string): Subject[] {
  const page = `${address}site/${slug}/`;
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
      address: `${address}peers/leaflet-markercluster.html${data}`,
      markers: ".leaflet-marker-icon",
      ...peer,
    },
    {
      name: "react-leaflet",
      address: `${address}react-leaflet/index.html${data}`,
      markers: "path.leaflet-interactive",
      ...peer,
    },
  ];
}

if (values.help) console.log(HELP);
else await measure();
