import { isSameLanguage } from "../messages/isolate.ts";
import type { Atlas } from "../model/article.ts";
import type { Candidate, Geocoding, Place } from "../model/place.ts";
import type { GeocodingReason } from "../model/reason.ts";

/**
 * The geocodings of an atlas for its translation: provinces, and names inside reasons, in the language of the translation where a
 * name is known. `words`: text of the author -> its translation.
 */
export function translateGeocodings(
  geocodings: ReadonlyMap<string, Geocoding>,
  { language, mentions, places }: Atlas,
  words: ReadonlyMap<string, string>,
): Map<string, Geocoding> {
  const known = new Map(words);
  for (const { names, ...record } of [...places, ...mentions]) {
    const local = names?.[language];
    if (local === undefined) continue;
    for (const name of [...Object.values(names ?? {}), ...("name" in record ? [record.name] : [])])
      known.set(name, local);
  }
  for (const place of [...geocodings.values()].flatMap(placesOf)) {
    if (place.arabic !== undefined && isSameLanguage(language, "ar") && !known.has(place.name))
      known.set(place.name, place.arabic);
  }
  const translate = (name: string) => known.get(name) ?? name;
  const reason = (given: GeocodingReason): GeocodingReason => {
    // These reasons have codes as parameters.
    if (given.params === undefined || given.code.startsWith("kind")) return given;
    const params = Object.entries(given.params).map(([key, value]) => [
      key,
      typeof value === "string" ? translate(value) : value,
    ]);
    return { ...given, params: Object.fromEntries(params) };
  };
  const translatePlace = (place: Place): Place => ({
    ...place,
    province: place.province && translate(place.province),
  });
  const candidate = (given: Candidate): Candidate => ({
    ...given,
    place: translatePlace(given.place),
    reasons: given.reasons.map(reason),
  });
  return new Map([...geocodings].map(([id, geocoding]) => [id, translateOne(geocoding)]));

  function translateOne(geocoding: Geocoding): Geocoding {
    switch (geocoding.outcome) {
      case "placed":
        return {
          ...geocoding,
          place: translatePlace(geocoding.place),
          reasons: geocoding.reasons.map(reason),
          candidates: geocoding.candidates.map(candidate),
        };
      case "ambiguous": {
        const [first, second, ...others] = geocoding.candidates;
        return {
          ...geocoding,
          reason: reason(geocoding.reason),
          candidates: [candidate(first), candidate(second), ...others.map(candidate)],
        };
      }
      case "unknown":
        return { ...geocoding, reason: reason(geocoding.reason) };
    }
  }
}

function placesOf(geocoding: Geocoding): Place[] {
  const candidates = (geocoding.candidates ?? []).map(({ place }) => place);
  return geocoding.outcome === "placed" ? [geocoding.place, ...candidates] : candidates;
}
