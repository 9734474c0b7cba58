import type { PlaceKind } from "./vocabulary.ts";

/**
 * A text that the program writes, as data: the code names an entry of the group `reason` of `geo/messages`, the parameters fill it.
 * Names of places in parameters are in the atlas's language.
 */
export interface Message {
  code: string;
  params?: Readonly<Record<string, string | number | readonly string[]>>;
}

type None = Record<never, never>;

/**
 * Every reason that `geo` gives, with its parameters: why something is not drawn, what is not known, why a place was
 * taken for a name. `geo/messages` has the words for each in the group `reason`; one without words does not compile.
 */
export interface Reasons extends GeocodingReasons {
  /** Words of the author, in the atlas's language. */
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
  /** `as`: the article's words for people it does not name. */
  unknownPeople: { as: string };
  unknownGroup: None;
  unknownPlace: { name: string };
  directionNotKnown: None;
  whenNotKnown: None;
  beginningNotKnown: None;
}

export type ReasonCode = keyof Reasons;

/** A reason as data. */
export function reason<Code extends ReasonCode>(
  code: Code,
  ...[params]: None extends Reasons[Code] ? [] : [Reasons[Code]]
): Message {
  return params === undefined ? { code } : { code, params };
}

/**
 * Every reason that the geocoder gives, with its parameters; the catalogues of `geo/messages` have the words. Names of places
 * are as the gazetteer's chief name has them, `km` are whole kilometres.
 */
export interface GeocodingReasons {
  // How the printed name and a spelling of the place compare; `name` is that spelling, `of` the place's chief name.
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
  /** Places bear the name, but none so well known that a text without more would mean it. */
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

/** A reason of the geocoder as data. */
export type GeocodingReason = Message & { code: GeocodingReasonCode };

export function geocodingReason<Code extends GeocodingReasonCode>(
  code: Code,
  ...[params]: None extends GeocodingReasons[Code] ? [] : [GeocodingReasons[Code]]
): GeocodingReason {
  return params === undefined ? { code } : { code, params };
}
