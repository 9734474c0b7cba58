import { settlementUncertaintyKm } from "../../../../geo/geocoder/gazetteer/settlement-uncertainty.ts";
import type { Place } from "../../../../geo/model/place.ts";
import { lonLatOf } from "../../../../geo/model/position.ts";
import type { PlaceKind } from "../../../../geo/model/vocabulary.ts";

/** One answer of a geocoder that speaks of OpenStreetMap, in words that its services share. */
export interface OnlineAnswer {
  osmType: "node" | "way" | "relation";
  osmId: number;
  name: string;
  names: string[];
  arabic?: string | undefined;
  lon: number;
  lat: number;
  /** What it is, most telling first: `village`, `refugee_site`. */
  types: string[];
  /** ISO alpha-2, any case. */
  country: string;
  province?: string | undefined;
}

/** Values of OpenStreetMap's tags: https://wiki.openstreetmap.org/wiki/Map_features */
const KINDS: [PlaceKind, string][] = [
  ["country", "country"],
  ["admin1", "state province region"],
  ["admin2", "county district municipality state_district"],
  [
    "settlement",
    "city town village hamlet isolated_dwelling suburb quarter neighbourhood borough locality city_district residential",
  ],
  ["camp", "refugee_site"],
  ["base", "military airfield barracks naval_base"],
  ["crossing", "border_control"],
  ["river", "river stream canal wadi waterway"],
  ["lake", "lake reservoir water"],
  ["sea", "sea ocean bay strait gulf"],
];
const POINTS: PlaceKind[] = ["settlement", "camp", "base", "crossing", "facility"];

export function buildOnlinePlace(answer: OnlineAnswer, service: string): Place {
  const { osmType, osmId, name, names, arabic, lon, lat, types, province } = answer;
  const kind =
    types.flatMap((type) => KINDS.find(([, list]) => list.split(" ").includes(type))?.[0] ?? [])[0] ??
    "facility";
  const position = lonLatOf(lon, lat);
  return {
    key: `osm:${osmType}-${osmId}`,
    name,
    names: [...new Set([name, ...names])],
    arabic,
    kind,
    country: answer.country.toUpperCase(),
    province,
    population: 0,
    whereabouts: POINTS.includes(kind)
      ? { form: "point", position, uncertaintyKm: settlementUncertaintyKm(kind, 0) }
      : { form: "label", label: position },
    sameAs: [],
    source: {
      layer: "online",
      name: `OpenStreetMap, asked of ${service}`,
      licence: "ODbL 1.0, © OpenStreetMap contributors",
      url: `https://www.openstreetmap.org/${osmType}/${osmId}`,
    },
  };
}
