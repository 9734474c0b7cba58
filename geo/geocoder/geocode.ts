import type { Atlas } from "../model/article.ts";
import type { Geocoding } from "../model/place.ts";
import type { Result } from "../model/problem.ts";
import { assembleGazetteer } from "./gazetteer/assemble-gazetteer.ts";
import { buildPlaceTable } from "./gazetteer/place-table.ts";
import { readCountryFile } from "./open-geocoder.ts";
import { geocodeMentions } from "./rank/geocode-mentions.ts";

/**
 * Finds the place of every toponym of an atlas: mention id -> what was found, with reasons. Looks in the author's own places
 * and in country files of GeoNames, file name -> text. The command line adds the world's towns, provinces, countries and
 * waters, which it reads from packages.
 */
export function geocode(
  atlas: Atlas,
  countryFiles: Readonly<Record<string, string>> = {},
): Result<Map<string, Geocoding>> {
  const read = Object.entries(countryFiles).map(([file, text]) => readCountryFile(file, text));
  const gazetteer = assembleGazetteer({
    own: atlas.places,
    provinces: buildPlaceTable([]),
    countries: buildPlaceTable([]),
    geonames: read.map(({ value: table }) => ({ layer: "country", table })),
  });
  return {
    value: geocodeMentions(atlas.mentions, gazetteer.value, { countries: atlas.countries }),
    problems: [...read.flatMap(({ problems }) => problems), ...gazetteer.problems],
  };
}
