import type { SourcedAtlas } from "../../geo/check/parse-atlas.ts";
import type { Gazetteer } from "../../geo/geocoder/gazetteer/gazetteer.ts";
import { describeUndecided } from "../../geo/geocoder/rank/describe-undecided.ts";
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
    own: atlas.places,
  });
  // A gazetteer knows the rows of the author's places by their ids, the atlas knows their lines.
  const problems = found.map((problem) => {
    const row = problem.file === "places.yaml" && atlas.places.find(({ id }) => id === problem.id);
    return row ? { ...problem, ...locate(row) } : problem;
  });
  const geocodings = geocodeMentions(atlas.mentions, gazetteer, { countries: atlas.countries });
  const undecided = atlas.mentions.flatMap((mention): Problem[] => {
    const geocoding = geocodings.get(mention.id);
    const doubt = geocoding === undefined ? undefined : describeUndecided(mention, geocoding);
    return doubt === undefined ? [] : [{ severity: "warning", ...locate(mention, "name"), ...doubt }];
  });
  return { value: { gazetteer, geocodings }, problems: [...problems, ...undecided] };
}
