import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadGazetteer } from "../../geo/cli/load-gazetteer.ts";
import type { Gazetteer } from "../../geo/gazetteer/gazetteer.ts";
import { geocodeMentions } from "../../geo/geocode/geocode-mentions.ts";
import { kilometres } from "../../geo/geocode/kilometres.ts";
import type { Candidate, Geocoding, Mention } from "../../geo/model/place.ts";
import { type ExpectedName, isTuned, readNames, readSpellings } from "./read-names.ts";

const HELP = `bench:geocode [--gazetteer FILE]... [--file FILE [--within KM]]

How well and how fast names are found. Without --file: the table of spellings under tests/geo/geocode, each looked up
by itself, with its province and without, the tuned half of the places and the unseen half apart.

  --file FILE        names with where they are: name, province, country, latitude, longitude, tab-separated;
                     a blank line ends a document, whose names are solved together
  --within KM        right is what lies this near (10 for the table, 161 for a file)
  --gazetteer FILE   a GeoNames country file, XX.txt or XX.zip

wrong: placed, and the first place is not the right one. certain and wrong: of those, the ones called certain.
names/s: of a second pass over the same names, when what is read on demand has been read.
`;

const { values } = parseArgs({
  options: {
    file: { type: "string" },
    within: { type: "string" },
    gazetteer: { type: "string", multiple: true },
    build: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
});

async function measure(): Promise<void> {
  const countryFiles = values.gazetteer ?? [];
  for (const file of countryFiles) if (!existsSync(file)) throw new Error(`there is no file ${file}`);
  const cacheFolder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    buildApart(cacheFolder, countryFiles);
    const warm = await timed(() => loadGazetteer({ countryFiles, cacheFolder }));
    console.log(`index read (warm start): ${formatSeconds(warm.ms)}`);
    const { value: gazetteer } = warm.value;
    if (values.file === undefined) measureTable(gazetteer);
    else measureFile(gazetteer, values.file);
    console.log(`memory, at most: ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);
  } finally {
    rmSync(cacheFolder, { recursive: true });
  }
}

/** Builds the index in a process of its own, as a first call does, so that its memory is not counted twice. */
function buildApart(cacheFolder: string, countryFiles: readonly string[]): void {
  const files = countryFiles.flatMap((file) => ["--gazetteer", file]);
  const script = [...process.execArgv, import.meta.filename, "--build", cacheFolder, ...files];
  process.stdout.write(execFileSync(process.execPath, script));
}

async function build(cacheFolder: string, countryFiles: readonly string[]): Promise<void> {
  const { ms } = await timed(() => loadGazetteer({ countryFiles, cacheFolder }));
  const memory = Math.round(process.resourceUsage().maxRSS / 1000);
  console.log(`index built and kept (cold start): ${formatSeconds(ms)}, at most ${memory} MB`);
}

function measureTable(gazetteer: Gazetteer): void {
  const names = readSpellings(join(import.meta.dirname, "../geo/geocode/spellings.tsv"));
  const withinKm = Number(values.within ?? 10);
  const places = new Set(names.map(({ place }) => place)).size;
  console.log(`${names.length} spellings of ${places} places; right is within ${withinKm} km`);
  console.log(HEADING);
  for (const half of ["tuned", "unseen"]) {
    const mine = names.filter((name) => isTuned(name) === (half === "tuned"));
    for (const given of ["province", "country", "bare"] as const) {
      const documents = mine.map((name) => [withContext(name, given)]);
      report(`${half}, ${given === "bare" ? "bare name" : `${given} given`}`, documents, withinKm, gazetteer);
    }
  }
}

function withContext(name: ExpectedName, given: "province" | "country" | "bare"): ExpectedName {
  const { province, country, ...bare } = name;
  if (given === "bare") return bare;
  return { ...bare, country, ...(given === "province" ? { province } : {}) };
}

function measureFile(gazetteer: Gazetteer, file: string): void {
  const documents = readNames(readFileSync(file, "utf8"));
  const withinKm = Number(values.within ?? 161);
  console.log(`${documents.length} documents; right is within ${withinKm} km`);
  console.log(HEADING);
  report("as given", documents, withinKm, gazetteer);
  const bare = documents.map((names) => names.map((name) => withContext(name, "bare")));
  report("bare names", bare, withinKm, gazetteer);
}

/** Columns of the report. */
const HEADING = "                          names   @1     @5     placed  wrong  certain and wrong  names/s";

/** Looks every document up and prints one line; names without coordinates are context and are not counted. */
function report(
  label: string,
  documents: readonly (readonly ExpectedName[])[],
  withinKm: number,
  gazetteer: Gazetteer,
): void {
  const count = { names: 0, first: 0, five: 0, placed: 0, wrong: 0, certain: 0 };
  const lookUp = (names: readonly ExpectedName[]) =>
    geocodeMentions(
      names.map((name, index) => mentionOf(name, String(index))),
      gazetteer,
      { countries: [], listed: 5 },
    );
  for (const names of documents) {
    const found = lookUp(names);
    for (const [index, { position }] of names.entries()) {
      const geocoding = found.get(String(index));
      if (position === undefined || geocoding === undefined) continue;
      const rank = candidatesOf(geocoding).findIndex((candidate) => isNear(candidate, position, withinKm));
      const isWrong = geocoding.outcome === "placed" && rank !== 0;
      count.names += 1;
      count.first += Number(rank === 0);
      count.five += Number(rank >= 0 && rank < 5);
      count.placed += Number(geocoding.outcome === "placed");
      count.wrong += Number(isWrong);
      count.certain += Number(isWrong && geocoding.certainty === "certain");
    }
  }
  const start = performance.now();
  for (const names of documents) lookUp(names);
  const seconds = (performance.now() - start) / 1000;
  const share = (part: number) => `${((100 * part) / Math.max(1, count.names)).toFixed(1)}%`;
  console.log(
    label.padEnd(26) +
      String(count.names).padEnd(8) +
      share(count.first).padEnd(7) +
      share(count.five).padEnd(7) +
      share(count.placed).padEnd(8) +
      share(count.wrong).padEnd(7) +
      share(count.certain).padEnd(19) +
      Math.round(documents.flat().length / seconds),
  );
}

function mentionOf({ name, province, country }: ExpectedName, id: string): Mention {
  return {
    id,
    name,
    precision: "settlement",
    ...(province ? { province } : {}),
    ...(country ? { country } : {}),
  };
}

function candidatesOf(geocoding: Geocoding): readonly Candidate[] {
  return geocoding.candidates ?? [];
}

/** A province stands for its capital's name, so the middle of an area counts too. */
function isNear({ place }: Candidate, position: readonly [number, number], withinKm: number): boolean {
  const { whereabouts } = place;
  if (whereabouts.form === "nowhere") return false;
  const at = whereabouts.form === "point" ? whereabouts.position : whereabouts.label;
  return kilometres(at, position) <= withinKm;
}

async function timed<Value>(work: () => Promise<Value>): Promise<{ value: Value; ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}

function formatSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

if (values.help === true) console.log(HELP);
else if (values.build !== undefined) await build(values.build, values.gazetteer ?? []);
else await measure();
