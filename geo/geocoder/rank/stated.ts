import type { Mention, Place } from "../../model/place.ts";
import type { PlaceKind } from "../../model/vocabulary.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { foldToponym } from "../names/fold-toponym.ts";
import { knownForm, type NameMatch } from "../names/match-names.ts";
import type { StatedProvince } from "./ranking-context.ts";

/** A place whose own name has a comma (Washington, D.C.) is listed so, in these or nearly these words. */
const WHOLE_NAME = 0.97;
/** A division in a country that nobody stated must bear the name itself, in some romanisation. */
const SAME_NAME = 0.85;

/**
 * "Springfield, Ohio" states its province, or its country, in the name: the part after the last comma is taken for it, where
 * the mention states none and no place bears the whole name. Other mentions come back as they are.
 */
export function readQualified(mention: Mention, gazetteer: Gazetteer): Mention {
  const comma = mention.name.lastIndexOf(",");
  if (comma < 1 || mention.province !== undefined || mention.notSought !== undefined) return mention;
  const name = mention.name.slice(0, comma).trim();
  const province = mention.name.slice(comma + 1).trim();
  if (name === "" || province === "") return mention;
  const isName = gazetteer.find(mention.name).some(({ closeness }) => closeness >= WHOLE_NAME);
  return isName ? mention : { ...mention, name, province };
}

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
    same
      .map(({ place }) => place)
      .filter((place) => place.kind === kind && (country === undefined || place.country === country));
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
  if (countries.includes(place.country)) return true;
  if (provinces.length === 0) return countries.length === 0;
  if (place.province === undefined) return true;
  if (provinces.some(({ admin1Code }) => admin1Code !== undefined && admin1Code === place.admin1Code))
    return true;
  const recorded = gazetteer.provinceNamed(place.province, place.country);
  return recorded === undefined || provinces.includes(recorded);
}

/**
 * Kinds that the author lists; where there are none, what the precision or the name's own words say. They say nothing
 * where they are part of a name that a place of another kind bears: Rio de Janeiro, Lake City.
 */
export function statedKinds(mention: Mention, matches: readonly NameMatch[]): readonly PlaceKind[] {
  if (mention.precision === "country") return ["country"];
  if (mention.kind !== undefined && mention.kind.length > 0) return mention.kind;
  const { kind: said, plain } = foldToponym(mention.name);
  if (said === undefined) return [];
  const isPartOfName = matches.some(
    ({ place, written, closeness }) =>
      closeness >= SAME_NAME && place.kind !== said && knownForm(written).plain === plain,
  );
  return isPartOfName ? [] : [said];
}
