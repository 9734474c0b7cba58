import { locateOwnPlaces } from "../../../geo/check/locate-own-places.ts";
import type { SourcedAtlas } from "../../../geo/check/sourced-atlas.ts";
import type { Gazetteer } from "../../../geo/geocoder/gazetteer/gazetteer.ts";
import { geocodeMentions } from "../../../geo/geocoder/rank/geocode-mentions.ts";
import type { Candidate, Geocoding, Mention } from "../../../geo/model/place.ts";
import { type Problem, type Result, withRule } from "../../../geo/model/problem.ts";
import { findSurprises } from "../describe-places.ts";
import { sayReason } from "../find/describe-candidates.ts";
import { loadGazetteer } from "../gazetteer/load-gazetteer.ts";
import { checkView } from "./check-view.ts";

export interface GeocodedAtlas {
  gazetteer: Gazetteer;
  /** Mention id -> what was found for it. */
  geocodings: Map<string, Geocoding>;
}

/** Finds the places of an atlas. A name that a place should be found for, and is not, is a warning. */
export async function geocodeAtlas(sourced: SourcedAtlas): Promise<Result<GeocodedAtlas>> {
  const { atlas, locate, lock } = sourced;
  const { value: gazetteer, problems: found } = await loadOnce(atlas.places);
  const problems = locateOwnPlaces(found, sourced);
  const geocodings = geocodeMentions(atlas.mentions, gazetteer, { countries: atlas.countries });
  const leftOut = new Set(
    problems.flatMap(({ severity, id }) => (severity === "error" ? [`own:${id}`] : [])),
  );
  const undecided = atlas.mentions.flatMap((mention): Problem[] => {
    // The error on the author's row says what is to be done.
    if (mention.settled !== undefined && leftOut.has(mention.settled.place)) return [];
    const geocoding = geocodings.get(mention.id);
    const doubt =
      geocoding === undefined ? undefined : describeUndecided(mention, geocoding, lock !== undefined);
    return doubt === undefined ? [] : [{ severity: "warning", ...locate(mention, "name"), ...doubt }];
  });
  const surprises = findSurprises(atlas, geocodings).map(
    ({ mention, place, what }): Problem => ({
      severity: "warning",
      ...locate(mention, "name"),
      what,
      remedy: `If that is right, say so: ${settlingLine(mention, place.key, lock !== undefined)}. If not, add country or province, or choose another of find "${mention.name}".`,
    }),
  );
  const view = checkView(sourced, geocodings);
  return {
    value: { gazetteer, geocodings },
    problems: withRule("choose-the-place", [...problems, ...undecided, ...surprises, ...view]),
  };
}

/** What the places of proposals would be taken for, beside those of the atlas. */
export function geocodeProposed(
  { atlas, proposedMentions = [] }: SourcedAtlas,
  gazetteer: Gazetteer,
): Map<string, Geocoding> {
  if (proposedMentions.length === 0) return new Map();
  return geocodeMentions([...atlas.mentions, ...proposedMentions], gazetteer, {
    countries: atlas.countries,
  });
}

/** The gazetteer of the last atlas: it is kept while the author's own places stay as they are. */
let last: { own: string; loaded: ReturnType<typeof loadGazetteer> } | undefined;

function loadOnce(places: SourcedAtlas["atlas"]["places"]): ReturnType<typeof loadGazetteer> {
  const own = JSON.stringify(places);
  if (last?.own !== own) last = { own, loaded: loadGazetteer({ own: places }) };
  return last.loaded;
}

/** The line that settles which place is meant, ready to paste. */
function settlingLine({ name }: Mention, key: string, isLight: boolean): string {
  return isLight ? `place: { name: ${name}, is: ${key} }` : `settled: { place: "${key}" }`;
}

/** Candidates that a warning shows. */
const SHOWN = 3;

/**
 * What an author is told of a name that was not placed, with the line that would settle it; undefined where the name was placed,
 * or where the author has said that there is nothing to look up.
 */
function describeUndecided(
  mention: Mention,
  geocoding: Geocoding,
  isLight: boolean,
): Pick<Problem, "what" | "remedy"> | undefined {
  const { name, notSought, precision } = mention;
  if (geocoding.outcome === "placed" || notSought !== undefined || precision === "unlocated")
    return undefined;
  const shown = (geocoding.candidates ?? []).slice(0, SHOWN);
  const candidates = shown.map(({ place }) => `${describe(place)}: ${place.key}`);
  const [first] = shown;
  if (first === undefined) {
    return {
      what: `No place was found for “${name}”: ${sayReason(geocoding.reason)}.`,
      remedy: isLight
        ? `Give its position: place: { name: ${name}, point: { lat: .., lon: .. }, country: .., source: .. }, or say why it is none: { name: ${name}, notSought: .. }.`
        : "Add it to places.yaml with its source, or say in notSought why it is none.",
    };
  }
  const verdict =
    geocoding.outcome === "ambiguous"
      ? `“${name}” may be several places`
      : `No place was found for “${name}”`;
  return {
    what: `${verdict}: ${sayReason(geocoding.reason)}. Candidates: ${candidates.join("; ")}.`,
    remedy: `Write the one that is meant, such as ${settlingLine(mention, first.place.key, isLight)}, or add province or country; or say in notSought why it is none.`,
  };
}

function describe({ name, province, country }: Candidate["place"]): string {
  return [name, province === name ? undefined : province, country].filter(Boolean).join(", ");
}
