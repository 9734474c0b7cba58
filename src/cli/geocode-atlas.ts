import type { SourcedAtlas } from "../../geo/check/sourced-atlas.ts";
import type { Gazetteer } from "../../geo/geocoder/gazetteer/gazetteer.ts";
import { geocodeMentions } from "../../geo/geocoder/rank/geocode-mentions.ts";
import type { Candidate, Geocoding, Mention } from "../../geo/model/place.ts";
import type { Outcome, Problem } from "../../geo/model/problem.ts";
import { sayReason } from "./find/describe-candidates.ts";
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
  const leftOut = new Set(
    problems.flatMap(({ severity, id }) => (severity === "error" ? [`own:${id}`] : [])),
  );
  const undecided = atlas.mentions.flatMap((mention): Problem[] => {
    // The error on the author's row says what is to be done.
    if (mention.settled !== undefined && leftOut.has(mention.settled.place)) return [];
    const geocoding = geocodings.get(mention.id);
    const doubt = geocoding === undefined ? undefined : describeUndecided(mention, geocoding);
    return doubt === undefined ? [] : [{ severity: "warning", ...locate(mention, "name"), ...doubt }];
  });
  return { value: { gazetteer, geocodings }, problems: [...problems, ...undecided] };
}

/** Candidates that a warning shows. */
const SHOWN = 3;

/**
 * What an author is told of a name that was not placed, with the line that would settle it; undefined where the name was placed,
 * or where the author has said that there is nothing to look up.
 */
function describeUndecided(
  { name, notSought, precision }: Mention,
  geocoding: Geocoding,
): Pick<Problem, "what" | "remedy"> | undefined {
  if (geocoding.outcome === "placed" || notSought !== undefined || precision === "unlocated")
    return undefined;
  const shown = (geocoding.candidates ?? []).slice(0, SHOWN);
  const candidates = shown.map(({ place }) => `${describe(place)}: ${place.key}`);
  const [first] = shown;
  if (first === undefined) {
    return {
      what: `No place was found for “${name}”: ${sayReason(geocoding.reason)}.`,
      remedy: "Add it to places.yaml with its source, or say in notSought why it is none.",
    };
  }
  const verdict =
    geocoding.outcome === "ambiguous"
      ? `“${name}” may be several places`
      : `No place was found for “${name}”`;
  return {
    what: `${verdict}: ${sayReason(geocoding.reason)}. Candidates: ${candidates.join("; ")}.`,
    remedy: `Write the one that is meant, such as settled: { place: "${first.place.key}", because: "..." }, or add province or country; or add a row to places.yaml; or say in notSought why it is none.`,
  };
}

function describe({ name, province, country }: Candidate["place"]): string {
  return [name, province === name ? undefined : province, country].filter(Boolean).join(", ");
}
