import type { SourcedAtlas } from "../../geo/check/parse-atlas.ts";
import type { Gazetteer } from "../../geo/geocoder/gazetteer/gazetteer.ts";
import { geocodeMentions } from "../../geo/geocoder/rank/geocode-mentions.ts";
import type { Geocoding } from "../../geo/model/place.ts";
import type { Outcome, Problem } from "../../geo/model/problem.ts";
import { loadGazetteer } from "./gazetteer/load-gazetteer.ts";

export interface GeocodedAtlas {
  gazetteer: Gazetteer;
  /** Mention id -> what was found for it. */
  geocodings: Map<string, Geocoding>;
}

/** Finds the places of an atlas. A name that a place should be found for, and is not, is a warning. */
export async function geocodeAtlas({ atlas, locate }: SourcedAtlas): Promise<Outcome<GeocodedAtlas>> {
  const { value: gazetteer, problems: found } = await loadGazetteer({
    countries: atlas.countries,
    own: atlas.places,
  });
  // A gazetteer knows the rows of the author's places by their ids, the atlas knows their lines.
  const problems = found.map((problem) => {
    const row = problem.file === "places.yaml" && atlas.places.find(({ id }) => id === problem.id);
    return row ? { ...problem, ...locate(row) } : problem;
  });
  const geocodings = geocodeMentions(atlas.mentions, gazetteer, { countries: atlas.countries });
  const missing = atlas.mentions.flatMap((mention): Problem[] => {
    const geocoding = geocodings.get(mention.id);
    if (geocoding?.outcome !== "unknown" || mention.notSought !== undefined) return [];
    if (mention.precision === "unlocated" || mention.precision === "country") return [];
    return [
      {
        severity: "warning",
        ...locate(mention, "name"),
        what: `No place was found for “${mention.name}”: ${geocoding.reason}`,
        remedy: "Add it to places.yaml with its source, or say in notSought why it is none.",
      },
    ];
  });
  return { value: { gazetteer, geocodings }, problems: [...problems, ...missing] };
}
