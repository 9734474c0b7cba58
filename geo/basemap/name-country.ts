import { regionOf } from "./country-outlines.ts";

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
 * The name of a country by its three-digit UN M49 code, from the Unicode locale data (Natural Earth abbreviates: "Bosnia and
 * Herz."). Where the two know the same short name, that one. Undefined without a code: then it is no member or area of the
 * UN's list, and the map gives it no name.
 */
export function nameCountry(code: string | number | undefined, sourceName: string): CountryName | undefined {
  const region = regionOf(code);
  if (region === undefined) return undefined;
  const useShort = englishShort.of(region) === sourceName;
  return {
    code: region,
    english: (useShort ? englishShort : english).of(region) ?? sourceName,
    arabic: (useShort ? arabicShort : arabic).of(region) ?? "",
  };
}
