import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { roundArea } from "../../../geo/geocoder/gazetteer/area-geometry.ts";
import { alpha3Of } from "../../../geo/geocoder/gazetteer/country-codes.ts";
import { type ProvinceTopology, readProvinceUnits } from "../../../geo/geocoder/gazetteer/provinces.ts";
import type { AreaGeometry, Place } from "../../../geo/model/place.ts";

/** Reads the area of a province from its country's file; `paths` are those that the table of provinces was made of. */
export function createAreaReader(paths: readonly string[]): (place: Place) => AreaGeometry {
  const byCountry = new Map<string, Map<string, AreaGeometry>>();
  return ({ key, country }) => {
    const areas = byCountry.get(country) ?? readAreas(country, paths);
    byCountry.set(country, areas);
    const area = areas.get(key);
    if (area === undefined) throw new Error(`no area of ${key} in the files of the provinces`);
    return area;
  };
}

function readAreas(country: string, paths: readonly string[]): Map<string, AreaGeometry> {
  const name = `${alpha3Of(country)}.json`;
  const path = paths.find((each) => basename(each) === name);
  if (path === undefined) throw new Error(`no file of the provinces of ${country}`);
  const topology: ProvinceTopology = JSON.parse(readFileSync(path, "utf8"));
  const { value: units } = readProvinceUnits(topology, country, name);
  return new Map(units.map(({ place, geometry }) => [place.key, roundArea(geometry)]));
}
