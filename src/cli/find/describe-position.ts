import type { Gazetteer } from "../../../geo/geocoder/gazetteer/gazetteer.ts";
import type { NearPlace } from "../../../geo/geocoder/gazetteer/nearest-places.ts";
import type { Candidate, Place } from "../../../geo/model/place.ts";
import type { LonLat } from "../../../geo/model/position.ts";
import { formatCandidate } from "./format-candidate.ts";

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
export function nearCandidates({ near }: PositionReport): Candidate[] {
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

export function formatPosition(report: PositionReport): string {
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
