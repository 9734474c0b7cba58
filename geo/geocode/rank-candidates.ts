import type { NameMatch } from "../gazetteer/match-names.ts";
import type { Candidate } from "../model/place.ts";
import type { RankingContext, RankingRule } from "./ranking-context.ts";
import { country } from "./rules/country.ts";
import { importance } from "./rules/importance.ts";
import { kind } from "./rules/kind.ts";
import { near, together } from "./rules/nearness.ts";
import { ownFile } from "./rules/own-file.ts";
import { spelling } from "./rules/spelling.ts";
import { statedProvince } from "./rules/stated-province.ts";

/** In the order in which reasons read well. */
export const RULES: readonly RankingRule[] = [
  spelling,
  statedProvince,
  near,
  kind,
  country,
  together,
  importance,
  ownFile,
];

/** Candidates this far below the first are no rivals, and are left out. */
const LEAST_OF_BEST = 0.2;
/** Spellings this much looser than the closest one are left out. */
const SPELLING_GAP = 0.3;
/** The ranking starts from the closest spellings, so many at most. */
const MAX_MATCHES = 60;

/** A candidate with what each rule said of it, by the rule's name. */
export interface RankedCandidate extends Candidate {
  values: Readonly<Record<string, number>>;
}

/**
 * Ranks the places that a name may mean. A score is the weighted mean of what the rules say, 0 to 1. The order is
 * total: equal scores fall back on the key.
 */
export function rankCandidates(matches: readonly NameMatch[], context: RankingContext): RankedCandidate[] {
  const closest = matches[0]?.closeness ?? 0;
  const ranked = matches
    .filter(({ closeness }) => closeness >= closest - SPELLING_GAP)
    .slice(0, MAX_MATCHES)
    .map((match) => judgeCandidate(match, context))
    .sort((a, b) => b.score - a.score || (a.place.key < b.place.key ? -1 : 1));
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best - LEAST_OF_BEST);
}

/** The candidate as others get it. */
export function withoutValues({ place, score, reasons }: RankedCandidate): Candidate {
  return { place, score, reasons };
}

function judgeCandidate(match: NameMatch, context: RankingContext): RankedCandidate {
  let sum = 0;
  let weights = 0;
  const reasons: string[] = [];
  const values: Record<string, number> = {};
  for (const { name, weight, judge } of RULES) {
    const judgement = judge(match, context);
    if (judgement === undefined) continue;
    sum += weight * judgement.value;
    weights += weight;
    values[name] = judgement.value;
    if (judgement.reason !== undefined) reasons.push(judgement.reason);
  }
  return { place: match.place, score: Math.round((sum / weights) * 1000) / 1000, reasons, values };
}
