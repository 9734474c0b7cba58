import { alpha3Of } from "../../../geo/geocoder/gazetteer/layers/country-codes.ts";
import type { Mention } from "../../../geo/model/place.ts";
import { formatProblem } from "../../../geo/model/problem.ts";
import { PLACE_KINDS, type PlaceKind } from "../../../geo/model/vocabulary.ts";
import { type Effects, FileErrors, UsageError } from "../effects.ts";
import type { GazetteerRequest } from "../gazetteer/load-gazetteer.ts";
import type { OnlineService } from "../gazetteer/online/ask-server.ts";

export const FIND_OPTIONS = {
  in: { type: "string" },
  country: { type: "string" },
  near: { type: "string" },
  kind: { type: "string" },
  gazetteer: { type: "string", multiple: true },
  "alternate-names": { type: "string", multiple: true },
  places: { type: "string" },
  atlas: { type: "string" },
  limit: { type: "string" },
  json: { type: "boolean" },
  explain: { type: "boolean" },
  batch: { type: "string" },
  together: { type: "boolean" },
  online: { type: "string" },
  "online-url": { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

type Values = {
  [Name in keyof typeof FIND_OPTIONS]?: (typeof FIND_OPTIONS)[Name] extends { multiple: true }
    ? string[] | undefined
    : (typeof FIND_OPTIONS)[Name]["type"] extends "boolean"
      ? boolean | undefined
      : string | undefined;
};

/** What the options of `find` ask for. */
export interface FindRequest {
  layers: GazetteerRequest;
  countries: readonly string[];
  /** What the text states of the name, or of every name of a batch that states nothing itself. */
  stated: Pick<Mention, "province" | "country" | "kind">;
  /** Where the text was published: a name or an identifier. */
  near?: string | undefined;
  limit: number;
  json: boolean;
  explain: boolean;
  together: boolean;
  online?: OnlineService | undefined;
}

/**
 * Reads the options; throws a UsageError that says what to write instead. What reads atlases and files of places is loaded
 * only for them: it takes longer to load than a name to find.
 */
export async function readFindRequest(values: Values, effects: Effects): Promise<FindRequest> {
  const atlas = values.atlas === undefined ? undefined : await readOwn(values.atlas, effects);
  const country = values.country === undefined ? undefined : readCountry(values.country);
  const countries = country === undefined ? (atlas?.countries ?? []) : [country];
  const places = values.places === undefined ? undefined : await readPlaces(values.places, effects);
  return {
    layers: {
      countries,
      countryFiles: values.gazetteer ?? [],
      alternateNames: values["alternate-names"] ?? [],
      own: [...(places?.rows ?? []), ...(atlas?.places ?? [])],
      ...(places === undefined ? {} : { ownFile: places.file }),
    },
    countries,
    stated: {
      ...(values.kind === undefined ? {} : { kind: [readKind(values.kind)] }),
      ...(values.in === undefined ? {} : { province: values.in }),
      ...(country === undefined ? {} : { country }),
    },
    near: values.near,
    limit: readLimit(values.limit),
    json: values.json === true,
    explain: values.explain === true,
    together: values.together === true,
    online: await readOnline(values),
  };
}

async function readOwn(slug: string, effects: Effects) {
  const { findAtlasFolder, readAtlas } = await import("../atlas/read-atlas.ts");
  const { value, problems } = await readAtlas(findAtlasFolder(slug, effects), effects);
  if (value !== undefined) return value.atlas;
  throw new FileErrors(`The atlas ${slug} cannot be read:\n${problems.map(formatProblem).join("\n")}`);
}

async function readOnline(values: Values) {
  if (values.online === undefined && values["online-url"] === undefined) return undefined;
  const { readOnlineService } = await import("../gazetteer/online/ask-server.ts");
  return readOnlineService(values.online, values["online-url"]);
}

async function readPlaces(path: string, effects: Effects) {
  const { readPlacesFile } = await import("../gazetteer/read-places-file.ts");
  const bytes = effects.readFile(path);
  if (bytes === undefined) throw new UsageError(`There is no file ${path}.`);
  const { value, problems } = readPlacesFile(path, bytes);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    throw new FileErrors(`${path} cannot be used as it is:\n${problems.map(formatProblem).join("\n")}`);
  }
  for (const problem of problems) effects.printError(formatProblem(problem));
  return { rows: value, file: path };
}

function readCountry(code: string): string {
  const upper = code.toUpperCase();
  if (alpha3Of(upper) === undefined) {
    throw new UsageError(`--country takes a country code of two letters, such as SE; not ${code}.`);
  }
  return upper;
}

function readKind(kind: string): PlaceKind {
  if (isKind(kind)) return kind;
  throw new UsageError(`There is no kind ${kind}. Kinds: ${PLACE_KINDS.join(", ")}.`);
}

function isKind(kind: string): kind is PlaceKind {
  return PLACE_KINDS.some((each) => each === kind);
}

function readLimit(limit = "10"): number {
  const number = Number(limit);
  if (!Number.isInteger(number) || number < 1) {
    throw new UsageError(`--limit takes a whole number from 1; not ${limit}.`);
  }
  return number;
}
