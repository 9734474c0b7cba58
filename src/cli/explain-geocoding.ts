import { leadNeeded } from "../../geo/geocoder/rank/decide-outcome.ts";
import type { Candidate, Geocoding, Mention } from "../../geo/model/place.ts";
import { PLACE_KINDS } from "../../geo/model/vocabulary.ts";
import { describeCandidate, formatPosition } from "./find/format-candidate.ts";

type Asked = Pick<Mention, "name" | "province" | "country" | "kind">;

/**
 * An outcome as a librarian would put it: what was asked, what was found or why nothing was, the working of each
 * candidate rule by rule, and what would help. Candidates that carry no working show their reasons alone.
 */
export function explainGeocoding(asked: Asked, geocoding: Geocoding, limit: number): string {
  const candidates = (geocoding.candidates ?? []).slice(0, limit);
  const parts = [
    `${asked.name}: ${verdictOf(geocoding)}`,
    `You asked for ${describeAsked(asked)}. ${findingOf(geocoding)}${geocoding.outcome === "unknown" ? "" : describeLead(candidates)}`,
  ];
  if (candidates.length > 0) {
    const heading =
      geocoding.outcome === "unknown" ? "Considered and set aside:" : "Considered, likeliest first:";
    parts.push(heading, ...candidates.map((candidate, index) => explainCandidate(candidate, index + 1)));
  }
  const help = helpFor(asked, geocoding);
  if (help !== undefined) parts.push(help);
  return `${parts.join("\n\n")}\n`;
}

function verdictOf(geocoding: Geocoding): string {
  if (geocoding.outcome === "unknown") return "not placed";
  if (geocoding.outcome === "ambiguous") return "ambiguous, not placed";
  return `placed (${geocoding.certainty}) at ${geocoding.place.name}, ${whereOf(geocoding.place)}`;
}

function describeAsked({ name, province, country, kind }: Asked): string {
  const kinds = (kind ?? []).map((each) => PLACE_KINDS[each]).join(" or ");
  const places = [province, country].filter((part) => part !== undefined).join(", ");
  return `${name}${kinds === "" ? "" : `, a ${kinds}`}${places === "" ? "" : ` in ${places}`}`;
}

function findingOf(geocoding: Geocoding): string {
  const finding = geocoding.outcome === "placed" ? geocoding.reasons.join("; ") : geocoding.reason;
  return `${finding.charAt(0).toUpperCase()}${finding.slice(1)}.`;
}

/** By how much the first leads the second, and how much would be needed to tell them apart. */
function describeLead([first, second]: readonly Candidate[]): string {
  const [ahead, behind] = [pointsOf(first), pointsOf(second)];
  if (first === undefined || second === undefined || ahead === undefined || behind === undefined) return "";
  const needed = leadNeeded(first.working?.some(({ rule }) => rule === "together") ?? false);
  return ` ${first.place.name} leads the next by ${(ahead - behind).toFixed(1)} points; ${needed.toFixed(1)} are needed to tell two places apart.`;
}

function pointsOf(candidate: Candidate | undefined): number | undefined {
  return candidate?.working?.reduce((sum, { value, weight }) => sum + value * weight, 0);
}

function explainCandidate(candidate: Candidate, number: number): string {
  const { place, score, working, reasons } = candidate;
  const { precision } = describeCandidate(candidate);
  const arabic = place.arabic === undefined ? "" : ` ${place.arabic}`;
  const ids = [place.key, ...place.sameAs].join(", ");
  const rules =
    working === undefined
      ? reasons.map((reason) => `   ${reason}`)
      : working.map(({ rule, value, weight, reason }) =>
          `   ${rule.padEnd(11)}${value.toFixed(2)} x ${String(weight).padEnd(4)}${reason ?? ""}`.trimEnd(),
        );
  return [
    `${number}. ${place.name}${arabic} (${PLACE_KINDS[place.kind]}), ${whereOf(place)}`,
    `   ${formatPosition(place)}; precision: ${precision}`,
    `   ${ids} · ${place.source.name} (${place.source.licence})`,
    ...rules,
    `   score      ${score.toFixed(3)}`,
  ].join("\n");
}

function whereOf({ name, province, country }: Candidate["place"]): string {
  return [province === name ? undefined : province, country].filter(Boolean).join(", ");
}

function helpFor({ province, country }: Asked, geocoding: Geocoding): string | undefined {
  if (geocoding.outcome === "placed") return undefined;
  if (geocoding.outcome === "ambiguous") {
    const missing = [
      province === undefined ? "--in PROVINCE" : undefined,
      country === undefined ? "--country XX" : undefined,
    ];
    const options = missing.filter((option) => option !== undefined).join(" or ");
    return `What would help: ${options === "" ? "" : `${options}, `}the other names of the text (--batch --together), or --kind.`;
  }
  return (
    "What would help: another spelling of the name, the province as another source has it, a country file of GeoNames " +
    "(--gazetteer), which holds villages that the world layer has not, or a row of your own (--places)."
  );
}
