import * as z from "zod/mini";
import { settlementUncertaintyKm } from "../../../../geo/geocoder/gazetteer/layers/geonames-layer.ts";
import type { Place } from "../../../../geo/model/place.ts";
import { lonLatOf } from "../../../../geo/model/position.ts";
import type { Result } from "../../../../geo/model/problem.ts";
import { text } from "../../../../geo/model/schema.ts";
import type { PlaceKind } from "../../../../geo/model/vocabulary.ts";

/** More are not asked for. */
const MAX_ANSWERS = 50;

/** Checks a list of answers one by one against a schema: the good ones become places, the others one problem. */
function parseAnswers<Schema extends z.ZodMiniType>(
  answers: unknown,
  schema: Schema,
  host: string,
  name: string,
  build: (answer: z.infer<Schema>) => Place,
): Result<Place[]> {
  const remedy = "They were left out; the other layers serve.";
  if (!Array.isArray(answers)) {
    const what = `The answer for “${name}” is no list of places.`;
    return { value: [], problems: [{ severity: "warning", file: host, what, remedy }] };
  }
  const results = answers.slice(0, MAX_ANSWERS).map((answer: unknown) => z.safeParse(schema, answer));
  const value = results.flatMap((result) => (result.success ? [build(result.data)] : []));
  const bad = results.length - value.length;
  if (bad === 0) return { value, problems: [] };
  const what = `${bad} of ${results.length} answers for “${name}” are not as the service documents them.`;
  return { value, problems: [{ severity: "warning", file: host, what, remedy }] };
}

const degrees = (most: number) =>
  z.pipe(
    z.string().check(z.regex(/^-?\d{1,3}(\.\d{1,20})?$/)),
    z.pipe(z.transform(Number), z.number().check(z.gte(-most), z.lte(most))),
  );

/** A result of `format=jsonv2`: https://nominatim.org/release-docs/latest/api/Output/ */
const result = z.object({
  osm_type: z.enum(["node", "way", "relation"]),
  osm_id: z.int().check(z.positive()),
  lat: degrees(90),
  lon: degrees(180),
  category: z.optional(text),
  type: z.optional(text),
  addresstype: z.optional(text),
  name: text,
  address: z.object({
    country_code: z.string().check(z.regex(/^[a-z]{2}$/i)),
    state: z.optional(text),
    province: z.optional(text),
  }),
  namedetails: z.optional(z.nullable(z.record(z.string(), text))),
});

/** The places of an answer; results that are none, or are not as the service documents them, are problems. */
export function parseNominatim(answer: unknown, host: string, name: string): Result<Place[]> {
  return parseAnswers(answer, result, host, name, ({ address, namedetails, ...found }) =>
    buildOnlinePlace(
      {
        osmType: found.osm_type,
        osmId: found.osm_id,
        name: found.name,
        names: Object.entries(namedetails ?? {})
          .filter(([tag]) => /^(alt_|official_|int_|old_)?name(:|$)/.test(tag))
          .map(([, written]) => written),
        arabic: namedetails?.["name:ar"],
        lon: found.lon,
        lat: found.lat,
        types: [found.addresstype, found.type, found.category].filter((type) => type !== undefined),
        country: address.country_code,
        province: address.state ?? address.province,
      },
      host,
    ),
  );
}

const TYPES = { N: "node", W: "way", R: "relation" } as const;

/** A feature of Photon's answer: https://github.com/komoot/photon#result-properties */
const feature = z.object({
  geometry: z.object({
    type: z.literal("Point"),
    coordinates: z.tuple([
      z.number().check(z.gte(-180), z.lte(180)),
      z.number().check(z.gte(-90), z.lte(90)),
    ]),
  }),
  properties: z.object({
    osm_type: z.enum(["N", "W", "R"]),
    osm_id: z.int().check(z.positive()),
    osm_key: z.optional(text),
    osm_value: z.optional(text),
    type: z.optional(text),
    name: text,
    countrycode: z.string().check(z.regex(/^[a-z]{2}$/i)),
    state: z.optional(text),
  }),
});

/** The places of an answer; features that are none, or are not as the service documents them, are problems. */
export function parsePhoton(answer: unknown, host: string, name: string): Result<Place[]> {
  const features =
    typeof answer === "object" && answer !== null && "features" in answer ? answer.features : undefined;
  return parseAnswers(features, feature, host, name, ({ geometry, properties }) => {
    const [lon, lat] = geometry.coordinates;
    return buildOnlinePlace(
      {
        osmType: TYPES[properties.osm_type],
        osmId: properties.osm_id,
        name: properties.name,
        names: [],
        lon,
        lat,
        types: [properties.osm_value, properties.type, properties.osm_key].filter(
          (type) => type !== undefined,
        ),
        country: properties.countrycode,
        province: properties.state,
      },
      host,
    );
  });
}

/** One answer of a geocoder that speaks of OpenStreetMap, in words that its services share. */
interface OnlineAnswer {
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

function buildOnlinePlace(answer: OnlineAnswer, service: string): Place {
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
    location: POINTS.includes(kind)
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
