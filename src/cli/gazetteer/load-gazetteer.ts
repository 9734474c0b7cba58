import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { assembleGazetteer } from "../../../geo/geocoder/gazetteer/assemble-gazetteer.ts";
import type { Gazetteer } from "../../../geo/geocoder/gazetteer/gazetteer.ts";
import { parseWaters } from "../../../geo/geocoder/gazetteer/named-features.ts";
import type { SoftAreaBuilder } from "../../../geo/geocoder/gazetteer/own-places.ts";
import { type PlaceTable, PlaceTableBuilder } from "../../../geo/geocoder/gazetteer/place-table.ts";
import type { OwnPlace, Place } from "../../../geo/model/place.ts";
import type { Outcome } from "../../../geo/model/problem.ts";
import { createAreaReader } from "../build/read-province-area.ts";
import { buildInHalves, HALVES } from "./build-in-halves.ts";
import { findAreaFiles, findWorldFile } from "./build-tables.ts";
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
export async function loadGazetteer(request: GazetteerRequest): Promise<Outcome<Gazetteer>> {
  const { countries = [], countryFiles = [], alternateNames = [], own = [], ownFile } = request;
  const folder = "cacheFolder" in request ? request.cacheFolder : findCacheFolder();
  const areaFiles = findAreaFiles();
  const buildAreas = async () => (await import("./build-area-tables.ts")).buildAreaTables(areaFiles);
  const alternates = alternateNames.map((path) => resolve(path));
  const loadGeonames = (path: string, kind: string) =>
    cacheTables(kind, [path, ...alternates], HALVES, () => buildInHalves(path, alternates), folder);
  const paths = [...new Set(countryFiles.map((path) => resolve(path)))];
  // The longest first: half of it is read in another thread, and the others here meanwhile.
  const [world, areas, ...files] = await Promise.all([
    loadGeonames(request.worldFile ?? findWorldFile(), "world"),
    cacheTables("areas", areaFiles, AREAS, buildAreas, folder),
    ...paths.map((path) => loadGeonames(path, "country")),
  ]);
  const assembled = assembleGazetteer({
    own,
    buildSoftArea: await loadSoftAreas(own),
    ...(ownFile === undefined ? {} : { ownFile }),
    provinces: tableOf(areas, "provinces"),
    readArea: createAreaReader(areaFiles),
    countries: tableOf(areas, "countries"),
    geonames: [
      ...HALVES.map((half) => ({ layer: "world" as const, table: tableOf(world, half) })),
      ...files.flatMap((built) =>
        HALVES.map((half) => ({ layer: "country" as const, table: tableOf(built, half) })),
      ),
    ],
    waters: parseWaters(readFileSync(WATERS, "utf8")),
    online: request.online ?? [],
    asked: countries.length === 0 ? undefined : new Set(countries),
  });
  const problems = [areas, world, ...files].flatMap((built) => built.problems);
  return { value: assembled.value, problems: [...problems, ...assembled.problems] };
}

/** Turf's buffers and unions take longer to load than the index: only where a row needs them. */
async function loadSoftAreas(own: readonly OwnPlace[]): Promise<SoftAreaBuilder> {
  if (own.some(({ around }) => around !== undefined)) {
    return (await import("../../../geo/geocoder/gazetteer/soft-area.ts")).buildSoftArea;
  }
  return () => {
    throw new Error("no row was known to need a soft area");
  };
}

const WATERS = fileURLToPath(new URL("../../../geo/data/gazetteer/waters.tsv", import.meta.url));
const AREAS = ["countries", "provinces"];

function tableOf({ tables }: BuiltTables, name: string): PlaceTable {
  return tables[name] ?? new PlaceTableBuilder().finish();
}
