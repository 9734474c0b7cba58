import type { Geocoding, Mention, OwnPlace, Place } from "../model/place.ts";
import type { Problem, Result } from "../model/problem.ts";
import { assembleGazetteer } from "./gazetteer/assemble-gazetteer.ts";
import type { Gazetteer } from "./gazetteer/gazetteer.ts";
import { createCountryFileParser } from "./gazetteer/layers/geonames-file.ts";
import { addGeonamesRecord } from "./gazetteer/layers/geonames-layer.ts";
import { buildProvinces, type ProvinceTopology } from "./gazetteer/layers/province-topology.ts";
import { buildPlaceTable, type PlaceTable, PlaceTableBuilder } from "./gazetteer/place-table.ts";
import { parseShard, type ShardTables } from "./gazetteer/shard.ts";
import {
  findName,
  type GeocodingScope,
  geocodeMentions,
  type StatedContext,
} from "./rank/geocode-mentions.ts";

export interface GeocoderOptions {
  /** Gives the text of a shard, `world` or a country's code; undefined where there is none. In a page a `fetch`, in Node a file. */
  loadShard(name: string): Promise<string | undefined>;
  /** Gives the first-level divisions of a country as areas; without them they are points. */
  loadProvinces?(country: string): Promise<ProvinceTopology | undefined>;
  /** The author's own places. */
  own?: readonly OwnPlace[];
}

/** A geocoder whose gazetteer comes in shards, each loaded when a name first needs it. */
export interface Geocoder {
  /** Finds one name that stands alone. */
  find(name: string, stated?: StatedContext, scope?: Partial<GeocodingScope>): Promise<Geocoding>;
  /** Finds all names of a document together: mention id -> what was found. */
  findAll(mentions: readonly Mention[], scope?: Partial<GeocodingScope>): Promise<Map<string, Geocoding>>;
  /** Adds a GeoNames country file (nineteen tab-separated columns); gives what was wrong with it. */
  addCountryFile(file: string, text: string): Problem[];
  /** Loads the shards of countries, by their codes. */
  load(countries: readonly string[]): Promise<void>;
  /** The author's own places, in the stead of those before. */
  setOwn(own: readonly OwnPlace[]): void;
  /** All that is loaded so far. */
  gazetteer(): Gazetteer;
  /** Everything that was wrong with what was loaded so far. */
  problems(): Problem[];
}

/** Loads the world shard; those of countries follow when a name or a document states one. */
export async function openGeocoder({
  loadShard,
  loadProvinces = async () => undefined,
  own: first = [],
}: GeocoderOptions): Promise<Geocoder> {
  const problems: Problem[] = [];
  const shards = new Map<string, Promise<ShardTables | undefined>>();
  const countries: PlaceTable[] = [];
  const files: PlaceTable[] = [];
  /** By country. */
  const provinces = new Map<string, Place[]>();
  let own = first;

  async function loadTables(name: string): Promise<ShardTables | undefined> {
    const file = `shard ${name}`;
    const text = await loadShard(name).catch((error: unknown) => {
      const said = error instanceof Error ? error.message : String(error);
      problems.push(missing(file, `could not be loaded: ${said}`));
      return undefined;
    });
    if (text === undefined) {
      if (!problems.some((problem) => problem.file === file)) problems.push(missing(file, "is not there"));
      return undefined;
    }
    const { value, problems: found } = parseShard(text, file);
    problems.push(...found);
    return value;
  }

  const world = await loadTables("world");
  let gazetteer = assemble();

  function assemble(): Gazetteer {
    const none = buildPlaceTable([]);
    const assembled = assembleGazetteer({
      own,
      provinces: buildPlaceTable([...provinces.values()].flat()),
      countries: world?.countries ?? none,
      units: world?.unitsWith((country) => provinces.has(country)) ?? none,
      features: world?.features ?? none,
      geonames: [
        ...[...countries, world?.places ?? none].map((table) => ({ layer: "world" as const, table })),
        ...files.map((table) => ({ layer: "country" as const, table })),
      ],
    });
    for (const problem of assembled.problems) {
      if (!problems.some(({ id, what }) => id === problem.id && what === problem.what))
        problems.push(problem);
    }
    return assembled.value;
  }

  async function loadCountries(codes: readonly (string | undefined)[]): Promise<void> {
    const fresh = new Set(codes.filter((code) => code !== undefined).filter((code) => !shards.has(code)));
    for (const code of fresh) shards.set(code, loadTables(code));
    const loaded = await Promise.all([...fresh].map((code) => shards.get(code)));
    await Promise.all([...fresh].map(addProvinces));
    const tables = loaded.flatMap((shard) => (shard === undefined ? [] : [shard.places]));
    if (tables.length === 0) return;
    countries.push(...tables);
    gazetteer = assemble();
  }

  /** Areas that do not come leave points in their stead. */
  async function addProvinces(country: string): Promise<void> {
    const topology = await loadProvinces(country).catch(() => undefined);
    if (topology === undefined) return;
    const { value } = buildProvinces(topology, country, `provinces of ${country}`);
    if (value.length > 0) provinces.set(country, value);
  }

  return {
    async find(name, stated = {}, scope = {}) {
      await loadCountries([stated.country, ...(scope.countries ?? [])]);
      return findName(name, gazetteer, stated, { countries: [], ...scope });
    },
    async findAll(mentions, scope = {}) {
      await loadCountries([...mentions.map(({ country }) => country), ...(scope.countries ?? [])]);
      return geocodeMentions(mentions, gazetteer, { countries: [], ...scope });
    },
    addCountryFile(file, text) {
      const { value, problems: found } = readCountryFile(file, text);
      problems.push(...found);
      files.push(value);
      gazetteer = assemble();
      return found;
    },
    load: loadCountries,
    setOwn(places) {
      if (JSON.stringify(places) === JSON.stringify(own)) return;
      own = places;
      gazetteer = assemble();
    },
    gazetteer: () => gazetteer,
    problems: () => [...problems],
  };
}

function missing(file: string, what: string): Problem {
  return {
    severity: "error",
    file,
    what: `The ${file} ${what}.`,
    remedy: "Make the shards with npm run build:shards, and serve them beside the page.",
  };
}

/** A GeoNames country file as a table of places. */
export function readCountryFile(file: string, text: string): Result<PlaceTable> {
  const builder = new PlaceTableBuilder();
  const parser = createCountryFileParser(file, (record) => addGeonamesRecord(builder, record));
  parser.push(text);
  // The last row may have no line end: only then is it read.
  const problems = parser.finish();
  return { value: builder.finish(), problems };
}
