import { foldToponym } from "../../gazetteer/fold-toponym.ts";
import type { Place } from "../../model/place.ts";
import type { Judgement, RankingContext, RankingRule } from "../ranking-context.ts";

/**
 * Whether the place lies in the province that the article states: by its record, and verified by asking which area
 * holds its position. Where the two differ, the reason says so.
 */
export const statedProvince: RankingRule = {
  name: "province",
  weight: 3,
  judge({ place }, { province, gazetteer }) {
    if (province === undefined) return undefined;
    if (place.kind === "admin1" || place.kind === "country") return { value: 0.5 };
    const stated = gazetteer.provinceNamed(province, place.country);
    const byRecord = isSameProvince(place, province, stated, gazetteer);
    const holder = holderOf(place, gazetteer);
    const byArea = holder === undefined ? undefined : holder === stated;
    return judgeAgreement(place, province, byRecord, byArea, holder);
  },
};

function judgeAgreement(
  { province: recorded }: Place,
  stated: string,
  byRecord: boolean,
  byArea: boolean | undefined,
  holder: Place | undefined,
): Judgement {
  const area = `Natural Earth's area of ${holder?.name} holds it`;
  if (byRecord && byArea === undefined) return { value: 1, reason: `its record says ${recorded}, as stated` };
  if (byRecord && byArea)
    return { value: 1, reason: `in ${stated}, as stated: its record says so and ${area}` };
  if (byArea) {
    const record = recorded === undefined ? "its record names no province" : `its record says ${recorded}`;
    return { value: 0.8, reason: `sources differ: ${area}, as stated, but ${record}` };
  }
  if (byRecord)
    return { value: 0.8, reason: `sources differ: its record says ${recorded}, as stated, but ${area}` };
  const where = recorded ?? holder?.name;
  return {
    value: 0,
    reason: where === undefined ? `not known to lie in ${stated}` : `in ${where}, not in ${stated}`,
  };
}

function holderOf(
  { whereabouts, country }: Place,
  gazetteer: RankingContext["gazetteer"],
): Place | undefined {
  const at =
    whereabouts.form === "point"
      ? whereabouts.position
      : whereabouts.form === "nowhere"
        ? undefined
        : whereabouts.label;
  return at === undefined ? undefined : gazetteer.provinceHolding(at, country);
}

function isSameProvince(
  { province: recorded, country }: Place,
  name: string,
  stated: Place | undefined,
  gazetteer: RankingContext["gazetteer"],
): boolean {
  if (recorded === undefined) return false;
  if (stated !== undefined) return gazetteer.provinceNamed(recorded, country) === stated;
  return foldToponym(recorded).key === foldToponym(name).key;
}
