import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { type GeocodingReason, geocodingReason as because } from "../../model/geocoding-reason.ts";
import type { Candidate, Geocoding, Mention, Place } from "../../model/place.ts";
import type { Certainty } from "../../model/vocabulary.ts";
import { kilometres } from "../kilometres.ts";
import { candidateOf, listCandidates, type RankedCandidate } from "./rank-candidates.ts";
import type { RankingContext } from "./ranking-context.ts";

/** A place is placed from this probability on: then it is right in 97 of 100 cases; see the bench in `../README.md`. */
const PLACED = 0.85;
/** A placed name is certain from this probability on. */
const CERTAIN = 0.95;
/** Above this the spelling is the name itself in some romanisation, below it only resembles. */
const SAME_NAME = 0.76;
/** A stated province that neither record nor area confirms leaves a doubt. */
const NOT_CONFIRMED = 0.5;
/** Entries of one name so near to each other are one place, kilometres. */
const SAME_PLACE_KM = 20;

/** Turns ranked candidates into an outcome: placed, ambiguous, or unknown, each with its reason. */
export function decideOutcome(
  mention: Mention,
  ranked: readonly RankedCandidate[],
  context: RankingContext,
  listed: number,
): Geocoding {
  const ordered = clearMatchesFirst(ranked);
  const [leader, ...rivals] = ordered;
  const show = (most: number) =>
    listCandidates(ordered, Math.max(listed, most)).map((each) => candidateOf(each, context.explain === true));
  const unknown = (reason: GeocodingReason): Geocoding => {
    const candidates = show(1);
    return { outcome: "unknown", reason, ...(candidates.length === 0 ? {} : { candidates }) };
  };
  if (leader === undefined) return unknown(because("noSuchName", { name: mention.name }));
  const namesakes = ordered.filter((each) => each.isContradicted && isClear(each));
  if (leader.isContradicted || (!isClear(leader) && namesakes.length > 0)) {
    return unknown(explainElsewhere(mention, namesakes, leader));
  }
  const ambiguous = (reason: GeocodingReason): Geocoding => {
    const [first, second, ...rest] = show(2);
    return first === undefined || second === undefined
      ? unknown(reason)
      : { outcome: "ambiguous", candidates: [first, second, ...rest], reason };
  };
  if (!isClear(leader)) {
    // A name that only resembles is never taken for the place, whatever else speaks for it.
    const isLikely = (valueOf(leader, "province") ?? 0) > NOT_CONFIRMED;
    if (isLikely) return ambiguous(because("onlyResembles", { name: mention.name }));
    return unknown(because("noSuchNameNearest", { name: mention.name, nearest: leader.place.name }));
  }
  const unchecked = uncheckedProvince(context);
  const area = findAreaForBoth(ordered, context);
  if (area !== undefined) {
    const reason = because("provinceHoldsTown", { name: mention.name });
    return {
      outcome: "placed",
      place: area.place,
      certainty: "less-certain",
      reasons: [...unchecked, reason, ...area.reasons],
      candidates: [
        candidateOf(area, context.explain === true),
        ...show(2).filter(({ place }) => place !== area.place),
      ],
    };
  }
  const same = rivals.filter((rival) => !rival.isContradicted && isSamePlace(leader, rival));
  const probability = same.reduce((sum, { score }) => sum + score, leader.score);
  const allOfName = ordered.filter((each) => isClear(each) && !each.isContradicted);
  const ofAllNamed = allOfName.reduce((sum, { score }) => sum + score, 0);
  if (ofAllNamed < 0.5) {
    return unknown(because("littleKnown", { name: mention.name, count: allOfName.length }));
  }
  if (probability < PLACED) return ambiguous(explainOpen(mention, allOfName));
  return {
    outcome: "placed",
    place: leader.place,
    certainty: certaintyOf(mention, leader, rivals, probability),
    reasons: [...unchecked, ...leader.reasons],
    candidates: show(1),
  };
}

/** Places that bear the name before those whose names only resemble it, unless what is stated contradicts them. */
function clearMatchesFirst(ranked: readonly RankedCandidate[]): readonly RankedCandidate[] {
  const isFirst = (each: RankedCandidate) => isClear(each) && !each.isContradicted;
  return [...ranked.filter(isFirst), ...ranked.filter((each) => !isFirst(each))];
}

function isClear({ match }: RankedCandidate): boolean {
  return match.closeness >= SAME_NAME;
}

function valueOf({ judgements }: RankedCandidate, rule: string): number | undefined {
  return [...judgements].find(([{ name }]) => name === rule)?.[1].value;
}

/** Said before all else where the province that is stated is none that the gazetteers know. */
function uncheckedProvince({ province }: RankingContext): GeocodingReason[] {
  if (province === undefined || province.provinces.length > 0 || province.countries.length > 0) return [];
  return [because("provinceNotKnown", { province: province.name })];
}

function explainOpen({ name }: Mention, open: readonly RankedCandidate[]): GeocodingReason {
  const [first, second] = open;
  if (first !== undefined && second !== undefined) {
    const [area, town] = first.place.kind === "admin1" ? [first, second] : [second, first];
    if (area.place.kind === "admin1" && town.place.kind === "settlement" && isInside(town.place, area.place))
      return because("townOrProvince", { name });
  }
  return open.length < 2
    ? because("littleKnown", { name, count: open.length })
    : because("severalFit", { count: open.length });
}

/** Where those that bear the name lie instead. */
function explainElsewhere(
  { name, province, country }: Mention,
  namesakes: readonly RankedCandidate[],
  leader: RankedCandidate,
): GeocodingReason {
  const stated = province ?? country ?? "";
  const [only, ...more] = namesakes;
  if (only === undefined) return because("nothingInStated", { name, stated });
  if (more.length > 0) return because("allElsewhere", { name, count: namesakes.length, stated });
  const { place } = leader.isContradicted ? leader : only;
  const where = [place.province, place.country].filter(Boolean).join(", ");
  return because("onlyElsewhere", { name, where, stated });
}

/**
 * A bare name that fits a province and a settlement inside it, where the author allows both, means the province: it holds
 * both. Undefined where the text says which, or where neither leads the candidates.
 */
function findAreaForBoth(
  ranked: readonly RankedCandidate[],
  { kinds }: RankingContext,
): RankedCandidate | undefined {
  const [first] = ranked;
  if (first === undefined || !kinds.includes("admin1") || !kinds.includes("settlement")) return undefined;
  const open = ranked.filter((each) => isClear(each) && !each.isContradicted);
  return open
    .filter(({ place }) => place.kind === "admin1")
    .find((area) =>
      open.some(
        (town) =>
          town.place.kind === "settlement" &&
          (town === first || area === first) &&
          isInside(town.place, area.place),
      ),
    );
}

function isInside(town: Place, area: Place): boolean {
  if (town.country !== area.country) return false;
  if (town.province === area.name) return true;
  return (
    area.whereabouts.form === "area" &&
    town.whereabouts.form === "point" &&
    booleanPointInPolygon(town.whereabouts.position, area.whereabouts.area)
  );
}

/** Entries of one place under several heads: a town and its district, a city that is a province, a place listed twice. */
function isSamePlace({ place: a, match: matchA }: RankedCandidate, { place: b, match: matchB }: RankedCandidate) {
  if (a.country !== b.country || Math.abs(matchA.closeness - matchB.closeness) > 0.2) return false;
  const [at, other] = [labelOf(a), labelOf(b)];
  const isNear = at !== undefined && other !== undefined && kilometres(at, other) <= SAME_PLACE_KM;
  return isNear || isAreaAround(a, b) || isAreaAround(b, a);
}

function isAreaAround(area: Place, town: Place): boolean {
  const isArea = area.kind === "admin1" || area.kind === "admin2";
  return isArea && town.kind === "settlement" && isInside(town, area);
}

function labelOf({ whereabouts }: Place) {
  if (whereabouts.form === "nowhere") return undefined;
  return whereabouts.form === "point" ? whereabouts.position : whereabouts.label;
}

/**
 * A region has no boundary; and so do another kind of place than the text has, a stated province that no source confirms,
 * or that sources differ on while another place bears the name, and a probability that leaves room.
 */
function certaintyOf(
  mention: Mention,
  leader: RankedCandidate,
  rivals: readonly RankedCandidate[],
  probability: number,
): Certainty {
  const province = valueOf(leader, "province") ?? 1;
  const isDoubtful =
    probability < CERTAIN ||
    mention.precision === "region" ||
    valueOf(leader, "kind") === 0 ||
    province <= NOT_CONFIRMED ||
    (province < 1 && rivals.some(isClear));
  return isDoubtful ? "less-certain" : "certain";
}

/** The author's choice stands, with what speaks for it and the other places that fit. */
export function applyAuthorChoice(
  { precision }: Mention,
  { place: key, because: words }: NonNullable<Mention["settled"]>,
  ranked: readonly RankedCandidate[],
  { gazetteer, explain = false }: RankingContext,
): Geocoding {
  const place = gazetteer.get(key);
  if (place === undefined) return { outcome: "unknown", reason: because("authorChoiceMissing", { key }) };
  const candidates = listCandidates(ranked, 1).map((candidate) => candidateOf(candidate, explain));
  const found = ranked.find((candidate) => candidate.place === place);
  const rivals = candidates.filter((candidate) => candidate.place !== place && candidate.score > 0);
  const reasons = [because("authorChose", { because: words }), ...(found?.reasons ?? [])];
  const chosen: Candidate = { place, score: 1, reasons };
  return {
    outcome: "placed",
    place,
    certainty: precision === "region" || rivals.length > 0 ? "less-certain" : "certain",
    reasons,
    candidates: [chosen, ...rivals],
  };
}
