import type { Place } from "../../model/place.ts";
import type { LonLat } from "../../model/position.ts";
import type { GeocodingReason } from "../../model/reason.ts";
import type { PlaceKind } from "../../model/vocabulary.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { NameMatch } from "../names/match-names.ts";
import type { Support } from "./solve-document.ts";

/** A place that is already found, by which others are judged. */
export interface Anchor {
  name: string;
  position: LonLat;
}

/** A province as a text states it, with what the gazetteer knows by that name. */
export interface StatedProvince {
  name: string;
  /** First-level divisions of that name, of any country. */
  provinces: readonly Place[];
  /** Codes of the countries of that name: authors write those too where a province is asked for. */
  countries: readonly string[];
}

/** What is known of a name beside its spelling, while its candidates are ranked. */
export interface RankingContext {
  gazetteer: Gazetteer;
  /** Whether candidates are to carry the working of the rules. */
  explain?: boolean | undefined;
  /** Kinds that the name's own words or the text allow, likeliest first; empty where nothing is said. */
  kinds: readonly PlaceKind[];
  /** Country that the text states for the name. */
  country?: string | undefined;
  /** Countries that the text is about. */
  countries: readonly string[];
  /** Province as the text states it. */
  province?: StatedProvince | undefined;
  /** Places that the text puts this one near. */
  near: readonly Anchor[];
  /** Where the text was published. */
  region?: Anchor | undefined;
  /** Provinces and districts that a town of the same name lies in. */
  namesakesOfTowns?: ReadonlySet<Place> | undefined;
  /** Whether a great city in another country bears the name, and only small places do where the text is said to be about. */
  hasGreaterAbroad?: boolean | undefined;
  /** Whether a world city bears the name of the town that is judged. */
  isLesserNamesake?: boolean | undefined;
  /** How well each candidate goes with the other names of the text; absent where the name stands alone. */
  support?: ReadonlyMap<Place, Support> | undefined;
}

/** What one rule says of one candidate: 0 speaks against it, 1 for it. */
export interface Judgement {
  value: number;
  reasons?: readonly GeocodingReason[];
  /** The place lies elsewhere than the text states; such a place is never placed. */
  isContradicted?: boolean;
}

/** A named rule of the ranking. `undefined` means that the context gives it nothing to go by. */
export interface RankingRule {
  name: string;
  /** In natural logarithms of odds: what the rule adds where its value is 1. */
  weight: number;
  judge(match: NameMatch, context: RankingContext): Judgement | undefined;
}
