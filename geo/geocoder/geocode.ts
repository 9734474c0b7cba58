import type { Atlas } from "../model/article.ts";
import type { Geocoding } from "../model/place.ts";
import type { Outcome } from "../model/problem.ts";
import { assembleGazetteer } from "./gazetteer/assemble-gazetteer.ts";
import { createCountryFileParser } from "./gazetteer/geonames-file.ts";
import { addGeonamesRecord } from "./gazetteer/geonames-layer.ts";
import { buildPlaceTable, PlaceTableBuilder } from "./gazetteer/place-table.ts";
import { buildSoftArea } from "./gazetteer/soft-area.ts";
import { geocodeMentions } from "./rank/geocode-mentions.ts";

/**
 * Finds the place of every toponym of an atlas: mention id -> what was found, with reasons. Looks in the author's own places
 * and in country files of GeoNames, file name -> text. The command line adds the world's towns, provinces, countries and
 * waters, which it reads from packages.
 */
export function geocode(
  atlas: Atlas,
  countryFiles: Readonly<Record<string, string>> = {},
): Outcome<Map<string, Geocoding>> {
  const read = Object.entries(countryFiles).map(([file, text]) => {
    const builder = new PlaceTableBuilder();
    const parser = createCountryFileParser(file, (record) => addGeonamesRecord(builder, record));
    parser.push(text);
    return { problems: parser.finish(), table: builder.finish() };
  });
  const gazetteer = assembleGazetteer({
    own: atlas.places,
    buildSoftArea,
    provinces: buildPlaceTable([]),
    countries: buildPlaceTable([]),
    geonames: read.map(({ table }) => ({ layer: "country", table })),
  });
  return {
    value: geocodeMentions(atlas.mentions, gazetteer.value, { countries: atlas.countries }),
    problems: [...read.flatMap(({ problems }) => problems), ...gazetteer.problems],
  };
}
