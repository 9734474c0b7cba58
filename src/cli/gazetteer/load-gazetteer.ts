import { resolve } from "node:path";
import { assembleGazetteer } from "../../../geo/geocoder/gazetteer/assemble-gazetteer.ts";
import type { Gazetteer } from "../../../geo/geocoder/gazetteer/gazetteer.ts";
import { type PlaceTable, PlaceTableBuilder } from "../../../geo/geocoder/gazetteer/place-table.ts";
import type { OwnPlace, Place } from "../../../geo/model/place.ts";
import type { Result } from "../../../geo/model/problem.ts";
import { findAreaFiles, findDistrictFile, findWorldFile } from "./package-files.ts";
import { type BuiltTables, cacheTables, findCacheFolder } from "./table-cache.ts";

export interface GazetteerRequest {
  /** ISO alpha-2 codes; the whole world where none is given. Countries themselves are always all there. */
  countries?: readonly string[];
  /** Paths of GeoNames country files, XX.txt or XX.zip. */
  countryFiles?: readonly string[];
  /** Path of the world layer, where it is not the installed package's. */
  worldFile?: string;
  /** Paths of GeoNames' alternateNamesV2, .txt or .zip, of the world or of a country. */
  alternateNames?: readonly string[];
  own?: readonly OwnPlace[];
  /** File that the own places come from, for problems. */
  ownFile?: string;
  /** What a server answered. */
  online?: readonly Place[];
  /** Folder where indexes are kept; undefined keeps none. */
  cacheFolder?: string | undefined;
}

/**
 * Loads all layers: the installed packages, the country files given by path, the author's own places. Their indexes
 * are made once and kept. A country file that cannot be read is a problem; a package that is not there throws.
 */
export async function loadGazetteer(request: GazetteerRequest): Promise<Result<Gazetteer>> {
  const { countries = [], countryFiles = [], alternateNames = [], own = [], ownFile } = request;
  const folder = "cacheFolder" in request ? request.cacheFolder : findCacheFolder();
  const areaFiles = findAreaFiles();
  const areaPaths = Object.values(areaFiles).flat();
  // What builds takes as long to load as a name to find.
  const builder = async () => await import("./build-tables.ts");
  const buildAreas = async () => (await builder()).buildAreaTables(areaFiles);
  const alternates = alternateNames.map((path) => resolve(path));
  const loadGeonames = (path: string, kind: "world" | "country") => {
    const districts = kind === "world" ? findDistrictFile() : undefined;
    const paths = [path, ...alternates, ...(districts === undefined ? [] : [districts])];
    const build = async () => (await builder()).buildGeonamesTable(path, alternates, districts);
    return cacheTables(kind, paths, ["places"], build, folder);
  };
  const world = await loadGeonames(request.worldFile ?? findWorldFile(), "world");
  const areas = await cacheTables("areas", areaPaths, AREAS, buildAreas, folder);
  const files: BuiltTables[] = [];
  for (const path of new Set(countryFiles.map((each) => resolve(each))))
    files.push(await loadGeonames(path, "country"));
  const assembled = assembleGazetteer({
    own,
    ...(ownFile === undefined ? {} : { ownFile }),
    provinces: tableOf(areas, "provinces"),
    countries: tableOf(areas, "countries"),
    units: tableOf(areas, "units"),
    features: tableOf(areas, "features"),
    geonames: [
      { layer: "world", table: tableOf(world, "places") },
      ...files.map((built) => ({ layer: "country" as const, table: tableOf(built, "places") })),
    ],
    online: request.online ?? [],
    asked: countries.length === 0 ? undefined : new Set(countries),
  });
  const problems = [areas, world, ...files].flatMap((built) => built.problems);
  return { value: assembled.value, problems: [...problems, ...assembled.problems] };
}

const AREAS = ["countries", "provinces", "units", "features"];

function tableOf({ tables }: BuiltTables, name: string): PlaceTable {
  return tables[name] ?? new PlaceTableBuilder().finish();
}
