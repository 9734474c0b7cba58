import { distance } from "@turf/distance";
import type { AreaGeometry, Place } from "../../model/place.ts";
import type { LonLat } from "../../model/position.ts";
import { geocodingReason as because, type GeocodingReason } from "../../model/reason.ts";
import { foldToponym } from "../names/fold-toponym.ts";
import type { Judgement, RankingContext, StatedProvince } from "./ranking-context.ts";

/**
 * Records and lines of provinces differ by so many kilometres at places near a border; beyond, a place does not lie in
 * the province.
 */
const BORDER_KM = 12;

const BY_THE_BORDER = 0.3;
/** Record and area of a place differ on its province, and one of them is the one stated. */
const SOURCES_DIFFER = 0.9;

/**
 * Whether the place lies in the province that the article states: by its record, and verified by asking which area
 * holds its position. Where the two differ, the reason says so. Where no province of that name is known, nothing can
 * be said for or against.
 */
export function judgeProvince(
  { place }: { place: Place },
  { province: stated, gazetteer }: Pick<RankingContext, "province" | "gazetteer">,
): Judgement | undefined {
  if (stated === undefined) return undefined;
  const { name } = stated;
  if (stated.countries.includes(place.country))
    return say(1, because("inStatedProvince", { province: name }));
  if (place.country === "") return say(0.5, because("inNoOneProvince"));
  // What lies in a province is no other province, and no country.
  if (place.kind === "country" || place.kind === "admin1") return judgeArea(place, stated);
  const known = stated.provinces.find(({ country }) => country === place.country);
  if (
    known?.admin1Code !== undefined &&
    known.admin1Code === place.admin1Code &&
    known.location.form !== "area"
  )
    return say(1, because("inStatedProvinceByRecord", { recorded: known.name }));
  if (isSameProvince(place, name, known, gazetteer) || known !== undefined) {
    return judgeIn(place, stated, known, gazetteer);
  }
  if (stated.provinces.length > 0 || stated.countries.length > 0) {
    const where = place.province ?? place.country;
    return contradict(because("outsideStatedProvince", { where, stated: name }));
  }
  return say(0.5, because("provinceNotChecked", { recorded: place.province ?? "" }));
}

function judgeArea(place: Place, { name, provinces, countries }: StatedProvince): Judgement {
  if (provinces.some(({ key }) => key === place.key)) return { value: 0 };
  if (provinces.length === 0 && countries.length === 0) return { value: 0 };
  return contradict(because("outsideStatedProvince", { where: place.name, stated: name }));
}

function say(value: number, reason: GeocodingReason): Judgement {
  return { value, reasons: [reason] };
}

function contradict(reason: GeocodingReason): Judgement {
  return { value: 0, isContradicted: true, reasons: [reason] };
}

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
  const area = holder?.name ?? "";
  if (byRecord && byArea === undefined)
    return say(1, because("inStatedProvinceByRecord", { recorded: recorded ?? "" }));
  if (byRecord && byArea) return say(1, because("inStatedProvinceByBoth", { stated, area }));
  const reasonParams = { area, recorded: recorded ?? "" };
  if (byArea) return say(SOURCES_DIFFER, because("provinceByAreaAlone", reasonParams));
  return byRecord ? say(SOURCES_DIFFER, because("provinceByRecordAlone", reasonParams)) : undefined;
}

/** Outside by record and by area: how far, since lines are simplified and news writes "in" for "by". */
function judgeOutside(
  { province: recorded, country }: Place,
  stated: string,
  known: Place | undefined,
  at: LonLat | undefined,
): Judgement {
  const km = known === undefined || at === undefined ? undefined : distanceTo(known, at);
  const where = recorded ?? country;
  if (km === undefined) return contradict(because("outsideStatedProvince", { where, stated }));
  const whole = Math.max(1, Math.round(km));
  const reason = because("outsideStatedProvinceBy", { where, stated, km: whole });
  return km <= BORDER_KM ? say(BY_THE_BORDER, reason) : contradict(reason);
}

/** Corners of the lines of provinces, degrees: longitude, latitude, longitude… */
const knownCorners = new WeakMap<AreaGeometry, Float64Array>();

/** Kilometres to the nearest corner of the province's line: near enough, since lines bend every few kilometres. */
function distanceTo({ location }: Place, [lon, lat]: LonLat): number | undefined {
  if (location.form !== "area") return undefined;
  const { area } = location;
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
  return distance([corners[nearest] ?? 0, corners[nearest + 1] ?? 0], [lon, lat]);
}

function cornersOf(area: AreaGeometry): Float64Array {
  const parts = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  return Float64Array.from(parts.flat(2).flatMap(([lon = 0, lat = 0]) => [lon, lat]));
}

function positionOf({ location }: Place): LonLat | undefined {
  if (location.form === "none") return undefined;
  return location.form === "point" ? location.position : location.label;
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
