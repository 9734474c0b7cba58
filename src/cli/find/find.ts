import { parseArgs } from "node:util";
import { findName, type Gazetteer, parseCoordinates } from "../../../geo/geocoder/index.ts";
import type { Geocoding, Place } from "../../../geo/model/place.ts";
import { formatProblem } from "../../../geo/model/problem.ts";
import { PLACE_KINDS } from "../../../geo/model/vocabulary.ts";
import { type Effects, UsageError } from "../effects.ts";
import { loadGazetteer } from "../gazetteer/load-gazetteer.ts";
import {
  describeCandidate,
  explainGeocoding,
  formatCandidate,
  formatPositionReport,
  inWords,
  lookAround,
  nearCandidates,
  type ShownCandidate,
  sayReason,
} from "./describe-candidates.ts";
import { FIND_OPTIONS, type FindRequest, readFindRequest } from "./find-request.ts";

const help = (
  keptDays: number,
) => `find NAME [--in PROVINCE] [--country XX] [--kind KIND] [--gazetteer FILE]... [--atlas ATLAS] [--limit N] [--json] [--explain]
find COORDINATES
find --batch FILE [--together]

Places that a printed name may mean, likeliest first, with position, identifiers, source and reasons; or what lies at
coordinates, typed in any usual way: "36.58662, 37.04628", "36°35'12\\"N 37°2'47\\"E", "36 35.2 N, 37 2.8 E".

  --in PROVINCE      first-level division that the text states for the name
  --country XX       look in this country only (two letters); all countries where it is left out
  --near PLACE       where the text was published: places near it are likelier
  --kind KIND        ${PLACE_KINDS.join(", ")}
  --gazetteer FILE   a country file of GeoNames (XX.txt or XX.zip); may be given several times
  --alternate-names FILE   GeoNames' alternateNamesV2 (.txt or .zip): names with their languages
  --places FILE      places of your own that add, correct or remove (.yaml, .csv or .geojson)
  --atlas ATLAS      with the own places and the countries of an atlas
  --limit N          at most N places (10)
  --explain          the working: what each rule says of each place, and by how much the first leads
  --json             one JSON object: name, outcome, candidates
  --batch FILE       name, tab, province, tab, country a line, the last two optional; - reads standard input;
                     writes one JSON object a line, in the same order
  --together         lines up to a blank line are the names of one document and are solved together
  --online SERVICE   ask nominatim or photon too; the name is sent to that server, at most one a second, and its
                     answers are kept for ${keptDays} days
  --online-url URL   base address of a server of your own that speaks the same

Exit code 0: something was found, 1: nothing.
`;

const LONGEST_NAME = 200;

/** So many places are shown even where they are no rivals of the first. */
const LISTED = 5;

/** The command `find`. Looks a name up as the atlas does, with the context that the options give. */
export async function find(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({
    // Coordinates may begin with a minus sign, and are no option then.
    args: args.map((arg) => arg.replace(/^-(?=\d)/, "\u2212")),
    allowPositionals: true,
    options: FIND_OPTIONS,
  });
  if (values.help === true) {
    const { KEPT_DAYS } = await import("../gazetteer/online/ask-server.ts");
    effects.print(help(KEPT_DAYS));
    return 0;
  }
  const request = await readFindRequest(values, effects);
  if (values.batch !== undefined) {
    if (positionals.length > 0)
      throw new UsageError("--batch takes the names from its file; leave NAME out.");
    return await answerBatch(values.batch, request, effects);
  }
  const name = positionals.join(" ").trim();
  if (name === "") throw new UsageError('Which name? For example: find "Springfield" --in Illinois');
  if (name.length > LONGEST_NAME)
    throw new UsageError(
      `The name has ${name.length} characters, and no toponym has more than ${LONGEST_NAME}. Give the name alone; a list goes into a file, with --batch.`,
    );
  const typed = parseCoordinates(name);
  if (typed !== undefined && "problem" in typed) throw new UsageError(`${typed.problem}.`);
  if (typed !== undefined) {
    const report = lookAround(typed.position, await load(request, effects), request.limit);
    const near = nearCandidates(report);
    effects.print(request.json ? formatAnswer(name, "placed", near) : formatPositionReport(report));
    return 0;
  }
  return await answerName(name, request, effects);
}

async function answerName(name: string, request: FindRequest, effects: Effects): Promise<number> {
  const local = await load(request, effects);
  const gazetteer = request.online === undefined ? local : await loadOnline(name, local, request, effects);
  const { countries, explain, limit } = request;
  const region = findRegion(request, gazetteer);
  const scope = { countries, explain, listed: Math.min(limit, LISTED), region };
  const geocoding = findName(name, gazetteer, request.stated, scope);
  const candidates = (geocoding.candidates ?? []).slice(0, limit).map(inWords);
  if (explain) {
    effects.print(explainGeocoding({ name, ...request.stated }, geocoding, limit));
  } else if (request.json) {
    effects.print(formatAnswer(name, geocoding.outcome, candidates));
  } else {
    effects.print(describeOutcome(name, geocoding));
    for (const [index, candidate] of candidates.entries())
      effects.print(formatCandidate(candidate, index + 1));
  }
  return geocoding.outcome === "unknown" ? 1 : 0;
}

async function answerBatch(file: string, request: FindRequest, effects: Effects): Promise<number> {
  if (file !== "-" && effects.kindOf(file) !== "file") {
    const kind = effects.kindOf(file);
    throw new UsageError(
      kind === undefined
        ? `There is no file ${file}.`
        : `${file} is a ${kind}, and --batch takes a file with a name in each line.`,
    );
  }
  if (request.online !== undefined) {
    throw new UsageError("--online asks for one name at a time: the public servers forbid bulk geocoding.");
  }
  const gazetteer = await load(request, effects);
  const { countries, limit, together, stated } = request;
  const region = findRegion(request, gazetteer);
  const batch = { file, together, limit, countries, region, defaults: stated };
  const { findBatch } = await import("./find-batch.ts");
  const found = await findBatch(batch, gazetteer);
  return found > 0 ? 0 : 1;
}

/** The place of `--near`; throws where it is none, or may be several. */
function findRegion({ near }: FindRequest, gazetteer: Gazetteer): Place | undefined {
  if (near === undefined) return undefined;
  const known = gazetteer.get(near);
  if (known !== undefined) return known;
  const geocoding = findName(near, gazetteer);
  if (geocoding.outcome === "placed") return geocoding.place;
  throw new UsageError(`--near takes one place, such as "Dayton, Ohio" or geonames:4509884; not ${near}.`);
}

async function load({ layers }: FindRequest, effects: Effects): Promise<Gazetteer> {
  const loaded = await loadGazetteer(layers);
  for (const problem of loaded.problems) effects.printError(formatProblem(problem));
  return loaded.value;
}

/** The gazetteer with what the server says of the name, below all other layers. */
async function loadOnline(
  name: string,
  local: Gazetteer,
  { online, layers }: FindRequest,
  effects: Effects,
): Promise<Gazetteer> {
  if (online === undefined) return local;
  const { findOnline } = await import("../gazetteer/online/find-online.ts");
  const answer = await findOnline(name, online, local);
  for (const problem of answer.problems) effects.printError(formatProblem(problem));
  return (await loadGazetteer({ ...layers, online: answer.value })).value;
}

function formatAnswer(name: string, outcome: Geocoding["outcome"], candidates: ShownCandidate[]): string {
  return JSON.stringify({ name, outcome, candidates: candidates.map(describeCandidate) });
}

function describeOutcome(name: string, geocoding: Geocoding): string {
  if (geocoding.outcome === "unknown") {
    const verdict = (geocoding.candidates ?? []).length > 0 ? "not placed" : "not found";
    return `${name}: ${verdict}: ${sayReason(geocoding.reason)}.\n`;
  }
  if (geocoding.outcome === "ambiguous") return `${name}: ambiguous: ${sayReason(geocoding.reason)}.\n`;
  const [first] = geocoding.reasons;
  const doubt = geocoding.certainty === "certain" || first === undefined ? "" : `: ${sayReason(first)}`;
  return `${name}: placed (${geocoding.certainty})${doubt}.\n`;
}
