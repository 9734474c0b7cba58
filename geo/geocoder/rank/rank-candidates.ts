import { distance } from "@turf/distance";
import type { Candidate, Place, RuleWorking } from "../../model/place.ts";
import type { GeocodingReason } from "../../model/reason.ts";
import type { PlaceKind } from "../../model/vocabulary.ts";
import { knownForm, type NameMatch } from "../names/match-names.ts";
import type { Judgement, RankingContext, RankingRule } from "./ranking-context.ts";
import { coherence, RULES, SHARPNESS, UNKNOWN_POINTS } from "./rules.ts";
import type { Support } from "./solve-document.ts";

/** A candidate with its points and what each rule said of it. */
export interface RankedCandidate extends Omit<Candidate, "working"> {
  match: NameMatch;
  points: number;
  isContradicted: boolean;
  judgements: ReadonlyMap<RankingRule, Judgement>;
}

/** A candidate judged by every rule but the coherence with other names. */
export interface JudgedMatch {
  match: NameMatch;
  place: Place;
  judgements: ReadonlyMap<RankingRule, Judgement>;
  points: number;
}

/** The ranking starts from the closest spellings, so many at most. */
const MAX_MATCHES = 60;
/** A candidate that is less likely than this is not listed, unless more are asked for. */
const LEAST_LISTED = 0.01;
/** Where places bear the name, those whose spelling is this much further off are not listed. */
const SPELLING_GAP = 0.15;

/** Judges each place that a name may mean by itself. */
export function judgeMatches(matches: readonly NameMatch[], context: RankingContext): JudgedMatch[] {
  const taken = matches.slice(0, MAX_MATCHES);
  const full = {
    ...context,
    namesakesOfTowns: findNamesakesOfTowns(taken, context),
    hasGreaterAbroad: hasGreaterAbroad(taken, context),
  };
  return taken.map((match) => {
    const judgements = new Map<RankingRule, Judgement>();
    for (const rule of RULES) {
      const judgement = rule.judge(match, full);
      if (judgement !== undefined) judgements.set(rule, judgement);
    }
    return { match, place: match.place, judgements, points: pointsOf(judgements) };
  });
}

/** A closeness that only the same words have. */
const SAME_WORDS = 0.9;
/** Above this the spelling is the name itself in some romanisation. */
const SAME_NAME = 0.8;
/** A country is known as well as a unit of so many people, however small it is. */
const LEAST_COUNTRY = 5_000_000;
/** Spellings so close are one name. */
const SAME_SPELLING = 0.1;
const SEAT_KM = 60;
/** A city of so many people is known beyond its country. */
const GREAT_CITY = 100_000;
/** One so many times as large as a place of the same name is what most readers know by it. */
const MUCH_LARGER = 20;
const HAMLET = 1000;

/** Cities elsewhere than where the text is said to be about, each much larger than any place of its name there. */
function hasGreaterAbroad(
  matches: readonly NameMatch[],
  { country, countries, gazetteer }: RankingContext,
): boolean {
  const home = new Set(countries.length > 0 ? countries : gazetteer.fileCountries);
  if (country !== undefined || home.size === 0) return false;
  const ofName = matches.filter(({ closeness }) => closeness >= SAME_NAME);
  const largest = (isWanted: (code: string) => boolean) =>
    ofName.reduce(
      (most, { place }) => (isWanted(place.country) ? Math.max(most, place.population) : most),
      HAMLET,
    );
  const abroad = largest((code) => !home.has(code));
  return abroad >= GREAT_CITY && abroad >= MUCH_LARGER * largest((code) => home.has(code));
}

function findNamesakesOfTowns(matches: readonly NameMatch[], { gazetteer }: RankingContext): Set<Place> {
  const towns = matches.filter(
    ({ place, written }) =>
      place.kind === "settlement" && knownForm(written).plain === knownForm(place.name).plain,
  );
  const areas = matches.filter(({ place }) => place.kind === "admin1" || place.kind === "admin2");
  // Niger is seldom the state of Nigeria, and Sofia the region of Madagascar, and Gaza the province of Mozambique.
  const greater = matches.filter(
    ({ place }) =>
      place.kind === "country" ||
      place.isCapital === true ||
      (place.kind === "settlement" && place.population >= GREAT_CITY),
  );
  const isLesser = (area: NameMatch) =>
    greater.some(
      ({ place, closeness }) =>
        closeness >= Math.max(SAME_WORDS, area.closeness - SAME_SPELLING) &&
        (place.kind === "country" || place.country !== area.place.country) &&
        (place.kind === "country" || place.isCapital === true
          ? Math.max(LEAST_COUNTRY, gazetteer.peopleOf(place))
          : MUCH_LARGER * place.population) > gazetteer.peopleOf(area.place),
    );
  return new Set(
    areas
      .filter(
        (area) =>
          isLesser(area) ||
          towns.some(
            (town) =>
              town.place.country === area.place.country &&
              town.closeness >= area.closeness - SAME_SPELLING &&
              (town.place.province === area.place.name ||
                (area.place.admin1Code !== undefined && town.place.admin1Code === area.place.admin1Code) ||
                isNear(town.place, area.place)),
          ),
      )
      .map(({ place }) => place),
  );
}

function isNear({ location: town }: Place, { location: area }: Place): boolean {
  if (town.form !== "point" || area.form === "none" || area.form === "point") return false;
  return distance(town.position, area.label) <= SEAT_KM;
}

/**
 * Ranks judged places, with their coherence with the other names where there are any. The score of a place is its
 * probability: its odds against those of the other places and of the answer that the name is none of them. Places that what is stated
 * contradicts come last, with probability 0. The order is total: equal scores fall back on the key.
 */
export function rankCandidates(
  judged: readonly JudgedMatch[],
  context: RankingContext,
  support: ReadonlyMap<Place, Support> | undefined,
  unknownPoints: number = UNKNOWN_POINTS,
): RankedCandidate[] {
  const greatest = greatestOfName(judged);
  const weighed = judged.map(({ match, judgements }) => {
    const isLesser = match.place.kind === "settlement" && match.place.population * MUCH_LARGER < greatest;
    const goes = coherence.judge(match, { ...context, support, isLesserNamesake: isLesser });
    const all = goes === undefined ? judgements : new Map(judgements).set(coherence, goes);
    const isContradicted = [...all.values()].some((judgement) => judgement.isContradicted === true);
    return { match, place: match.place, judgements: all, points: pointsOf(all), isContradicted };
  });
  const sharp = (points: number) => Math.exp(SHARPNESS * (points - most));
  const allowed = weighed.filter(({ isContradicted }) => !isContradicted);
  const most = Math.max(unknownPoints, ...allowed.map(({ points }) => points));
  const sum = allowed.reduce((total, { points }) => total + sharp(points), sharp(unknownPoints));
  return weighed
    .map((candidate) => ({
      ...candidate,
      score: candidate.isContradicted ? 0 : round(sharp(candidate.points) / sum),
      reasons: RULES.flatMap(
        (rule): readonly GeocodingReason[] => candidate.judgements.get(rule)?.reasons ?? [],
      ),
    }))
    .sort(
      (a, b) =>
        Number(a.isContradicted) - Number(b.isContradicted) ||
        b.points - a.points ||
        (a.place.key < b.place.key ? -1 : 1),
    );
}

/** From so many people on a city is what its name means first, whatever towns are called after it. */
const WORLD_CITY = 1_000_000;

/** People of the largest city that bears the name; 0 where it is no world city. */
function greatestOfName(judged: readonly JudgedMatch[]): number {
  const people = judged.flatMap(({ match: { match, closeness }, place }) =>
    match === "same" && closeness >= SAME_WORDS && place.kind === "settlement" ? place.population : [],
  );
  const most = Math.max(0, ...people);
  return most >= WORLD_CITY ? most : 0;
}

/** Those worth showing: at least so many, all that are likely, and all of a kind that the text allows. */
export function listCandidates(
  ranked: readonly RankedCandidate[],
  listed: number,
  kinds: readonly PlaceKind[],
): RankedCandidate[] {
  const closest = Math.max(0, ...ranked.map(({ match }) => match.closeness));
  return ranked.filter(
    ({ place, score, match, isContradicted }, index) =>
      index === 0 ||
      index < listed ||
      (match.closeness >= closest - SPELLING_GAP &&
        (score >= LEAST_LISTED || isContradicted || kinds.includes(place.kind))),
  );
}

/** The candidate as callers get it; with its working when asked for. */
export function candidateOf(
  { place, score, reasons, judgements }: RankedCandidate,
  explain: boolean,
): Candidate {
  return explain ? { place, score, reasons, working: workingOf(judgements) } : { place, score, reasons };
}

function workingOf(judgements: RankedCandidate["judgements"]): RuleWorking[] {
  return RULES.flatMap((rule) => {
    const judgement = judgements.get(rule);
    if (judgement === undefined) return [];
    const { value, reasons = [] } = judgement;
    return [{ rule: rule.name, weight: rule.weight, value, reasons }];
  });
}

/** Sum of what the rules say, each by its weight. */
function pointsOf(judgements: ReadonlyMap<RankingRule, Judgement>): number {
  let sum = 0;
  for (const [{ weight }, { value }] of judgements) sum += weight * value;
  return sum;
}

function round(probability: number): number {
  return Math.round(probability * 10_000) / 10_000;
}
