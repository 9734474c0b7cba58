import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { NameMatch } from "../gazetteer/match-names.ts";
import type { LonLat } from "../model/position.ts";
import type { PlaceKind } from "../model/vocabulary.ts";

/** A place of the article that is already found, by which others are judged. */
export interface Anchor {
  name: string;
  position: LonLat;
}

/** What is known of a name beside its spelling, while its candidates are ranked. */
export interface RankingContext {
  gazetteer: Gazetteer;
  /** Kinds that the name's own words or the article allow, likeliest first; empty where nothing is said. */
  kinds: readonly PlaceKind[];
  /** Country that the article states for the name. */
  country?: string | undefined;
  /** Countries that the article is about. */
  countries: readonly string[];
  /** Province as the article states it. */
  province?: string | undefined;
  /** Places that the article puts this one near. */
  near: readonly Anchor[];
  /** The article's other places. */
  others: readonly Anchor[];
}

/** What one rule says of one candidate: 0 speaks against it, 1 for it. */
export interface Judgement {
  value: number;
  /** In words, for readers; absent where there is nothing to say. */
  reason?: string;
}

/**
 * A named rule of the ranking. It judges every candidate of a mention or none: `undefined` means that the context
 * gives it nothing to go by.
 */
export interface RankingRule {
  name: string;
  weight: number;
  judge(match: NameMatch, context: RankingContext): Judgement | undefined;
}
