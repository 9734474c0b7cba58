import type { RankingRule } from "../ranking-context.ts";

/** Whether the place lies in the country that is stated, or in one that the article is about. */
export const country: RankingRule = {
  name: "country",
  weight: 2,
  judge({ place }, { country: stated, countries }) {
    if (stated !== undefined) {
      return place.country === stated
        ? { value: 1 }
        : { value: 0, reason: `in another country (${place.country}) than stated (${stated})` };
    }
    if (countries.length === 0) return undefined;
    return countries.includes(place.country)
      ? { value: 1 }
      : { value: 0.3, reason: `in a country (${place.country}) that the article is not about` };
  },
};
