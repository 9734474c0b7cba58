import type { AreaGeometry, Place } from "../../../model/place.ts";
import type { LonLat } from "../../../model/position.ts";
import { foldToponym } from "../../names/fold-toponym.ts";
import { kilometres } from "../kilometres.ts";
import type { Judgement, RankingContext, RankingRule, StatedProvince } from "../ranking-context.ts";
import { CONTRADICTED } from "./contradicted.ts";

/**
 * Records and lines of provinces differ by so many kilometres at places near a border; beyond, a place does not lie in
 * the province.
 */
const BORDER_KM = 12;

const NOT_INSIDE = 0.25;
/** Record and area of a place differ on its province, and one of them is the one stated. */
const SOURCES_DIFFER = 0.9;

/**
 * Whether the place lies in the province that the article states: by its record, and verified by asking which area
 * holds its position. Where the two differ, the reason says so. Where no province of that name is known, nothing can
 * be said for or against.
 */
export const statedProvince: RankingRule = {
  name: "province",
  weight: 4,
  judge({ place }, { province: stated, gazetteer }) {
    if (stated === undefined) return undefined;
    if (stated.countries.includes(place.country)) return { value: 1, reason: `in ${stated.name}, as stated` };
    if (place.country === "") return { value: 0.5, reason: "it lies in no one province" };
    // What lies in a province is not the province.
    if (place.kind === "admin1" || place.kind === "country") return { value: NOT_INSIDE };
    const known = stated.provinces.find(({ country }) => country === place.country);
    if (isSameProvince(place, stated.name, known, gazetteer) || known !== undefined) {
      return judgeIn(place, stated, known, gazetteer);
    }
    if (stated.provinces.length > 0 || stated.countries.length > 0) {
      return { value: CONTRADICTED, reason: `in ${place.province ?? place.country}, not in ${stated.name}` };
    }
    const where = place.province === undefined ? "" : `; its record says ${place.province}`;
    return {
      value: 0.5,
      reason: `its province could not be checked${where}`,
    };
  },
};

function judgeIn(
  place: Place,
  stated: StatedProvince,
  known: Place | undefined,
  gazetteer: RankingContext["gazetteer"],
): Judgement {
  const at = positionOf(place);
  const holder = at === undefined ? undefined : gazetteer.provinceHolding(at, place.country);
  const byRecord = isSameProvince(place, stated.name, known, gazetteer);
  const byArea = holder === undefined ? undefined : holder === known;
  return (
    judgeAgreement(place, stated.name, byRecord, byArea, holder) ??
    judgeOutside(place, stated.name, known, at)
  );
}

function judgeAgreement(
  { province: recorded }: Place,
  stated: string,
  byRecord: boolean,
  byArea: boolean | undefined,
  holder: Place | undefined,
): Judgement | undefined {
  const area = `Natural Earth's area of ${holder?.name} holds it`;
  if (byRecord && byArea === undefined) return { value: 1, reason: `its record says ${recorded}, as stated` };
  if (byRecord && byArea)
    return { value: 1, reason: `in ${stated}, as stated: its record says so and ${area}` };
  if (byArea) {
    const record = recorded === undefined ? "its record names no province" : `its record says ${recorded}`;
    return { value: SOURCES_DIFFER, reason: `sources differ: ${area}, as stated, but ${record}` };
  }
  if (!byRecord) return undefined;
  return {
    value: SOURCES_DIFFER,
    reason: `sources differ: its record says ${recorded}, as stated, but ${area}`,
  };
}

/** Outside by record and by area: how far, since lines are simplified and news writes "in" for "by". */
function judgeOutside(
  { province: recorded }: Place,
  stated: string,
  known: Place | undefined,
  at: LonLat | undefined,
): Judgement {
  const km = known === undefined || at === undefined ? undefined : distanceTo(known, at);
  const where = recorded === undefined ? `outside ${stated}` : `in ${recorded}, not in ${stated}`;
  if (km === undefined) return { value: CONTRADICTED, reason: where };
  const words = `${where}, whose border is about ${Math.max(1, Math.round(km))} km away`;
  return { value: km <= BORDER_KM ? 0.3 : CONTRADICTED, reason: words };
}

/** Corners of the lines of provinces, degrees: longitude, latitude, longitude… */
const knownCorners = new WeakMap<AreaGeometry, Float64Array>();

/** Kilometres to the nearest corner of the province's line: near enough, since lines bend every few kilometres. */
function distanceTo({ whereabouts }: Place, [lon, lat]: LonLat): number | undefined {
  if (whereabouts.form !== "area") return undefined;
  const { area } = whereabouts;
  const corners = knownCorners.get(area) ?? cornersOf(area);
  knownCorners.set(area, corners);
  // Degrees as on a plane tell which corner is nearest; the distance itself is reckoned on the sphere.
  const width = Math.cos((lat * Math.PI) / 180);
  let least = Number.POSITIVE_INFINITY;
  let nearest = 0;
  for (let at = 0; at < corners.length; at += 2) {
    const east = ((corners[at] ?? 0) - lon) * width;
    const north = (corners[at + 1] ?? 0) - lat;
    const square = east * east + north * north;
    if (square < least) {
      least = square;
      nearest = at;
    }
  }
  return kilometres([corners[nearest] ?? 0, corners[nearest + 1] ?? 0], [lon, lat]);
}

function cornersOf(area: AreaGeometry): Float64Array {
  const parts = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  return Float64Array.from(parts.flat(2).flatMap(([lon = 0, lat = 0]) => [lon, lat]));
}

function positionOf({ whereabouts }: Place): LonLat | undefined {
  if (whereabouts.form === "nowhere") return undefined;
  return whereabouts.form === "point" ? whereabouts.position : whereabouts.label;
}

function isSameProvince(
  { province: recorded, country }: Place,
  name: string,
  known: Place | undefined,
  gazetteer: RankingContext["gazetteer"],
): boolean {
  if (recorded === undefined) return false;
  if (known !== undefined) return gazetteer.provinceNamed(recorded, country) === known;
  return foldToponym(recorded).key === foldToponym(name).key;
}
