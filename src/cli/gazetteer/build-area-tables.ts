import { readFileSync } from "node:fs";
import { basename } from "node:path";
import {
  buildCountries,
  type CountryTopology,
  parseCountryNames,
} from "../../../geo/geocoder/gazetteer/countries.ts";
import { alpha2Of } from "../../../geo/geocoder/gazetteer/country-codes.ts";
import { buildPlaceTable } from "../../../geo/geocoder/gazetteer/place-table.ts";
import type { ProvinceTopology } from "../../../geo/geocoder/gazetteer/provinces.ts";
import { buildProvinces } from "../../../geo/geocoder/gazetteer/provinces.ts";
import type { Place } from "../../../geo/model/place.ts";
import type { BuiltTables } from "./table-cache.ts";

/** Tables `countries` and `provinces`; the areas of provinces stay in their files, see `read-province-area.ts`. What a package lacks is nothing an author can mend, and is no problem. */
export function buildAreaTables([
  countryFile = "",
  namesFile = "",
  ...provinceFiles
]: readonly string[]): BuiltTables {
  const topology: CountryTopology = JSON.parse(readFileSync(countryFile, "utf8"));
  const provinces = provinceFiles.flatMap((path): Place[] => {
    const code = alpha2Of(basename(path).slice(0, 3));
    if (code === undefined) return [];
    const units: ProvinceTopology = JSON.parse(readFileSync(path, "utf8"));
    return buildProvinces(units, code, basename(path)).value;
  });
  const tables = {
    countries: buildPlaceTable(buildCountries(topology, parseCountryNames(readFileSync(namesFile, "utf8")))),
    provinces: buildPlaceTable(provinces, { leaveAreas: true }),
  };
  return { tables, problems: [] };
}
