import { describeProblem } from "../messages/problems/describe-problem.ts";
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
  /** Adds a GeoNames country file (nineteen tab-separated columns), in the stead of one of that name; gives what was wrong with it. */
  addCountryFile(file: string, text: string): Problem[];
  removeCountryFile(file: string): void;
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
  let problems: Problem[] = [];
  /** Of the layers together, such as own places outside their country. */
  let ofLayers: Problem[] = [];
  /** By country: loads that are done or under way. One that failed is not here, and is tried anew. */
  const loads = new Map<string, Promise<void>>();
  const countries = new Map<string, PlaceTable>();
  const files = new Map<string, PlaceTable>();
  const provinces = new Map<string, Place[]>();
  let own = first;
  let areas: { provinces: PlaceTable; units: PlaceTable } | undefined;
  let assembled: Gazetteer | undefined;

  async function loadTables(name: string): Promise<ShardTables | undefined> {
    const file = `shard ${name}`;
    const text = await loadShard(name).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      report({
        severity: "error",
        file,
        ...describeProblem("shardNotLoaded", { shard: name, reason }),
      });
      loads.delete(name);
      return undefined;
    });
    if (text === undefined) {
      if (!problems.some((problem) => problem.file === file)) {
        const severity = name === "world" ? "error" : "warning";
        report({ severity, file, ...describeProblem("shardMissing", { shard: name }) });
      }
      return undefined;
    }
    problems = problems.filter((problem) => problem.file !== file);
    const { value, problems: found } = parseShard(text, name);
    problems.push(...found);
    return value;
  }

  function report(problem: Problem): void {
    if (!problems.some(({ id, what }) => id === problem.id && what === problem.what)) problems.push(problem);
  }

  const world = await loadTables("world");

  /** Made of the layers that are there when it is asked for: many may come one after the other. */
  function gazetteer(): Gazetteer {
    assembled ??= assemble();
    return assembled;
  }

  function assemble(): Gazetteer {
    const none = buildPlaceTable([]);
    // The author's own places change far oftener.
    areas ??= {
      provinces: buildPlaceTable(inOrder(provinces).flat()),
      units: world?.unitsWith((country) => provinces.has(country)) ?? none,
    };
    const { value, problems: found } = assembleGazetteer({
      own,
      ...areas,
      countries: world?.countries ?? none,
      features: world?.features ?? none,
      geonames: [
        ...[...inOrder(countries), world?.places ?? none].map((table) => ({
          layer: "world" as const,
          table,
        })),
        ...[...files.values()].map((table) => ({ layer: "country" as const, table })),
      ],
    });
    ofLayers = found;
    return value;
  }

  async function loadCountries(codes: readonly (string | undefined)[]): Promise<void> {
    const asked = new Set(codes.filter((code) => code !== undefined));
    await Promise.all(
      [...asked].map((code) => {
        const load = loads.get(code) ?? loadCountry(code);
        loads.set(code, load);
        return load;
      }),
    );
  }

  async function loadCountry(code: string): Promise<void> {
    const shard = await loadTables(code);
    if (shard !== undefined) {
      countries.set(code, shard.places);
      assembled = undefined;
    }
    // Areas that do not come leave points in their stead.
    const topology = await loadProvinces(code).catch(() => {
      loads.delete(code);
      return undefined;
    });
    if (topology === undefined) return;
    const { value } = buildProvinces(topology, code, `provinces of ${code}`);
    if (value.length === 0) return;
    provinces.set(code, value);
    areas = undefined;
    assembled = undefined;
  }

  function removeCountryFile(file: string): void {
    if (!files.delete(file)) return;
    problems = problems.filter((problem) => problem.file !== file);
    assembled = undefined;
  }

  return {
    async find(name, stated = {}, scope = {}) {
      await loadCountries([stated.country, ...(scope.countries ?? [])]);
      return findName(name, gazetteer(), stated, { countries: [], ...scope });
    },
    async findAll(mentions, scope = {}) {
      await loadCountries([...mentions.map(({ country }) => country), ...(scope.countries ?? [])]);
      return geocodeMentions(mentions, gazetteer(), { countries: [], ...scope });
    },
    addCountryFile(file, text) {
      removeCountryFile(file);
      const { value, problems: found } = readCountryFile(file, text);
      problems.push(...found);
      files.set(file, value);
      assembled = undefined;
      return found;
    },
    removeCountryFile,
    load: loadCountries,
    setOwn(places) {
      if (JSON.stringify(places) === JSON.stringify(own)) return;
      own = places;
      assembled = undefined;
    },
    gazetteer,
    problems: () => {
      gazetteer();
      return [...problems, ...ofLayers];
    },
  };
}

/** What belongs to countries, by their codes: whichever came first, the same names lead to the same places. */
function inOrder<Value>(byCountry: ReadonlyMap<string, Value>): Value[] {
  return [...byCountry].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
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
