import { distance } from "@turf/distance";
import type { Candidate, Geocoding, Mention, Place } from "../../model/place.ts";
import { geocodingReason as because, type GeocodingReason } from "../../model/reason.ts";
import type { Certainty } from "../../model/vocabulary.ts";
import { pointsAgainstPlace } from "../names/seldom-places.ts";
import { candidateOf, listCandidates, type RankedCandidate } from "./rank-candidates.ts";
import type { RankingContext } from "./ranking-context.ts";
import {
  findAreaForBoth,
  isAlsoProvince,
  isInside,
  isTownOrProvince,
  townBeforeProvince,
} from "./town-or-province.ts";

/** A place is placed from this probability on: then it is right in 97 of 100 cases; see the bench in `../README.md`. */
const PLACED = 0.85;
/** Where all places of a name together are less likely than this, it is none of them. */
const LEAST_PROBABILITY = 0.5;
/** A name that stands alone is none of several small towns. */
const LIKELY = 0.6;
const KNOWN_PEOPLE = 50_000;
/** The same of a name that is chiefly one of people, of the calendar or of kinds of places. */
const KNOWN_DESPITE_ITS_NAME = 600_000;
/** A placed name is certain from this probability on. */
const CERTAIN = 0.9;
/** Above this the spelling is the name itself in some romanisation, below it only resembles. */
const SAME_NAME = 0.76;
const SURE_ROMANISATION = 0.85;
/** Likeness of a name that sounds alike, in a country where the text says to look. */
const SURE_AT_HOME = 0.82;
/** Nothing below this closeness and this probability is worth showing. */
const NEAREST_WORTH_NAMING = 0.72;
const NO_CANDIDATE = 0.01;
/** A stated province that neither record nor area confirms leaves a doubt. */
const NOT_CONFIRMED = 0.5;
/** A town and a district or province of its name are one place when their middles lie so near, kilometres. */
const SAME_PLACE_KM = 20;
/** Two towns of one name are one that is listed twice. */
const TWICE_LISTED_KM = 4;

/** Turns ranked candidates into an outcome: placed, ambiguous, or unknown, each with its reason. */
export function decideOutcome(
  mention: Mention,
  ranked: readonly RankedCandidate[],
  context: RankingContext,
  listed: number,
): Geocoding {
  const isClear = isClearIn(context);
  const ordered = townBeforeProvince(clearMatchesFirst(ranked, isClear, isAtHomeIn(context)), context);
  const [leader, ...rivals] = ordered;
  const same = rivals.filter(
    (rival) => leader !== undefined && !rival.isContradicted && isClear(rival) && isSamePlace(leader, rival),
  );
  const probability = same.reduce((sum, { score }) => sum + score, leader?.score ?? 0);
  const show = (most: number) =>
    listCandidates(ordered, Math.max(listed, most), context.kinds).map((each) => {
      const candidate = candidateOf(each, context.explain === true);
      return each === leader ? { ...candidate, score: Math.min(1, roundTo(probability)) } : candidate;
    });
  const unknown = (reason: GeocodingReason): Geocoding => {
    const candidates = show(1);
    return { outcome: "unknown", reason, ...(candidates.length === 0 ? {} : { candidates }) };
  };
  if (leader === undefined) return unknown(because("noSuchName", { name: mention.name }));
  const namesakes = ordered.filter((each) => each.isContradicted && isClear(each));
  // Among all the names of the world something always sounds a little alike.
  const isUnlike = leader.match.closeness < NEAREST_WORTH_NAMING && leader.score < NO_CANDIDATE;
  if (isUnlike && namesakes.length === 0 && !isClear(leader)) {
    return { outcome: "unknown", reason: because("noSuchName", { name: mention.name }) };
  }
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
    const isLikely =
      (valueByRule(leader, "province") ?? 0) > NOT_CONFIRMED ||
      (leader.score > NOT_CONFIRMED && rivals.some((rival) => isClear(rival) && !rival.isContradicted));
    if (isLikely) return ambiguous(because("onlyResembles", { name: mention.name }));
    return unknown(because("noSuchNameNearest", { name: mention.name, nearest: leader.place.name }));
  }
  const unchecked = uncheckedProvince(context);
  const area = findAreaForBoth(ordered, context, isClear);
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
  const allOfName = ordered.filter((each) => isClear(each) && !each.isContradicted);
  const ofAllNamed = allOfName.reduce((sum, { score }) => sum + score, 0);
  const isAlone = context.support === undefined && !hasContext(mention, context);
  if (ofAllNamed < LEAST_PROBABILITY || (isAlone && isLittleKnown(mention, leader, probability, context))) {
    return unknown(because("littleKnown", { name: mention.name, count: allOfName.length }));
  }
  if (probability < PLACED || isNameOfCapital(leader, rivals) || isNameOfRegion(mention, leader, rivals))
    return ambiguous(explainOpen(mention, allOfName));
  if (isAlsoProvince(leader, allOfName, same, context)) {
    return ambiguous(because("townOrProvince", { name: mention.name }));
  }
  return {
    outcome: "placed",
    place: leader.place,
    certainty: certaintyOf(mention, leader, rivals, same, probability, context),
    reasons: [...unchecked, ...leader.reasons],
    candidates: show(1),
  };
}

/** Whether a capital is called so, and the leader only has it among its other names: Dili, and Delhi in another language. */
function isNameOfCapital({ match }: RankedCandidate, rivals: readonly RankedCandidate[]): boolean {
  return rivals.some(
    (rival) =>
      rival.place.isCapital === true &&
      !rival.isContradicted &&
      rival.match.match === "same" &&
      rival.match.closeness > match.closeness,
  );
}

/** Whether a region is called so, and the leader is called otherwise and only has it among its spellings: Kurdistan, and Iran's Kordestan. */
function isNameOfRegion(
  { country }: Mention,
  { place, match }: RankedCandidate,
  rivals: readonly RankedCandidate[],
): boolean {
  return (
    country === undefined &&
    match.written !== place.name &&
    rivals.some(
      (rival) =>
        rival.place.kind === "region" &&
        !rival.isContradicted &&
        rival.match.match === "same" &&
        rival.match.written === rival.place.name,
    )
  );
}

function hasContext(
  { country, province }: Mention,
  { countries, region, kinds, gazetteer }: RankingContext,
): boolean {
  const isAbout = countries.length > 0 || gazetteer.fileCountries.size > 0 || region !== undefined;
  return isAbout || country !== undefined || province !== undefined || kinds.length > 0;
}

function isLittleKnown(
  { name }: Mention,
  { place }: RankedCandidate,
  probability: number,
  { gazetteer }: RankingContext,
): boolean {
  const people = gazetteer.peopleOf(place);
  if (pointsAgainstPlace(name) > 0) return people < KNOWN_DESPITE_ITS_NAME;
  return probability < LIKELY && people < KNOWN_PEOPLE;
}

/**
 * Places that bear the name before those whose names only resemble it, unless what is stated contradicts them, or the text says in
 * which country to look.
 */
function clearMatchesFirst(
  ranked: readonly RankedCandidate[],
  isClear: (candidate: RankedCandidate) => boolean,
  isAtHome: (candidate: RankedCandidate) => boolean,
): readonly RankedCandidate[] {
  const isFirst = (each: RankedCandidate) => !each.isContradicted && (isClear(each) || isAtHome(each));
  return [...ranked.filter(isFirst), ...ranked.filter((each) => !isFirst(each))];
}

/** Another spelling of the same sounds, near enough to be recognised without knowing where to look. */
function isOtherRomanisation({ match, closeness }: RankedCandidate["match"]): boolean {
  return match === "folded" && closeness >= SURE_ROMANISATION;
}

function roundTo(probability: number): number {
  return Math.round(probability * 10_000) / 10_000;
}

/** Countries where the text says to look. */
function homeOf({ country, countries, gazetteer: { fileCountries } }: RankingContext): ReadonlySet<string> {
  return new Set(country === undefined ? [...countries, ...fileCountries] : [country]);
}

function isAtHomeIn(context: RankingContext) {
  const home = homeOf(context);
  return ({ place }: RankedCandidate): boolean => home.has(place.country);
}

/**
 * Whether a place bears the name. One that only sounds alike does where the text says in what province or country to look, and
 * nowhere else: among all the names of the world something always sounds alike.
 */
function isClearIn(context: RankingContext) {
  const home = homeOf(context);
  const { province } = context;
  const stated = (province?.provinces ?? []).length + (province?.countries ?? []).length > 0;
  return ({ match, place }: RankedCandidate): boolean =>
    match.closeness >= SAME_NAME &&
    (match.match === "same" ||
      isOtherRomanisation(match) ||
      stated ||
      (home.has(place.country) && match.closeness >= SURE_AT_HOME));
}

function valueByRule({ judgements }: RankedCandidate, rule: string): number | undefined {
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
  const otherwise = only.reasons.find(({ code }) => code === "kindOtherwise");
  if (otherwise !== undefined && stated === "") return otherwise;
  if (more.length > 0) return because("allElsewhere", { name, count: namesakes.length, stated });
  const { place } = leader.isContradicted ? leader : only;
  const where = [place.province, place.country].filter(Boolean).join(", ");
  return because("onlyElsewhere", { name, where, stated });
}

/** Entries of one place under several heads: a town and its district, a city that is a province, a place listed twice. */
function isSamePlace(
  { place: a, match: matchA }: RankedCandidate,
  { place: b, match: matchB }: RankedCandidate,
) {
  if (a.country !== b.country || Math.abs(matchA.closeness - matchB.closeness) > 0.2) return false;
  const [at, other] = [labelOf(a), labelOf(b)];
  const isNear =
    at !== undefined &&
    other !== undefined &&
    distance(at, other) <= (a.kind === b.kind ? TWICE_LISTED_KM : SAME_PLACE_KM);
  return isNear || isAreaAround(a, b) || isAreaAround(b, a);
}

function isAreaAround(area: Place, town: Place): boolean {
  return area.kind === "admin2" && town.kind === "settlement" && town.population > 0 && isReached(town, area);
}

function isReached(town: Place, { location }: Place): boolean {
  const at = labelOf(town);
  if (location.form !== "label" || at === undefined) return false;
  return distance(at, location.label) <= (location.uncertaintyKm ?? 0);
}

function labelOf({ location }: Place) {
  if (location.form === "none") return undefined;
  return location.form === "point" ? location.position : location.label;
}

/**
 * In doubt are a region, which has no boundary; a town and the province of its name; another kind of place than the text has; a
 * stated province that no source confirms, or that sources differ on while another place bears the name; a probability that leaves room.
 */
function certaintyOf(
  mention: Mention,
  leader: RankedCandidate,
  all: readonly RankedCandidate[],
  same: readonly RankedCandidate[],
  probability: number,
  context: RankingContext,
): Certainty {
  const rivals = all.filter((rival) => !same.includes(rival));
  const hasNamesake = rivals.some(isClearIn(context));
  const province = valueByRule(leader, "province") ?? 1;
  const isDoubtful =
    probability < CERTAIN ||
    isTownOrProvince(leader, all, context) ||
    mention.precision === "region" ||
    valueByRule(leader, "kind") === 0 ||
    province <= NOT_CONFIRMED ||
    (province < 1 && hasNamesake) ||
    rivals.some((rival) => isAlmostNamesake(leader, rival, context));
  return isDoubtful ? "less-certain" : "certain";
}

/**
 * A town of the country, about as well known, whose name differs by an article or a vowel: one may be printed for the other. So may
 * a town of the countries where the text says to look, however small, for one abroad; and a city abroad for a village there.
 */
function isAlmostNamesake(leader: RankedCandidate, rival: RankedCandidate, context: RankingContext): boolean {
  const { gazetteer } = context;
  if (rival.isContradicted || rival.match.closeness < ALMOST_THE_NAME) return false;
  const home = homeOf(context);
  const isAtHome = home.has(rival.place.country);
  if (leader.place.kind === "settlement" && isAtHome !== home.has(leader.place.country))
    return isAtHome || isMuchBetterKnown(rival.place, leader.place);
  return (
    rival.place.country === leader.place.country &&
    leader.place.location.form === "point" &&
    rival.place.location.form === "point" &&
    !isMuchBetterKnown(leader.place, rival.place)
  );

  function isMuchBetterKnown(place: Place, other: Place): boolean {
    return gazetteer.peopleOf(place) >= MUCH_BETTER_KNOWN * Math.max(VILLAGE, gazetteer.peopleOf(other));
  }
}

const ALMOST_THE_NAME = 0.78;
const MUCH_BETTER_KNOWN = 10;
const VILLAGE = 500;

/** The author's choice stands, with what speaks for it and the other places that fit. */
export function applyAuthorChoice(
  { precision, ambiguity }: Mention,
  { place: key, because: words }: NonNullable<Mention["settled"]>,
  ranked: readonly RankedCandidate[],
  { gazetteer, kinds, explain = false }: RankingContext,
): Geocoding {
  const place = gazetteer.get(key);
  if (place === undefined) return { outcome: "unknown", reason: because("authorChoiceMissing", { key }) };
  const candidates = listCandidates(ranked, 3, kinds).map((candidate) => candidateOf(candidate, explain));
  const found = ranked.find((candidate) => candidate.place === place);
  const rivals = candidates.filter((candidate) => candidate.place !== place && candidate.score > 0);
  const reasons = [
    words === undefined ? because("authorChoseAlone") : because("authorChose", { because: words }),
    ...(found?.reasons ?? []),
  ];
  const chosen: Candidate = { place, score: 1, reasons };
  return {
    outcome: "placed",
    place,
    certainty: precision === "region" || ambiguity !== undefined ? "less-certain" : "certain",
    reasons,
    candidates: [chosen, ...rivals],
  };
}
