import { parseArgs } from "node:util";
import { geocodeMentions } from "../geocode/geocode-mentions.ts";
import type { Candidate, Geocoding, Mention } from "../model/place.ts";
import { formatProblem } from "../model/problem.ts";
import { PLACE_KINDS, type PlaceKind } from "../model/vocabulary.ts";
import { type Effects, UsageError } from "./effects.ts";
import { describeCandidate, formatCandidate } from "./format-candidate.ts";
import { loadGazetteer } from "./load-gazetteer.ts";
import { findAtlasFolder, readAtlas } from "./read-atlas.ts";

const HELP = `find NAME [--in PROVINCE] [--country XX] [--kind KIND] [--gazetteer FILE]... [--atlas ATLAS] [--limit N] [--json]

Places that a printed name may mean, likeliest first, with position, identifiers, source and reasons.

  --in PROVINCE      first-level division that the text states for the name
  --country XX       look in this country only (two letters); all countries where it is left out
  --kind KIND        ${Object.keys(PLACE_KINDS).join(", ")}
  --gazetteer FILE   a country file of GeoNames (XX.txt); may be given several times
  --atlas ATLAS      with the own places and the countries of an atlas
  --limit N          at most N places (10)
  --json             one JSON object: name, outcome, candidates

Exit code 0: something was found, 1: nothing.
`;

const OPTIONS = {
  in: { type: "string" },
  country: { type: "string" },
  kind: { type: "string" },
  gazetteer: { type: "string", multiple: true },
  atlas: { type: "string" },
  limit: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** The command `find`. Looks a name up as the atlas does, with the context that the options give. */
export async function find(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  if (values.help === true) {
    effects.print(HELP);
    return 0;
  }
  const name = positionals.join(" ").trim();
  if (name === "") throw new UsageError('Which name? For example: find "Springfield" --in Illinois');
  const limit = readLimit(values.limit);
  const atlas = values.atlas === undefined ? undefined : readOwn(values.atlas, effects);
  const country = values.country === undefined ? undefined : readCountry(values.country);
  const countries = country === undefined ? (atlas?.countries ?? []) : [country];
  const mention: Mention = {
    id: "find",
    name,
    precision: "settlement",
    ...(values.kind === undefined ? {} : { kind: [readKind(values.kind)] }),
    ...(values.in === undefined ? {} : { province: values.in }),
    ...(country === undefined ? {} : { country }),
  };
  const loaded = await loadGazetteer({
    countries,
    countryFiles: values.gazetteer ?? [],
    own: atlas?.places ?? [],
  });
  for (const problem of loaded.problems) effects.complain(formatProblem(problem));
  const geocoding = geocodeMentions([mention], loaded.value, { countries }).get(mention.id);
  const candidates = candidatesOf(geocoding).slice(0, limit);
  if (values.json === true) {
    const outcome = geocoding?.outcome ?? "unknown";
    effects.print(JSON.stringify({ name, outcome, candidates: candidates.map(describeCandidate) }));
  } else {
    effects.print(describeOutcome(name, geocoding));
    for (const [index, candidate] of candidates.entries())
      effects.print(formatCandidate(candidate, index + 1));
  }
  return candidates.length > 0 ? 0 : 1;
}

function candidatesOf(geocoding: Geocoding | undefined): Candidate[] {
  return geocoding === undefined || geocoding.outcome === "unknown" ? [] : geocoding.candidates;
}

function describeOutcome(name: string, geocoding: Geocoding | undefined): string {
  if (geocoding === undefined || geocoding.outcome === "unknown") {
    return `${name}: not found: ${geocoding?.reason ?? "nothing was looked up"}.`;
  }
  if (geocoding.outcome === "ambiguous") return `${name}: ambiguous: ${geocoding.reason}.\n`;
  return `${name}: placed (${geocoding.certainty}).\n`;
}

function readOwn(slug: string, effects: Effects) {
  const { value, problems } = readAtlas(findAtlasFolder(slug, effects), effects);
  if (value !== undefined) return value.atlas;
  throw new UsageError(`The atlas ${slug} cannot be read:\n${problems.map(formatProblem).join("\n")}`);
}

function readCountry(code: string): string {
  const upper = code.toUpperCase();
  if (!/^[A-Z]{2}$/.test(upper)) {
    throw new UsageError(`--country takes a country code of two letters, such as SE; not ${code}.`);
  }
  return upper;
}

function readKind(kind: string): PlaceKind {
  if (isKind(kind)) return kind;
  throw new UsageError(`There is no kind ${kind}. Kinds: ${Object.keys(PLACE_KINDS).join(", ")}.`);
}

function isKind(kind: string): kind is PlaceKind {
  return Object.hasOwn(PLACE_KINDS, kind);
}

function readLimit(limit = "10"): number {
  const number = Number(limit);
  if (!Number.isInteger(number) || number < 1) {
    throw new UsageError(`--limit takes a whole number from 1; not ${limit}.`);
  }
  return number;
}
