import type { Message } from "./message.ts";
import type { PlaceKind } from "./vocabulary.ts";

type None = Record<never, never>;

/**
 * Every reason that the geocoder gives, with its parameters; `geo/messages/geocoding` has the words. Names of places
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
