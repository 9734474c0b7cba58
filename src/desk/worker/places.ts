import { locateOwnPlaces } from "../../../geo/check/locate-own-places.ts";
import type { SourcedAtlas } from "../../../geo/check/sourced-atlas.ts";
import { type Geocoder, type GeocoderOptions, openGeocoder } from "../../../geo/geocoder/index.ts";
import type { Locale } from "../../../geo/messages/messages.ts";
import { translateProblem } from "../../../geo/messages/problems/describe-problem.ts";
import { loadProblemMessages } from "../../../geo/messages/problems/load-problem-messages.ts";
import type { Atlas } from "../../../geo/model/article.ts";
import type { AreaGeometry, Candidate, Geocoding, Place } from "../../../geo/model/place.ts";
import type { Problem } from "../../../geo/model/problem.ts";
import type { Message } from "../../../geo/model/reason.ts";
import { LoadOnce } from "../../build/load-once.ts";
import { LoadError } from "./load-error.ts";

/** A place that a name may mean, as the desk lists and draws it. */
export interface FoundPlace {
  key: string;
  name: string;
  province: string | undefined;
  country: string;
  kind: Place["kind"];
  /** Longitude, latitude; undefined for what lies nowhere. */
  at: readonly [number, number] | undefined;
  uncertaintyKm: number | undefined;
  /** The outline of an area of the author's own, or of a province. */
  area: AreaGeometry | undefined;
  /** 0 to 1. */
  score: number;
  reasons: Message[];
}

/** What was found for one name of the atlas. */
export interface Finding {
  /** As the article prints it. */
  name: string;
  outcome: Geocoding["outcome"];
  place: FoundPlace | undefined;
  candidates: FoundPlace[];
  reasons: Message[];
  /** The statement is about it; it is not only where its informant was, or named in passing. */
  isSite: boolean;
}

/** What became of a country file. */
export interface CountryFileReport {
  rows: number;
  /** Rows that could not be read. */
  bad: number;
  problems: Problem[];
}

const MOST_CANDIDATES = 8;
const MOST_PROBLEMS = 3;

/** The gazetteer of the desk: its shards lie beside the page, and are loaded once. */
export class PlaceFinder {
  readonly #geocoder = new LoadOnce<"world", Geocoder>();
  #shards: ReadonlyMap<string, () => string> = new Map();
  /** What is wrong with their rows is said when they are opened. */
  readonly #countryFiles = new Set<string>();
  readonly #base: string;
  readonly #loadProvinces: GeocoderOptions["loadProvinces"];

  constructor(base: string, loadProvinces: GeocoderOptions["loadProvinces"]) {
    this.#base = base;
    this.#loadProvinces = loadProvinces;
  }

  /** Looks for places in all of the world: names that are left open may mean one anywhere. */
  async loadWorld(shards: ReadonlyMap<string, () => string>): Promise<void> {
    this.#shards = shards;
    await (await this.open()).load([...shards.keys()]);
  }

  /** Throws where the world's shard does not come. */
  open(): Promise<Geocoder> {
    return this.#geocoder.get("world", async () => {
      const geocoder = await openGeocoder({
        loadShard: (name) => this.#loadShard(name),
        ...(this.#loadProvinces && { loadProvinces: this.#loadProvinces }),
      });
      const [problem] = geocoder.problems();
      if (problem !== undefined) throw new LoadError(problem.what);
      return geocoder;
    });
  }

  async #loadShard(name: string): Promise<string | undefined> {
    const given = this.#shards.get(name);
    if (given !== undefined) return given();
    const answer = await fetch(new URL(`gazetteer/${name}.txt`, this.#base));
    if (answer.ok) return answer.text();
    if (answer.status === 404) return undefined;
    throw new Error(`HTTP ${answer.status}`);
  }

  /** Mention id -> what was found; with more candidates than readers get, to choose from. */
  geocodeToChoose(atlas: Atlas): Promise<Map<string, Geocoding>> {
    return this.geocode(atlas, MOST_CANDIDATES);
  }

  /** Mention id -> what was found. */
  async geocode({ mentions, places, countries }: Atlas, listed?: number): Promise<Map<string, Geocoding>> {
    const geocoder = await this.open();
    geocoder.setOwn(places);
    return geocoder.findAll(mentions, { countries, ...(listed !== undefined && { listed }) });
  }

  /** What is wrong with the author's own places, by their lines, and which parts of the gazetteer did not come. */
  async problemsOf(sourced: SourcedAtlas, locale: Locale): Promise<Problem[]> {
    const geocoder = await this.open();
    geocoder.setOwn(sourced.atlas.places);
    const found = geocoder.problems().filter(({ file }) => !this.#countryFiles.has(file));
    const words = await loadProblemMessages(locale);
    return locateOwnPlaces(found, sourced).map((problem) => translateProblem(problem, words));
  }

  /** Adds a country file of GeoNames; gives what was wrong with it, the first few of many rows. */
  async addCountryFile(name: string, text: string, locale: Locale): Promise<CountryFileReport> {
    const geocoder = await this.open();
    const rows = text.split("\n").filter((row) => row.trim() !== "").length;
    const problems = geocoder.addCountryFile(name, text);
    this.#countryFiles.add(name);
    const words = await loadProblemMessages(locale);
    const named = problems.slice(0, MOST_PROBLEMS).map((problem) => translateProblem(problem, words));
    return { rows, problems: named, bad: countBad(problems) };
  }

  async removeCountryFile(name: string): Promise<void> {
    (await this.open()).removeCountryFile(name);
  }

  async search(
    name: string,
    country: string | undefined,
    countries: readonly string[],
  ): Promise<FoundPlace[]> {
    const geocoder = await this.open();
    const stated = country === undefined ? {} : { country };
    const found = await geocoder.find(name, stated, { countries, listed: MOST_CANDIDATES });
    const { candidates } = toFinding(name, found);
    return candidates;
  }
}

export function toFinding(name: string, geocoding: Geocoding): Omit<Finding, "isSite"> {
  // Candidates are numbers on the map: their outlines stay in the worker.
  const candidates = (geocoding.candidates ?? [])
    .slice(0, MOST_CANDIDATES)
    .map((candidate) => ({ ...toFoundPlace(candidate), area: undefined }));
  if (geocoding.outcome !== "placed")
    return {
      name,
      outcome: geocoding.outcome,
      place: undefined,
      candidates,
      reasons: [geocoding.reason as Message],
    };
  const { place } = geocoding;
  const reasons = [...geocoding.reasons] as Message[];
  const ranked = candidates.find(({ key }) => key === place.key);
  const chosen = {
    ...toFoundPlace({ place, score: ranked?.score ?? 1, reasons: geocoding.reasons }),
    ...(ranked === undefined ? {} : { reasons: ranked.reasons }),
  };
  return { name, outcome: "placed", place: chosen, candidates, reasons };
}

function toFoundPlace({ place, score, reasons }: Candidate): FoundPlace {
  const { key, name, province, country, kind, location } = place;
  const at =
    location.form === "point" ? location.position : location.form === "none" ? undefined : location.label;
  const uncertaintyKm = "uncertaintyKm" in location ? location.uncertaintyKm : undefined;
  const area = location.form === "area" && kind !== "country" ? location.area : undefined;
  return {
    key,
    name,
    province,
    country,
    kind,
    at,
    uncertaintyKm,
    area,
    score,
    reasons: [...reasons] as Message[],
  };
}

/** Rows that were left out: one a problem, but for the last, which has the number of those beyond. */
function countBad(problems: readonly Problem[]): number {
  return problems.reduce(
    (sum, { message }) => sum + (message?.code === "moreRowsUnreadable" ? message.params.rows : 1),
    0,
  );
}
