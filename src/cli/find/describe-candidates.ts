import type { Gazetteer, NearPlace } from "../../../geo/geocoder/gazetteer/gazetteer.ts";
import { en } from "../../../geo/messages/locales/en.ts";
import { formatMessage } from "../../../geo/messages/reason-messages.ts";
import type { Candidate, Geocoding, Mention, Place } from "../../../geo/model/place.ts";
import type { LonLat } from "../../../geo/model/position.ts";
import type { GeocodingReason } from "../../../geo/model/reason.ts";
import type { PlaceKind, Precision } from "../../../geo/model/vocabulary.ts";

/** A candidate with its reasons in words. */
export interface ShownCandidate {
  place: Place;
  score: number;
  reasons: readonly string[];
}

export function inWords({ place, score, reasons }: Candidate): ShownCandidate {
  return { place, score, reasons: reasons.map(sayReason) };
}

export function sayReason(reason: GeocodingReason): string {
  return formatMessage(reason, en);
}

/** The precision that a place of each kind can give at best. */
const PRECISION_OF: Record<PlaceKind, Precision> = {
  settlement: "settlement",
  camp: "site",
  base: "site",
  crossing: "site",
  facility: "site",
  admin1: "admin1",
  admin2: "admin2",
  country: "country",
  zone: "zone",
  region: "region",
  river: "region",
  lake: "region",
  sea: "region",
  mountain: "region",
  island: "region",
  desert: "region",
  border: "region",
};

/** A candidate as plain data, for programs. `lon` and `lat` of an area are where its name may stand. */
export function describeCandidate({ place, score, reasons }: ShownCandidate) {
  const at = positionOf(place);
  return {
    key: place.key,
    name: place.name,
    arabic: place.arabic ?? null,
    lon: at?.[0] ?? null,
    lat: at?.[1] ?? null,
    ids: idsOf(place),
    layer: place.source.layer,
    source: place.source.name,
    licence: place.source.licence,
    kind: place.kind,
    province: place.province ?? null,
    country: place.country || null,
    precision: PRECISION_OF[place.kind],
    uncertaintyKm: uncertaintyOf(place),
    score,
    reasons,
  };
}

/** A candidate as some lines for people. */
export function formatCandidate(candidate: ShownCandidate, number: number): string {
  const { place, score, reasons } = candidate;
  const where = [place.province === place.name ? undefined : place.province, place.country].filter(Boolean);
  const arabic = place.arabic === undefined ? "" : ` ${place.arabic}`;
  const ids = [place.key, ...place.sameAs].join(", ");
  return [
    `${number}. ${place.name}${arabic} (${en.placeKind[place.kind]}), ${where.join(", ")}`,
    `   ${formatPosition(place)}`,
    `   ${ids} · ${place.source.name} (${place.source.licence})`,
    `   probability ${score.toFixed(3)}: ${reasons.join("; ")}`,
    "",
  ].join("\n");
}

/** Position in words, with how uncertain it is. */
function formatPosition(place: Place): string {
  const at = positionOf(place);
  if (at === undefined) return "no position";
  const coordinates = `lat ${at[1]}, lon ${at[0]}`;
  switch (place.location.form) {
    case "point":
      return `${coordinates}, uncertain by about ${place.location.uncertaintyKm} km`;
    case "area":
      return `an area; its name may stand at ${coordinates}`;
    default: {
      const reach = uncertaintyOf(place);
      const words = reach === null ? "" : `; it reaches some ${reach} km from there`;
      return `no boundary; its name may stand at ${coordinates}${words}`;
    }
  }
}

/** Kilometres; null where none is known, and for areas. */
function uncertaintyOf({ location }: Place): number | null {
  return location.form === "point" || location.form === "label" ? (location.uncertaintyKm ?? null) : null;
}

function positionOf({ location }: Place) {
  if (location.form === "none") return undefined;
  return location.form === "point" ? location.position : location.label;
}

/** `geonames:12`, `ocha:C3` -> { geonames: "12", ocha: "C3" }; the first of each gazetteer. */
function idsOf({ key, sameAs }: Place): Record<string, string> {
  const ids: Record<string, string> = {};
  for (const id of [key, ...sameAs]) {
    const colon = id.indexOf(":");
    ids[id.slice(0, colon)] ??= id.slice(colon + 1);
  }
  return ids;
}

/** What lies at a position. */
export interface PositionReport {
  position: LonLat;
  country: Place | undefined;
  province: Place | undefined;
  near: NearPlace[];
}

/** Kilometres at which a place counts half. */
const HALF_KM = 10;
/** Nearer than this a direction says nothing. */
const AT_KM = 0.5;
/** Decimals of degrees that are shown: a metre. */
const DECIMALS = 1e5;

/** The country and province that hold a position, and the places nearest to it. */
export function lookAround(position: LonLat, gazetteer: Gazetteer, count: number): PositionReport {
  const near = gazetteer.placesNear(position, count);
  const country = gazetteer.countryHolding(position);
  return {
    position,
    country,
    province: country === undefined ? undefined : gazetteer.provinceHolding(position, country.country),
    near,
  };
}

/** The nearest places as candidates, so that programs read them as they read those of a name. */
export function nearCandidates({ near }: PositionReport): ShownCandidate[] {
  return near.map(({ place, km, direction }) => ({
    place,
    score: Math.round(1000 / (1 + km / HALF_KM)) / 1000,
    reasons: [
      km < AT_KM
        ? `the position is within ${AT_KM * 1000} m of the point of ${place.name}`
        : `the position is ${formatKm(km)} ${direction} of ${place.name}`,
    ],
  }));
}

export function formatPositionReport(report: PositionReport): string {
  const { country, province, near } = report;
  const [lon, lat] = report.position.map((degrees) => Math.round(degrees * DECIMALS) / DECIMALS);
  const where = [province?.name, country?.name].filter((name) => name !== undefined).join(", ");
  const lines = [
    `Latitude ${lat}, longitude ${lon}: ${where || "in no country's area; at sea, or on a coast"}.`,
    near.length === 0 ? "No place of the gazetteer lies near." : "Nearest places:\n",
  ];
  const candidates = nearCandidates(report).map((candidate, index) => formatCandidate(candidate, index + 1));
  return [...lines, ...candidates].join("\n");
}

function formatKm(km: number): string {
  return km < 10 ? `${km.toFixed(1)} km` : `${Math.round(km)} km`;
}

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
  const kinds = (kind ?? []).map((each) => en.placeKind[each]).join(" or ");
  const places = [province, country].filter((part) => part !== undefined).join(", ");
  return `${name}${kinds === "" ? "" : `, a ${kinds}`}${places === "" ? "" : ` in ${places}`}`;
}

function findingOf(geocoding: Geocoding): string {
  const finding =
    geocoding.outcome === "placed"
      ? geocoding.reasons.map(sayReason).join("; ")
      : sayReason(geocoding.reason);
  return `${finding.charAt(0).toUpperCase()}${finding.slice(1)}.`;
}

/** How likely the first is, and the next. */
function describeLead([first, second]: readonly Candidate[]): string {
  if (first === undefined || second === undefined) return "";
  return ` ${first.place.name} has a probability of ${first.score.toFixed(2)}, the next of ${second.score.toFixed(2)}.`;
}

function explainCandidate(candidate: Candidate, number: number): string {
  const { place, score, working, reasons } = candidate;
  const { precision } = describeCandidate(inWords(candidate));
  const arabic = place.arabic === undefined ? "" : ` ${place.arabic}`;
  const ids = [place.key, ...place.sameAs].join(", ");
  const rules =
    working === undefined
      ? reasons.map((reason) => `   ${sayReason(reason)}`)
      : working.map(({ rule, value, weight, reasons: said }) =>
          `   ${rule.padEnd(12)}${value.toFixed(2)} x ${weight.toFixed(1).padEnd(5)}${said.map(sayReason).join(", ")}`.trimEnd(),
        );
  return [
    `${number}. ${place.name}${arabic} (${en.placeKind[place.kind]}), ${whereOf(place)}`,
    `   ${formatPosition(place)}; precision: ${precision}`,
    `   ${ids} · ${place.source.name} (${place.source.licence})`,
    ...rules,
    `   probability ${score.toFixed(3)}`,
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
