import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { MapFile } from "../../geo/model/map-file.ts";
import { launchWholeChromium } from "../browser/setup/launch-chromium.ts";
import { buildSite } from "./build-site.ts";
import { drawTile } from "./draw-tile.ts";
import { type Measured, measurePage, type Profile, printRuns, SLOW, type Subject } from "./measure-page.ts";
import { packageFolder } from "./package-folder.ts";
import { serveZipped } from "./serve-zipped.ts";

const HELP = `bench:embed [--runs N] [--site DIR] [--slug SLUG]

What an embed costs a reader on a slow line, beside two peers with the same statements: TimelineJS, and a plain Leaflet page
with raster tiles. One server, gzip for all, 1.6 Mbit/s, 150 ms, a processor four times slower; each run has a fresh context
and nothing cached, in a box of 800 by 500 pixels.

  --runs     of each, turn by turn; medians are printed (5)
  --site     a built site, instead of building one
  --slug     the atlas (syria-2018)

text: the first paint with content. marker: the first marker is painted and can be clicked; each run clicks it. kilobytes: everything that
crossed the line until two seconds after everything works.
`;

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    site: { type: "string" },
    slug: { type: "string", default: "syria-2018" },
    help: { type: "boolean", short: "h" },
  },
});

const BOX: Profile = { ...SLOW, viewport: { width: 800, height: 500 } };

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-embed-"));
  const site = values.site ?? buildSite([values.slug], join(folder, "site"));
  writePeerData(join(site, values.slug, "map.geojson"), folder);
  const server = await serveZipped({
    site,
    data: folder,
    tiles: drawTile,
    peers: join(import.meta.dirname, "peers"),
    leaflet: packageFolder("leaflet/dist/leaflet.js"),
    timelinejs: join(packageFolder("@knight-lab/timelinejs/dist/js/timeline.js"), ".."),
  });
  const subjects: Subject[] = [
    {
      name: "Claim Atlas",
      address: `${server.address}site/${values.slug}/embed.html`,
      markers: ".first-view a[data-place], .map button[data-place]",
      shows: ".said",
      complete: ".map-stage.is-drawn",
    },
    {
      name: "Leaflet with tiles",
      address: `${server.address}peers/leaflet-tiles.html`,
      markers: ".leaflet-marker-icon",
      shows: ".leaflet-popup-content",
    },
    {
      name: "TimelineJS",
      address: `${server.address}peers/timeline.html`,
      markers: ".tl-timemarker-content-container",
      shows: ".tl-slide",
      zooms: false,
    },
  ];
  const browser = await launchWholeChromium();
  const runs = new Map<Subject, Measured[]>(subjects.map((subject) => [subject, []]));
  try {
    for (let run = 0; run < Number(values.runs); run += 1)
      for (const subject of subjects) runs.get(subject)?.push(await measurePage(browser, subject, BOX));
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
  printRuns(
    `${values.slug}, frame of 800 by 500, ${BOX.name}`,
    ["text", "marker", "complete", "blocking", "shift", "kilobytes", "requests"],
    runs,
  );
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
