import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Gazetteer } from "../../geo/geocoder/gazetteer/gazetteer.ts";
import { loadGazetteer } from "../../src/cli/gazetteer/load-gazetteer.ts";
import { findWorldFile } from "../../src/cli/gazetteer/package-files.ts";
import { type BenchDocument, makeDocuments, readArticles, readNonPlaces } from "./documents.ts";
import { type LeftOut, leaveOneOut, SAME_PLACE_KM } from "./leave-one-out.ts";
import { type ExpectedName, isTuned, readNames, readSpellings } from "./read-names.ts";
import { DOCUMENT_HEADING, describeReliability, describeResults, solveAll } from "./report-documents.ts";
import { HEADING, reportRecall } from "./report-recall.ts";

const HELP = `bench:geocode [--gazetteer FILE]... [--file FILE | --leave-one-out FILE] [--within KM]

How well and how fast names are found. Without --file: the table of spellings under tests/geo/geocoder, each looked up
by itself, with its province and without, the tuned half of the places and the unseen half apart; documents made of the
world's towns; and names that are no places.

  --articles FILE    articles with their places, one JSON object a line: { text, places: [{ text, lat, lon }] }
  --file FILE        names with where they are: name, province, country, latitude, longitude, tab-separated;
                     a blank line ends a document, whose names are solved together
  --leave-one-out FILE   a country file: of 1500 of its places one spelling is taken out of the gazetteer and asked
                     for; the tuned half may be looked at with --misses, the unseen half is only reported
  --misses           the names of the tuned half that were not found first, and what was
  --within KM        right is what lies this near (10 for the table, 3 for a spelling left out, 161 for a file)
  --gazetteer FILE   a GeoNames country file, XX.txt or XX.zip

wrong: placed, and the first place is not the right one. certain and wrong: of those, the ones called certain.
names/s: of a second pass over the same names, when what is read on demand has been read.
`;

const COMMAND = join(import.meta.dirname, "../../src/cli/bin.js");

const { values } = parseArgs({
  options: {
    file: { type: "string" },
    within: { type: "string" },
    "leave-one-out": { type: "string" },
    articles: { type: "string" },
    misses: { type: "boolean" },
    gazetteer: { type: "string", multiple: true },
    build: { type: "string" },
    world: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
});

async function measure(): Promise<void> {
  const asked = values["leave-one-out"];
  for (const file of [...(values.gazetteer ?? []), ...(asked === undefined ? [] : [asked])]) {
    if (!existsSync(file)) throw new Error(`there is no file ${file}`);
  }
  const cacheFolder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const leftOut = asked === undefined ? undefined : leaveOneOut(asked, findWorldFile(), cacheFolder);
    const countryFiles = [leftOut?.countryFile ?? [], values.gazetteer ?? []].flat();
    const request = { countryFiles, worldFile: leftOut?.worldFile ?? findWorldFile(), cacheFolder };
    buildApart(request);
    const warm = await timed(() => loadGazetteer(request));
    console.log(`index read (warm start): ${formatSeconds(warm.ms)}`);
    if (leftOut === undefined) await measureProcess(request);
    const { value: gazetteer } = warm.value;
    if (leftOut !== undefined) measureLeftOut(gazetteer, leftOut);
    else if (values.file !== undefined) measureFile(gazetteer, values.file);
    else {
      measureTable(gazetteer);
      // A country file says where to look, and these documents are from everywhere.
      measureDocuments((await loadGazetteer({ cacheFolder })).value, values.articles);
    }
    console.log(`memory, at most: ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);
  } finally {
    rmSync(cacheFolder, { recursive: true });
  }
}

interface BuildRequest {
  countryFiles: readonly string[];
  worldFile: string;
  cacheFolder: string;
}

/** Builds the index in a process of its own, as a first call does, so that its memory is not counted twice. */
function buildApart({ countryFiles, worldFile, cacheFolder }: BuildRequest): void {
  const files = countryFiles.flatMap((file) => ["--gazetteer", file]);
  const own = ["--build", cacheFolder, "--world", worldFile, ...files];
  const script = [...process.execArgv, import.meta.filename, ...own];
  process.stdout.write(execFileSync(process.execPath, script));
}

/** A whole `find`, from the start of Node to its end. */
async function measureProcess({ countryFiles, cacheFolder }: BuildRequest): Promise<void> {
  const files = countryFiles.flatMap((file) => ["--gazetteer", file]);
  const script = [...process.execArgv, COMMAND, "find", "Springfield", "--in", "Illinois", ...files];
  const env = { ...process.env, CLAIM_ATLAS_CACHE: cacheFolder };
  const { ms } = await timed(async () => execFileSync(process.execPath, script, { env }));
  console.log(`find as a process of its own (warm start): ${formatSeconds(ms)}`);
}

async function build(request: BuildRequest): Promise<void> {
  const { ms } = await timed(() => loadGazetteer(request));
  const memory = Math.round(process.resourceUsage().maxRSS / 1000);
  console.log(`index built and kept (cold start): ${formatSeconds(ms)}, at most ${memory} MB`);
}

function measureLeftOut(gazetteer: Gazetteer, { names, others, namesakes }: LeftOut): void {
  const withinKm = Number(values.within ?? SAME_PLACE_KM);
  console.log(
    `${names.length} spellings that no place is listed under; ${others} more were other names than spellings, and are not asked for`,
  );
  console.log(`${namesakes} of the places have a namesake of the same chief name in their province`);
  console.log(`right is within ${withinKm} km of the place: a gazetteer may hold it twice under its name`);
  console.log(HEADING);
  measureHalves(names, withinKm, gazetteer);
}

function measureTable(gazetteer: Gazetteer): void {
  const names = readSpellings(join(import.meta.dirname, "../geo/geocoder/rank/spellings.tsv"));
  const withinKm = Number(values.within ?? 10);
  const places = new Set(names.map(({ place }) => place)).size;
  console.log(`${names.length} spellings of ${places} places; right is within ${withinKm} km`);
  console.log(HEADING);
  measureHalves(names, withinKm, gazetteer);
}

function measureHalves(names: readonly ExpectedName[], withinKm: number, gazetteer: Gazetteer): void {
  for (const half of ["tuned", "unseen"]) {
    const mine = names.filter((name) => isTuned(name) === (half === "tuned"));
    for (const given of ["province", "country", "bare"] as const) {
      const documents = mine.map((name) => [withContext(name, given)]);
      const label = `${half}, ${given === "bare" ? "bare name" : `${given} given`}`;
      const isShown = values.misses === true && half === "tuned";
      reportRecall(label, documents, withinKm, gazetteer, isShown ? console.log : undefined);
    }
  }
}

/** Documents whose names are solved together, names that are no places, and whether probabilities keep their word. */
function measureDocuments(gazetteer: Gazetteer, articles: string | undefined): void {
  const world = findWorldFile();
  const sets: [label: string, documents: readonly BenchDocument[]][] = [
    ["made US news", makeDocuments(world, MADE, "US")],
    ["made world news", makeDocuments(world, MADE, undefined)],
    ["no places", readNonPlaces(join(import.meta.dirname, "non-places.tsv"))],
    ...(articles === undefined ? [] : splitArticles(readArticles(articles))),
  ];
  console.log(`\ndocuments, all kinds of places, bare names; right is within the place's own size`);
  console.log(DOCUMENT_HEADING);
  const results = sets.flatMap(([label, documents]) => {
    const found = solveAll(documents, gazetteer);
    console.log(describeResults(label, found));
    return found;
  });
  console.log("\nprobability of the first candidate, in ten bins: names, said on the mean, right");
  for (const line of describeReliability(results)) console.log(line);
}

const MADE = 200;

/** Weights were fitted on the articles in even places. */
function splitArticles(
  documents: readonly BenchDocument[],
): [label: string, documents: readonly BenchDocument[]][] {
  return [
    ["news, fitted half", documents.filter((_, index) => index % 2 === 0)],
    ["news, other half", documents.filter((_, index) => index % 2 === 1)],
  ];
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
  reportRecall("as given", documents, withinKm, gazetteer);
  const bare = documents.map((names) => names.map((name) => withContext(name, "bare")));
  reportRecall("bare names", bare, withinKm, gazetteer);
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
else if (values.build !== undefined) {
  const { build: cacheFolder, gazetteer: countryFiles = [], world: worldFile = findWorldFile() } = values;
  await build({ cacheFolder, countryFiles, worldFile });
} else await measure();
