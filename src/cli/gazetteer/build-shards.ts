import { readFileSync } from "node:fs";
import {
  buildCountries,
  type CountryTopology,
  parseCountryNames,
  parseCountryPopulations,
} from "../../../geo/geocoder/gazetteer/layers/countries.ts";
import {
  createCountryFileParser,
  type GeonamesRecord,
} from "../../../geo/geocoder/gazetteer/layers/geonames-file.ts";
import { DistrictCollector } from "../../../geo/geocoder/gazetteer/layers/geonames-layer.ts";
import { countryRow, districtRow, formatShard, placeRow } from "../../../geo/geocoder/gazetteer/shard.ts";
import { keysOfToponym, skeletonOf } from "../../../geo/geocoder/names/fold-toponym.ts";
import { readDistrictNames } from "./build-tables.ts";
import { findAreaFiles, findDistrictFile, findWorldFile } from "./package-files.ts";
import { readTextPieces } from "./read-text-pieces.ts";

/** Towns of the world shard have so many people, or are the seat of a government. */
const TOWN = 15_000;
const CAPITALS = ["PPLC", "PPLA"];
/** From so many people on a town of the world shard keeps its names in all scripts. */
const GREAT_CITY = 1_000_000;
/** From so many people on it keeps one Latin name for each key, below only those with consonants of their own. */
const CITY = 200_000;
/** Below so many people it keeps its chief name alone: its country's shard has the others. */
const SMALL_TOWN = 60_000;

/** Shards of the installed packages by name: `world`, and one for each country's code. */
export function buildShards(): Map<string, string> {
  const byCountry = new Map<string, string[]>();
  const towns: string[] = [];
  const districts = new DistrictCollector(readDistrictNames(findDistrictFile()));
  const parser = createCountryFileParser("cities500.txt", (record) => {
    const rows = byCountry.get(record.country) ?? [];
    byCountry.set(record.country, rows);
    rows.push(placeRow(record, record.alternateNames, 5));
    districts.take(record);
    if (record.population >= TOWN || CAPITALS.includes(record.featureCode)) {
      towns.push(placeRow(record, worldNames(record), 4));
    }
  });
  readTextPieces(findWorldFile(), parser.push);
  parser.finish();
  const files = findAreaFiles();
  const read = (path: string) => readFileSync(path, "utf8");
  const topology: CountryTopology = JSON.parse(read(files.countries));
  const countries = buildCountries(
    topology,
    parseCountryNames(read(files.countryNames)),
    parseCountryPopulations(read(files.countryPopulations)),
  );
  const rowsOf = (path: string) => read(path).replace(/\n+$/, "").split("\n").slice(1);
  const world = formatShard("world", {
    countries: countries.map(countryRow),
    units: rowsOf(files.firstLevelUnits),
    features: files.features.flatMap(rowsOf),
    places: towns,
  });
  const rowsByCountry = new Map<string, string[]>();
  for (const district of districts.districts())
    rowsByCountry.set(district.country, [
      ...(rowsByCountry.get(district.country) ?? []),
      districtRow(district),
    ]);
  const shards = [...byCountry].map(
    ([code, places]) =>
      [code, formatShard(code, { places, districts: rowsByCountry.get(code) ?? [] })] as const,
  );
  return new Map([["world", world], ...shards]);
}

function keyOf(name: string): string {
  return keysOfToponym(name).key;
}

function worldNames(record: GeonamesRecord): string[] {
  if (record.population >= GREAT_CITY) return oneOfEachKey(record, keyOf);
  if (record.population < SMALL_TOWN) return [];
  const fold = record.population >= CITY ? keyOf : (name: string) => skeletonOf(keyOf(name));
  return oneOfEachKey(record, fold).filter((name) => LATIN.test(name));
}

const LATIN = /^[\p{Script=Latin}\p{M}\p{P}\p{Zs}]+$/u;

/** Of the names that fold to one key the first, the chief name's own left out. */
function oneOfEachKey({ name, alternateNames }: GeonamesRecord, fold: (name: string) => string): string[] {
  const known = new Set([fold(name)]);
  return alternateNames.filter((other) => {
    const key = fold(other);
    return key !== "" && known.size < known.add(key).size;
  });
}
