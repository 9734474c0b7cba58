import { readFileSync } from "node:fs";
import { basename } from "node:path";
import {
  buildCountries,
  type CountryTopology,
  parseCountryNames,
  parseCountryPopulations,
} from "../../../geo/geocoder/gazetteer/layers/countries.ts";
import { alpha2Of } from "../../../geo/geocoder/gazetteer/layers/country-codes.ts";
import {
  type AlternateNames,
  createAlternateNamesParser,
  createCountryFileParser,
} from "../../../geo/geocoder/gazetteer/layers/geonames-file.ts";
import {
  addDistrict,
  addGeonamesRecord,
  DistrictCollector,
} from "../../../geo/geocoder/gazetteer/layers/geonames-layer.ts";
import {
  parseFirstLevelUnits,
  parseNamedFeatures,
} from "../../../geo/geocoder/gazetteer/layers/named-features.ts";
import {
  buildProvinces,
  type ProvinceTopology,
} from "../../../geo/geocoder/gazetteer/layers/province-topology.ts";
import { buildPlaceTable, PlaceTableBuilder } from "../../../geo/geocoder/gazetteer/place-table.ts";
import type { Place } from "../../../geo/model/place.ts";
import type { Problem } from "../../../geo/model/problem.ts";
import type { AreaFiles } from "./package-files.ts";
import { readTextPieces } from "./read-text-pieces.ts";
import type { BuiltTables } from "./table-cache.ts";

/**
 * Tables `countries`, `provinces`, `units` and `features`. What a package lacks is nothing an author can mend, and is no
 * problem.
 */
export function buildAreaTables(files: AreaFiles): BuiltTables {
  const read = (path: string) => readFileSync(path, "utf8");
  const topology: CountryTopology = JSON.parse(read(files.countries));
  const provinces = files.provinces.flatMap((path): Place[] => {
    const code = alpha2Of(basename(path).slice(0, 3));
    if (code === undefined) return [];
    const units: ProvinceTopology = JSON.parse(read(path));
    return buildProvinces(units, code, basename(path)).value;
  });
  const countries = buildCountries(
    topology,
    parseCountryNames(read(files.countryNames)),
    parseCountryPopulations(read(files.countryPopulations)),
  );
  const tables = {
    countries: buildPlaceTable(countries),
    provinces: buildPlaceTable(provinces),
    units: buildPlaceTable(parseFirstLevelUnits(read(files.firstLevelUnits))),
    features: buildPlaceTable(files.features.flatMap((path) => parseNamedFeatures(read(path)))),
  };
  return { tables, problems: [] };
}

export function readDistrictNames(path: string): ReadonlyMap<string, string> {
  const rows: { code: string; name: string }[] = JSON.parse(readFileSync(path, "utf8"));
  return new Map(rows.map(({ code, name }): [string, string] => [code, name]));
}

/**
 * Table `places` of a country file, with what the files of alternate names add and, where the file of their names is given, the
 * second-level divisions that its towns lie in.
 */
export function buildGeonamesTable(
  path: string,
  alternateFiles: readonly string[],
  districtFile?: string,
): BuiltTables {
  const builder = new PlaceTableBuilder();
  const alternates = readAlternates(path, alternateFiles);
  const districts = new DistrictCollector(
    districtFile === undefined ? new Map() : readDistrictNames(districtFile),
  );
  const parser = createCountryFileParser(basename(path), (record) => {
    addGeonamesRecord(builder, record, alternates.of(record.id));
    districts.take(record);
  });
  const readProblems = readTextPieces(path, parser.push);
  for (const district of districts.districts()) addDistrict(builder, district);
  const problems = [...alternates.problems, ...readProblems, ...parser.finish()];
  // Half of a damaged file is no gazetteer.
  const isLost = readProblems.some(({ severity }) => severity === "error");
  if (!isLost && builder.count === 0) problems.push(nothingIn(path));
  return { tables: { places: (isLost ? new PlaceTableBuilder() : builder).finish() }, problems };
}

function nothingIn(path: string): Problem {
  return {
    severity: "warning",
    file: basename(path),
    what: "The file holds no place.",
    remedy: "Give a country file of GeoNames: nineteen columns, tab-separated, without a heading.",
  };
}

/** First the ids of the country file, then the names of those places alone: the file of names has all the world's. */
function readAlternates(path: string, files: readonly string[]) {
  if (files.length === 0) return { of: () => undefined, problems: [] };
  const ids = new Set<string>();
  readTextPieces(path, createCountryFileParser(basename(path), ({ id }) => ids.add(id)).push);
  const problems: Problem[] = [];
  const all: ReadonlyMap<string, AlternateNames>[] = files.map((file) => {
    const parser = createAlternateNamesParser(basename(file), (id) => ids.has(id));
    const readProblems = readTextPieces(file, parser.push);
    const { names, problems: more } = parser.finish();
    problems.push(...readProblems, ...more);
    return readProblems.some(({ severity }) => severity === "error") ? new Map() : names;
  });
  return {
    of: (id: string) => all.map((names) => names.get(id)).find((found) => found !== undefined),
    problems,
  };
}
