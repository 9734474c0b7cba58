import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { AreaGeometry, Place } from "../../../model/place.ts";
import { lonLatOf } from "../../../model/position.ts";
import { areaLabel } from "./area-label.ts";
import { ALPHA_2_CODES } from "./country-codes.ts";
import { alpha2OfNumeric } from "./numeric-codes.ts";

/** `countries-50m.json` of world-atlas; ids are ISO 3166-1 numeric. */
export type CountryTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Languages whose names of countries are looked up by. */
const LANGUAGES = [
  "en",
  "ar",
  "de",
  "el",
  "es",
  "fa",
  "fr",
  "he",
  "hi",
  "it",
  "ja",
  "ko",
  "nl",
  "pl",
  "pt",
  "ru",
  "tr",
  "uk",
  "zh",
];

/** Code of Kosovo, which has none in ISO 3166-1; the topology has it by name alone. */
const KOSOVO = "XK";

/** Where the names of countries stand whose area the topology of 1:50 million lacks. Degrees. */
const WITHOUT_AREA: Record<string, [lon: number, lat: number]> = {
  BQ: [-68.3, 12.2],
  BV: [3.4, -54.4],
  CC: [96.8, -12.2],
  CX: [105.7, -10.5],
  GF: [-53, 4],
  GI: [-5.35, 36.14],
  GP: [-61.55, 16.25],
  MQ: [-61, 14.65],
  RE: [55.5, -21.1],
  SJ: [18, 78],
  TK: [-172, -9],
  TV: [178, -8],
  UM: [166.6, 19.3],
  YT: [45.2, -12.8],
};

/** Names of countries in use by code, from `geo/data/gazetteer/country-names.tsv`. */
export type CountryNames = ReadonlyMap<string, { name: string; isFormer: boolean }[]>;

/** Reads `country-names.tsv`: code, name, language, use, source. The table is ours, so a row that cannot be read throws. */
export function parseCountryNames(text: string): CountryNames {
  const names = new Map<string, { name: string; isFormer: boolean }[]>();
  const [, ...rows] = text.trimEnd().split("\n");
  for (const row of rows) {
    const [code = "", name = "", , use, source] = row.split("\t");
    if (!ALPHA_2_CODES.includes(code) || name === "" || !source)
      throw new RangeError(`no name of a country: ${row}`);
    const known = names.get(code) ?? [];
    known.push({ name, isFormer: use === "former" });
    names.set(code, known);
  }
  return names;
}

/** Reads `country-population.tsv`: code, people in thousands. */
export function parseCountryPopulations(text: string): ReadonlyMap<string, number> {
  const rows = text.trimEnd().split("\n").slice(1);
  return new Map(
    rows.map((row): [string, number] => {
      const [code = "", thousands] = row.split("\t");
      return [code, Number(thousands) * 1000];
    }),
  );
}

/** Every country, with its names in some languages from `Intl` (Unicode CLDR) and those of the table. */
export function buildCountries(
  topology: CountryTopology,
  inUse: CountryNames = new Map(),
  populations: ReadonlyMap<string, number> = new Map(),
): Place[] {
  const areas = new Map<string, AreaGeometry>();
  for (const { id, properties, geometry } of feature(topology, topology.objects.countries).features) {
    const code = properties.name === "Kosovo" ? KOSOVO : alpha2OfNumeric(String(id ?? "").padStart(3, "0"));
    // Some dependencies bear their sovereign's code; the sovereign itself comes with the largest area.
    if (code === undefined || areas.has(code)) continue;
    if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") areas.set(code, geometry);
  }
  return ALPHA_2_CODES.flatMap((code): Place[] => {
    const area = areas.get(code);
    const point = WITHOUT_AREA[code];
    if (area === undefined && point === undefined) return [];
    const place = countryPlace(code, area, point, inUse.get(code) ?? []);
    return [{ ...place, population: populations.get(code) ?? 0 }];
  });
}

const full = LANGUAGES.map((language) => new Intl.DisplayNames([language], { type: "region" }));
const short = LANGUAGES.map(
  (language) => new Intl.DisplayNames([language], { type: "region", style: "short" }),
);

function countryPlace(
  code: string,
  area: AreaGeometry | undefined,
  point: [lon: number, lat: number] | undefined,
  inUse: { name: string; isFormer: boolean }[],
): Place {
  const name = full[0]?.of(code) ?? code;
  const names = [...full, ...short].map((language) => language.of(code) ?? name);
  const former = inUse.filter(({ isFormer }) => isFormer).map((each) => each.name);
  return {
    key: `iso:${code}`,
    name,
    names: [...new Set([name, ...names, ...inUse.map((each) => each.name)])],
    ...(former.length === 0 ? {} : { formerNames: former }),
    arabic: full[LANGUAGES.indexOf("ar")]?.of(code),
    kind: "country",
    country: code,
    population: 0,
    location:
      area === undefined
        ? { form: "label", label: lonLatOf(point?.[0] ?? 0, point?.[1] ?? 0) }
        : { form: "area", area, label: areaLabel(area) },
    sameAs: [],
    source: COUNTRY_SOURCE,
  };
}

export const COUNTRY_SOURCE: Place["source"] = {
  layer: "countries",
  name: "Natural Earth, countries (via world-atlas)",
  licence: "public domain",
  url: "https://www.naturalearthdata.com/",
};
