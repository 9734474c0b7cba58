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

const HELP = `bench:page [--atlases NAME|N,...] [--runs N] [--profile fast|slow|both]

How fast a reader can use the page, beside a page of Leaflet.markercluster and a plain page of react-leaflet with the same data: from
the same server (text packed with gzip), in the same browser, turn by turn. Each run has a fresh context with nothing cached.

  --atlases  atlases of this repository by name, and numbers of statements of invented ones (syria-2018,10)
  --runs     of each; medians are printed (5)
  --profile  this machine; a slow phone (processor 4 times slower, 1.6 Mbit/s, 150 ms); or both (both)

marker: the first marker is painted, and a click on it shows the statements of its place; each run clicks it.
complete: filters, search and the Leaflet map work. toggle, zoom: from the click until the page stands still.
blocking: what tasks take beyond 50 ms each. The ratio to each peer stands behind its numbers.
`;

const { values } = parseArgs({
  options: {
    atlases: { type: "string", default: "syria-2018,10" },
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
  const slugs = values.atlases.split(",").map((atlas) => prepareAtlas(atlas, folder));
  await build({
    root: join(PEERS, "react-leaflet"),
    base: "./",
    configFile: false,
    logLevel: "error",
    plugins: [react()],
    build: { outDir: join(folder, "react-leaflet") },
  });
  const server = await serveZipped({
    site: join(folder, "site"),
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

/** Builds the site of one atlas beside the others, and returns the name of its folder. */
function prepareAtlas(atlas: string, folder: string): string {
  if (!/^\d+$/.test(atlas)) {
    buildSite(atlas, join(folder, "site", atlas));
    return atlas;
  }
  const files = join(folder, `invented-${atlas}`);
  writeInventedAtlas(files, Number(atlas));
  buildSite(files, join(folder, "site", basename(files)));
  return basename(files);
}

function subjectsOf(slug: string, address: string): Subject[] {
  const page = `${address}site/${slug}/${slug}/`;
  const data = `?atlas=${encodeURIComponent(`${page}map.geojson`)}`;
  const peer = {
    markers: ".leaflet-marker-icon, path.leaflet-interactive",
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
    { name: "markercluster", address: `${address}peers/leaflet-markercluster.html${data}`, ...peer },
    { name: "react-leaflet", address: `${address}react-leaflet/index.html${data}`, ...peer },
  ];
}

if (values.help) console.log(HELP);
else await measure();
