import type { Candidate, Place } from "../../../geo/model/place.ts";
import { PLACE_KINDS, type PlaceKind, type Precision } from "../../../geo/model/vocabulary.ts";

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
  border: "region",
};

/** A candidate as plain data, for programs. `lon` and `lat` of an area are where its name may stand. */
export function describeCandidate({ place, score, reasons }: Candidate) {
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
export function formatCandidate(candidate: Candidate, number: number): string {
  const { place, score, reasons } = candidate;
  const where = [place.province === place.name ? undefined : place.province, place.country].filter(Boolean);
  const arabic = place.arabic === undefined ? "" : ` ${place.arabic}`;
  const ids = [place.key, ...place.sameAs].join(", ");
  return [
    `${number}. ${place.name}${arabic} (${PLACE_KINDS[place.kind]}), ${where.join(", ")}`,
    `   ${formatPosition(place)}`,
    `   ${ids} · ${place.source.name} (${place.source.licence})`,
    `   score ${score.toFixed(3)}: ${reasons.join("; ")}`,
    "",
  ].join("\n");
}

/** Position in words, with how uncertain it is. */
export function formatPosition(place: Place): string {
  const at = positionOf(place);
  if (at === undefined) return "no position";
  const coordinates = `lat ${at[1]}, lon ${at[0]}`;
  switch (place.whereabouts.form) {
    case "point":
      return `${coordinates}, uncertain by about ${place.whereabouts.uncertaintyKm} km`;
    case "area":
      return `an area${place.whereabouts.soft ? " without a published line" : ""}; its name may stand at ${coordinates}`;
    default: {
      const reach = uncertaintyOf(place);
      const words = reach === null ? "" : `; it reaches some ${reach} km from there`;
      return `no boundary; its name may stand at ${coordinates}${words}`;
    }
  }
}

/** Kilometres; null where none is known, and for areas. */
function uncertaintyOf({ whereabouts }: Place): number | null {
  return whereabouts.form === "point" || whereabouts.form === "label"
    ? (whereabouts.uncertaintyKm ?? null)
    : null;
}

function positionOf({ whereabouts }: Place) {
  if (whereabouts.form === "nowhere") return undefined;
  return whereabouts.form === "point" ? whereabouts.position : whereabouts.label;
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
