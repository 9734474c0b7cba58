import type { RankingRule } from "../ranking-context.ts";

const NOT_ITS_COUNTRY = 0.3;
const NO_COUNTRY = 0.8;
/** Whoever gives a country file may still name places abroad. */
const NO_FILE = 0.4;

/** Whether the place lies in the country that is stated, in one that the article is about, or in one whose file was given. */
export const country: RankingRule = {
  name: "country",
  weight: 2,
  judge({ place }, { country: stated, countries, gazetteer: { fileCountries } }) {
    // A sea is in no country, a long river in several: nothing to say for or against.
    if (place.country === "") {
      return stated === undefined && countries.length === 0 && fileCountries.size === 0
        ? undefined
        : { value: NO_COUNTRY };
    }
    if (stated !== undefined) {
      return place.country === stated
        ? { value: 1 }
        : { value: 0, reason: `in another country (${place.country}) than stated (${stated})` };
    }
    const likely = countries.length > 0 ? countries : [...fileCountries];
    if (likely.length === 0) return undefined;
    if (likely.includes(place.country)) return { value: 1 };
    return countries.length > 0
      ? {
          value: NOT_ITS_COUNTRY,
          reason: `in a country (${place.country}) that the article is not about`,
        }
      : { value: NO_FILE, reason: `in ${place.country}, of which no country file was given` };
  },
};
