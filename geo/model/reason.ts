import type { PlaceKind } from "./vocabulary.ts";

/**
 * A text of the program as data: `code` is a key of the group `reason` of `geo/messages`, `params` are its parameters. Place names
 * in parameters are in the atlas's language.
 */
export interface Message {
  code: string;
  params?: Readonly<Record<string, string | number | readonly string[]>>;
}

type None = Record<never, never>;

/**
 * Every reason with its parameters: why something is not drawn, what is not known, why the geocoder chose a place. A reason
 * without a text in the group `reason` of `geo/messages` does not compile.
 */
export interface Reasons extends GeocodingReasons {
  /** The author's own text, in the atlas's language. */
  asWritten: { text: string };

  // Why a statement has no mark.
  heading: None;
  headingRepeats: { statement: string };
  background: None;
  footnote: None;
  reply: None;
  partyDescription: None;
  governmentPosition: None;
  opinionAboutFuture: None;
  noPlaceNamed: None;

  // Why a statement has no mark at one of its places.
  informantLocation: None;
  aboutCountry: None;
  aboutArea: None;
  namedInPassing: None;
  /** The statement names a country as a place, such as the end of a movement. */
  countryOnly: None;
  noPlaceIdentified: None;
  noPlaceFound: None;
  noPositionKnown: None;
  noAreaKnown: None;

  // What is not known.
  unknownOrigin: None;
  /** `as`: the article's words for unnamed people. */
  unknownPeople: { as: string };
  unknownGroup: None;
  unknownPlace: { name: string };
  directionNotKnown: None;
  whenNotKnown: None;
  beginningNotKnown: None;
}

export type ReasonCode = keyof Reasons;

export function reason<Code extends ReasonCode>(
  code: Code,
  ...[params]: None extends Reasons[Code] ? [] : [Reasons[Code]]
): Message {
  return params === undefined ? { code } : { code, params };
}

/**
 * Every reason of the geocoder with its parameters. Place names are the gazetteer's main names; `km` are whole kilometres.
 */
export interface GeocodingReasons {
  // How the printed name matches: `name` is the matching name of the place, `of` its main name.
  sameName: { name: string };
  sameSpelling: { name: string; of: string };
  formerName: { name: string; of: string };
  otherRomanisation: { name: string; of: string };
  soundsAlike: { name: string; of: string };
  landformName: { name: string; of: string };
  similarName: { name: string; of: string };

  // The province or country that the text states.
  inStatedProvince: { province: string };
  inStatedProvinceByRecord: { recorded: string };
  inStatedProvinceByBoth: { stated: string; area: string };
  provinceByAreaAlone: { area: string; recorded: string };
  provinceByRecordAlone: { area: string; recorded: string };
  outsideStatedProvince: { where: string; stated: string };
  outsideStatedProvinceBy: { where: string; stated: string; km: number };
  inNoOneProvince: None;
  provinceNotChecked: { recorded: string };
  outsideStatedCountry: { country: string; stated: string };
  outsideArticleCountries: { country: string };
  outsideCountryFiles: { country: string };

  // The kind of place.
  kindAsStated: { kind: PlaceKind };
  kindOtherwise: { kind: PlaceKind; stated: readonly PlaceKind[] };

  // Other places of the text.
  kmFrom: { km: number; name: string };
  inSameProvince: { province: string; name: string };
  inSameCountry: { name: string };
  insideNamed: { name: string };
  holdsNamed: { name: string };
  nearRegion: { km: number; name: string };

  // The place itself.
  people: { count: number };
  inWorldLayer: None;
  greatFeature: None;
  ownFile: None;

  // The decision.
  provinceHoldsTown: { name: string };
  provinceNotKnown: { province: string };
  townOrProvince: { name: string };
  severalFit: { count: number };
  onlyResembles: { name: string };
  noSuchName: { name: string };
  noSuchNameNearest: { name: string; nearest: string };
  /** Places have the name, but none is well known enough to be meant without further context. */
  littleKnown: { name: string; count: number };
  nothingInStated: { name: string; stated: string };
  onlyElsewhere: { name: string; where: string; stated: string };
  allElsewhere: { name: string; count: number; stated: string };
  authorChose: { because: string };
  authorChoseAlone: None;
  authorChoiceMissing: { key: string };
  namesNoPlace: None;
  notSought: { text: string };
}

export type GeocodingReasonCode = keyof GeocodingReasons;

export type GeocodingReason = Message & { code: GeocodingReasonCode };

export function geocodingReason<Code extends GeocodingReasonCode>(
  code: Code,
  ...[params]: None extends GeocodingReasons[Code] ? [] : [GeocodingReasons[Code]]
): GeocodingReason {
  return params === undefined ? { code } : { code, params };
}
