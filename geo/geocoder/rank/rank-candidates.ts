import type { Candidate, Place, RuleWorking } from "../../model/place.ts";
import type { NameMatch } from "../names/match-names.ts";
import type { Judgement, RankingContext, RankingRule } from "./ranking-context.ts";
import { country } from "./rules/country.ts";
import { importance } from "./rules/importance.ts";
import { kind } from "./rules/kind.ts";
import { near, together } from "./rules/nearness.ts";
import { ownFile } from "./rules/own-file.ts";
import { spelling } from "./rules/spelling.ts";
import { statedProvince } from "./rules/stated-province.ts";
import type { Support } from "./solve-together.ts";

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
/** Where a place bears the name, those whose spelling is this much further off are no rivals either. */
const SPELLING_GAP = 0.15;
/** The ranking starts from the closest spellings, so many at most. */
const MAX_MATCHES = 60;

/** A candidate with what each rule said of it, by the rule's name. */
export interface RankedCandidate extends Candidate {
  values: Readonly<Record<string, number>>;
  working: RuleWorking[];
  /** Sum of what the rules say, each by its weight: unlike the score, comparable between lookups. */
  points: number;
}

/** A candidate judged by every rule but the company of the other names. */
export interface JudgedMatch {
  match: NameMatch;
  place: Place;
  judgements: ReadonlyMap<RankingRule, Judgement>;
  score: number;
}

/** Judges each place that a name may mean by itself. */
export function judgeMatches(matches: readonly NameMatch[], context: RankingContext): JudgedMatch[] {
  return matches.slice(0, MAX_MATCHES).map((match) => {
    const judgements = new Map<RankingRule, Judgement>();
    for (const rule of RULES) {
      const judgement = rule.judge(match, context);
      if (judgement !== undefined) judgements.set(rule, judgement);
    }
    return { match, place: match.place, judgements, score: scoreOf(judgements) };
  });
}

/**
 * Ranks judged places, with the company of the other names where there are any. A score is the weighted mean of what
 * the rules say, 0 to 1. The order is total: equal scores fall back on the key. At least `listed` candidates are kept,
 * and all that are rivals of the first.
 */
export function rankCandidates(
  judged: readonly JudgedMatch[],
  context: RankingContext,
  company: ReadonlyMap<Place, Support> | undefined,
  listed: number,
): RankedCandidate[] {
  const weighed = judged
    .map(({ match, judgements }) => {
      const goes = together.judge(match, { ...context, company });
      const all = goes === undefined ? judgements : new Map(judgements).set(together, goes);
      const score = Math.round(scoreOf(all) * 1000) / 1000;
      return { match, judgements: all, score, closeness: all.get(spelling)?.value ?? 0 };
    })
    .sort((a, b) => b.score - a.score || (a.match.place.key < b.match.place.key ? -1 : 1));
  const best = weighed[0]?.score ?? 0;
  const closest = Math.max(...weighed.map(({ closeness }) => closeness));
  // Where the first only resembles the name, those that bear it stay in sight, however low they rank.
  const isFirstNamesake = (weighed[0]?.closeness ?? closest) >= closest - SPELLING_GAP;
  return weighed
    .filter(
      ({ score, closeness }, index) =>
        index === 0 ||
        index < listed ||
        (closeness >= closest - SPELLING_GAP && (score >= best - LEAST_OF_BEST || !isFirstNamesake)),
    )
    .map(({ match, judgements, score }) => describe(match.place, judgements, score));
}

function describe(
  place: Place,
  judgements: ReadonlyMap<RankingRule, Judgement>,
  score: number,
): RankedCandidate {
  const said = RULES.flatMap((rule) => {
    const judgement = judgements.get(rule);
    return judgement === undefined ? [] : [{ rule: rule.name, weight: rule.weight, ...judgement }];
  });
  return {
    place,
    score,
    points: pointsOf(judgements),
    reasons: said.flatMap(({ reason }) => reason ?? []),
    values: Object.fromEntries(said.map(({ rule, value }) => [rule, value])),
    working: said,
  };
}

/** The candidate as others get it; the working only for who asks for it. */
export function candidateOf(
  { place, score, reasons, working }: RankedCandidate,
  explain: boolean,
): Candidate {
  return explain ? { place, score, reasons, working } : { place, score, reasons };
}

function scoreOf(judgements: ReadonlyMap<RankingRule, Judgement>): number {
  let weights = 0;
  for (const { weight } of judgements.keys()) weights += weight;
  return pointsOf(judgements) / weights;
}

function pointsOf(judgements: ReadonlyMap<RankingRule, Judgement>): number {
  let sum = 0;
  for (const [{ weight }, { value }] of judgements) sum += weight * value;
  return sum;
}
