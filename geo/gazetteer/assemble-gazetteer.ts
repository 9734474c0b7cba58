import type { OwnPlace, Place } from "../model/place.ts";
import type { Outcome } from "../model/problem.ts";
import { buildCountries, type CountryTopology } from "./country-layer.ts";
import { createGazetteer, type Gazetteer } from "./gazetteer.ts";
import { buildGeonamesPlaces } from "./geonames-layer.ts";
import { mergeLayers } from "./merge-layers.ts";
import { buildOwnPlaces } from "./own-layer.ts";
import type { GeonamesRecord } from "./parse-country-file.ts";
import { createProvinceFinder } from "./province-finder.ts";

/** The raw material of a gazetteer, read from files by whoever has them. */
export interface GazetteerLayers {
  own: readonly OwnPlace[];
  /** Rows of the author's country files. */
  country: readonly GeonamesRecord[];
  world: readonly GeonamesRecord[];
  provinces: readonly Place[];
  countries: CountryTopology;
}

/** Makes one gazetteer of all layers: own rows first, then the world's towns, the country files, provinces, countries. */
export function assembleGazetteer(layers: GazetteerLayers): Outcome<Gazetteer> {
  // Own rows that describe provinces give them the names by which everything else says where it lies.
  const described = layers.own.filter((row) => row.kind === "admin1" && row.around === undefined);
  const plain = buildOwnPlaces(described, createProvinceFinder(layers.provinces));
  const provinces = mergeLayers([plain.value, layers.provinces]);
  const finder = createProvinceFinder(provinces);
  const others = buildOwnPlaces(
    layers.own.filter((row) => !described.includes(row)),
    finder,
  );
  const places = mergeLayers([
    others.value,
    provinces,
    buildCountries(layers.countries),
    buildGeonamesPlaces(layers.world, "world", finder),
    buildGeonamesPlaces(layers.country, "country", finder),
  ]);
  // A row that describes an entry which no layer holds is no place.
  const placed = places.filter((place) => place.whereabouts.form !== "nowhere");
  const value = createGazetteer(placed);
  const lost = layers.own.filter((row) => row.point === undefined && row.around === undefined);
  const problems = [...plain.problems, ...others.problems];
  for (const row of lost) {
    if ((row.sameAs ?? []).some((id) => value.get(id) !== undefined) || row.sameAs === undefined) continue;
    problems.push({
      severity: "warning",
      file: "places.yaml",
      id: row.id,
      what: `No layer that is loaded holds ${row.sameAs.join(" or ")}, which this row describes.`,
      remedy: "Give the row a point of its own, or load the country file that holds the entry.",
    });
  }
  return { value, problems };
}
