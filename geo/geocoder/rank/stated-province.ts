import type { Mention, Place } from "../../model/place.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { StatedProvince } from "./ranking-context.ts";

/** A division in a country that nobody stated must bear the name itself, in some romanisation. */
const SAME_NAME = 0.85;

/** What the gazetteer knows by the name of the stated province; undefined where none is stated. */
export function findStatedProvince(
  { province, country }: Mention,
  gazetteer: Gazetteer,
  countries: readonly string[],
): StatedProvince | undefined {
  if (province === undefined) return undefined;
  const asked = country === undefined ? countries : [country];
  const provinces = asked.flatMap((code) => gazetteer.provinceNamed(province, code) ?? []);
  if (provinces.length > 0) return { name: province, provinces, countries: [] };
  const same = gazetteer.find(province).filter(({ closeness }) => closeness >= SAME_NAME);
  const ofKind = (kind: Place["kind"]) =>
    same.map(({ place }) => place).filter((place) => place.kind === kind && isAsked(place, country));
  return {
    name: province,
    provinces: ofKind("admin1"),
    countries: ofKind("country").map((place) => place.country),
  };
}

/** A cheap look, before the rule judges by record and area: whether a place's record lets it lie in the province. */
export function mayLieIn(
  place: Place,
  { provinces, countries }: StatedProvince,
  gazetteer: Gazetteer,
): boolean {
  if (provinces.length === 0 || countries.includes(place.country) || place.province === undefined)
    return true;
  const recorded = gazetteer.provinceNamed(place.province, place.country);
  return recorded === undefined || provinces.includes(recorded);
}

function isAsked(place: Place, country: string | undefined): boolean {
  return country === undefined || place.country === country;
}
