import { readFileSync } from "node:fs";
import { basename } from "node:path";
import {
  buildCountries,
  type CountryTopology,
  parseCountryNames,
  parseCountryPopulations,
} from "../../../geo/geocoder/gazetteer/countries.ts";
import { alpha2Of } from "../../../geo/geocoder/gazetteer/country-codes.ts";
import { parseFirstLevelUnits, parseNamedFeatures } from "../../../geo/geocoder/gazetteer/named-features.ts";
import { buildPlaceTable } from "../../../geo/geocoder/gazetteer/place-table.ts";
import { buildProvinces, type ProvinceTopology } from "../../../geo/geocoder/gazetteer/provinces.ts";
import type { Place } from "../../../geo/model/place.ts";
import type { AreaFiles } from "./build-tables.ts";
import type { BuiltTables } from "./table-cache.ts";

/**
 * Tables `countries`, `provinces`, `units` and `features`; the areas of provinces stay in their files, see
 * `read-province-area.ts`. What a package lacks is nothing an author can mend, and is no problem.
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
    provinces: buildPlaceTable(provinces, { leaveAreas: true }),
    units: buildPlaceTable(parseFirstLevelUnits(read(files.firstLevelUnits))),
    features: buildPlaceTable(files.features.flatMap((path) => parseNamedFeatures(read(path)))),
  };
  return { tables, problems: [] };
}
