import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadCommandLineMessages } from "../../geo/messages/command-line/load-command-line-messages.ts";
import { localeFor } from "../../geo/messages/messages.ts";
import { formatProblems } from "../../geo/model/problem.ts";
import { siteAddress } from "../../geo/model/schema.ts";
import {
  atlasName,
  defaultAtlases,
  findAtlasFolder,
  formerFormOf,
  readAtlas,
  writeLock,
} from "./atlas/read-atlas.ts";
import { tileFilesOf } from "./atlas/tile-files.ts";
import { buildAtlas } from "./build/build-atlas.ts";
import { buildSite, type SiteAtlas } from "./build/build-site.ts";
import { loadDeskData } from "./build/write-desk.ts";
import { type Effects, UsageError } from "./effects.ts";

const HELP = `build [ATLAS]... [--out DIR] [--site URL] [--keep-assets DAYS] [--no-desk] [--json]

Builds the static site of one atlas, or of all of them: pages, map files, basemaps, posters, and the files to take away
(CSV, KML, Linked Places, JSON-LD, citations). It fits any static host and any sub-path. An atlas with errors stops the
build and nothing is written.

  --out DIR   folder of the site, default dist; what an earlier build wrote there is replaced
  --site URL  where the site will stand, such as https://maps.example/atlases/; default is the address in atlas.yaml.
              Share cards, oEmbed and citations need it; without it they are left out
  --keep-assets DAYS
              how long scripts, styles and fonts of earlier builds stay in DIR, default 7: pages that readers have open load them
  --no-desk   leaves out the desk, in which readers of the site could make atlases of their own (45 MB)
  --json      what was built, as JSON
`;

export async function build(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: "string" },
      site: { type: "string" },
      "keep-assets": { type: "string" },
      "no-desk": { type: "boolean" },
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) {
    effects.print(HELP);
    return 0;
  }
  if (values.site !== undefined && !siteAddress.safeParse(values.site).success) {
    throw new UsageError(
      `--site ${values.site} is no web address of a folder. Give one such as https://maps.example/atlases/.`,
    );
  }
  const keepAssetsDays = readDays(values["keep-assets"]);
  const names = positionals.length > 0 ? positionals : defaultAtlases(effects);
  const out = resolve(values.out ?? "dist");
  // Standard output holds the JSON alone.
  const told = values.json === true ? { ...effects, print: effects.printError } : effects;
  const stop = new AbortController();
  const deskData = values["no-desk"] === true ? undefined : loadDeskData(stop.signal);
  const built: SiteAtlas[] = [];
  try {
    for (const name of names) {
      const atlas = await readAndBuild(name, effects, values.site);
      if (atlas === undefined) return 1;
      built.push(atlas);
    }
    await buildSite(built, out, told, { keepAssetsDays, deskData });
  } finally {
    stop.abort();
  }
  if (values.json === true) {
    const report = built.map(({ slug, atlas, address }) => ({
      atlas: slug,
      folder: join(out, slug),
      statements: atlas.counts.statements,
      drawn: atlas.counts.drawn,
      listed: atlas.counts.listed,
      address: address ?? null,
    }));
    effects.print(JSON.stringify(report, null, 2));
    return 0;
  }
  for (const { slug, atlas, address } of built) {
    const { statements, drawn, listed } = atlas.counts;
    const words = await loadCommandLineMessages(localeFor(atlas.language));
    effects.print(`${join(out, slug)}: ${words.built(statements, drawn, listed)}`);
    if (address === undefined) effects.print(`  ${words.noAddress}`);
  }
  return 0;
}

function readDays(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const days = Number(given);
  if (given.trim() === "" || !Number.isFinite(days) || days < 0)
    throw new UsageError(`--keep-assets ${given} is no number of days. Write one such as 7; 0 keeps none.`);
  return days;
}

/** Undefined, after a report, where the atlas has errors. */
export async function readAndBuild(
  name: string,
  effects: Effects,
  site?: string,
): Promise<SiteAtlas | undefined> {
  const folder = findAtlasFolder(name, effects);
  const { value, problems } = await readAtlas(folder, effects);
  writeLock(folder, value?.lock, effects);
  problems.push(...formerFormOf(name, value));
  const hasErrors = () => problems.some(({ severity }) => severity === "error");
  const built = value === undefined || hasErrors() ? undefined : await buildAtlas(value, { site });
  problems.push(...(built?.problems ?? []));
  for (const line of formatProblems(problems, atlasName(name))) effects.printError(line);
  if (built?.value === undefined || value === undefined || hasErrors()) return undefined;
  return { ...built.value, tileFiles: tileFilesOf(folder, value.atlas) };
}
