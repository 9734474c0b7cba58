import type { Candidate, Geocoding, Mention } from "../../model/place.ts";
import type { Problem } from "../../model/problem.ts";

/** Candidates that a warning shows. */
const SHOWN = 3;

/**
 * What an author is told of a name that was not placed, with the line that would settle it; undefined where the name was placed,
 * or where the author has said that there is nothing to look up.
 */
export function describeUndecided(
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
      what: `No place was found for “${name}”: ${geocoding.reason}.`,
      remedy: "Add it to places.yaml with its source, or say in notSought why it is none.",
    };
  }
  const verdict =
    geocoding.outcome === "ambiguous"
      ? `“${name}” may be several places`
      : `No place was found for “${name}”`;
  return {
    what: `${verdict}: ${geocoding.reason}. Candidates: ${candidates.join("; ")}.`,
    remedy: `Write the one that is meant, such as settled: { place: "${first.place.key}", because: "..." }, or add province or country; or add a row to places.yaml; or say in notSought why it is none.`,
  };
}

function describe({ name, province, country }: Candidate["place"]): string {
  return [name, province === name ? undefined : province, country].filter(Boolean).join(", ");
}
