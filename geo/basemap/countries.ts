import { area, polygon } from "@turf/turf";
import type { Position } from "geojson";
import { feature } from "topojson-client";
import { alpha2OfNumeric } from "../geocoder/gazetteer/layers/numeric-codes.ts";
import { extentOf } from "../geojson/antimeridian.ts";
import type { BoundingBox } from "../model/position.ts";
import type { CountriesTopology } from "./basemap-sources.ts";
import { boxOf, polygonsOf } from "./clip-layer.ts";

/** Parts of a country farther than this from its largest part are left out, such as overseas departments; degrees. */
const FAR_DEGREES = 15;

/** A country of the source, with its polygons cut at the antimeridian. */
export interface CountryOutline {
  /** Three-digit UN M49 code; disputed units may have none. */
  id: string | number | undefined;
  name: string;
  polygons: Position[][][];
}

/** All countries. To unpack them takes long: whoever asks for several things does it once. */
export function unpackCountries(topology: CountriesTopology): CountryOutline[] {
  return feature(topology, topology.objects.countries).features.map(({ id, geometry, properties }) => ({
    id,
    name: properties.name,
    polygons: polygonsOf(geometry),
  }));
}

/** The extent of countries, by ISO 3166-1 alpha-2 codes; null when the source has none of them. */
export function countriesExtent(topology: CountriesTopology, codes: readonly string[]): BoundingBox | null {
  const parts = outlinesOf(unpackCountries(topology), codes).flatMap(mainParts);
  return extentOf(parts.map((coordinates) => ({ type: "Polygon", coordinates })));
}

/** The polygons of each of the countries. */
export function outlinesOf(countries: readonly CountryOutline[], codes: readonly string[]): Position[][][][] {
  const wanted = new Set(codes);
  return countries.flatMap(({ id, polygons }) => {
    const code = alpha2OfNumeric(String(id));
    return code !== undefined && wanted.has(code) ? [polygons] : [];
  });
}

function mainParts(polygons: Position[][][]): Position[][][] {
  const [largest] = [...polygons].sort((a, b) => area(polygon(b)) - area(polygon(a)));
  if (largest === undefined) return [];
  const main = boxOf(largest.flat());
  return polygons.filter((rings) => {
    const [west, south, east, north] = boxOf(rings.flat());
    const across = Math.max(west - main[2], main[0] - east);
    const down = Math.max(south - main[3], main[1] - north);
    // The shorter way may cross the antimeridian.
    return Math.min(across, 360 - (main[2] - main[0]) - across) < FAR_DEGREES && down < FAR_DEGREES;
  });
}

const english = new Intl.DisplayNames("en", { type: "region", style: "long" });
const englishShort = new Intl.DisplayNames("en", { type: "region", style: "short" });
const arabic = new Intl.DisplayNames("ar", { type: "region", style: "long" });
const arabicShort = new Intl.DisplayNames("ar", { type: "region", style: "short" });

export interface CountryName {
  /** ISO 3166-1 alpha-2. */
  code: string;
  english: string;
  arabic: string;
}

/**
 * The name of a country from the Unicode locale data, by its three-digit UN M49 code. Natural Earth abbreviates its names: "Bosnia
 * and Herz.". When both have the same short name, it is used. Undefined without a code: the map names only countries and areas of
 * the UN's list.
 */
export function nameCountry(code: string | number | undefined, sourceName: string): CountryName | undefined {
  const region = alpha2OfNumeric(String(code));
  if (region === undefined) return undefined;
  const useShort = englishShort.of(region) === sourceName;
  return {
    code: region,
    english: (useShort ? englishShort : english).of(region) ?? sourceName,
    arabic: (useShort ? arabicShort : arabic).of(region) ?? "",
  };
}
