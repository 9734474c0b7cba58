import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { Candidate, Geocoding, Mention, Place } from "../../model/place.ts";
import type { Certainty, PlaceKind } from "../../model/vocabulary.ts";
import { candidateOf, type RankedCandidate } from "./rank-candidates.ts";
import type { RankingContext } from "./ranking-context.ts";
import { CONTRADICTED, STATED_COUNTRY } from "./rules/contradicted.ts";
import { country } from "./rules/country.ts";

/**
 * A first candidate that leads by fewer points than this has not been told from the second. Calibrated on spellings
 * held out of a country file of 10,000 villages; see `tests/bench/geocode.ts`.
 */
const DECISIVE_LEAD = 1.2;
/** The same where the other names of the document have spoken: they weigh much, and are seldom wrong together. */
const DECISIVE_LEAD_IN_COMPANY = 0.7;
/** A place with so many times the people of another of its name is meant, unless something speaks for the other. */
const FAR_BETTER_KNOWN = 20;
/** The same where the other's name only sounds alike. */
const BETTER_KNOWN = 2;
/** A spelling this much further off is that of another name. */
const OTHER_NAME_GAP = 0.1;
/** A rival that the other names of the document speak for so much more is not set aside for being little known. */
const OTHER_NAMES_DIFFER = 0.15;
const KNOW_A_WATER = 1_000_000;
/** People of a place whose number is not known. */
const VILLAGE = 2000;
const POPULATED: readonly PlaceKind[] = ["settlement", "camp", "base", "crossing", "facility"];
/** A best candidate below this is no find. */
const LEAST_SCORE = 0.4;

/** A stated province that neither record nor area confirms leaves a doubt. */
const NOT_CONFIRMED = 0.5;
/** Above this the spelling is the name itself in some romanisation, below it only resembles. */
const SAME_NAME = 0.76;

/** Turns ranked candidates into an outcome: placed, ambiguous, or unknown, each with its reason. */
export function decideOutcome(
  mention: Mention,
  byScore: readonly RankedCandidate[],
  context: RankingContext,
): Geocoding {
  const ranked = clearMatchesFirst(byScore);
  const candidates = ranked.map((candidate) => candidateOf(candidate, context.explain === true));
  const [first, second, ...rest] = candidates;
  const [leader, ...rivals] = ranked;
  if (first === undefined || leader === undefined || first.score < LEAST_SCORE) {
    return {
      outcome: "unknown",
      reason: notKnown(mention, first),
      ...(first === undefined ? {} : { candidates }),
    };
  }
  const resembles = isResemblance(leader);
  if (isContradicted(leader) || (resembles && ranked.some(isNamesakeElsewhere))) {
    return { outcome: "unknown", reason: elsewhere(mention, ranked), candidates };
  }
  // A name that only resembles is never taken for the place, whatever else speaks for it.
  if (resembles) {
    const isLikely = second !== undefined && (leader.values.province ?? 0) > NOT_CONFIRMED;
    return isLikely
      ? { outcome: "ambiguous", candidates: [first, second, ...rest], reason: onlyResembles(mention) }
      : { outcome: "unknown", reason: notKnown(mention, first), candidates };
  }
  const unchecked = uncheckedProvince(context);
  const area = findAreaForBoth(candidates, context);
  if (area !== undefined) {
    const reason = `${mention.name} is both a province and a town in it, and the article does not say which: the province holds both`;
    return {
      outcome: "placed",
      place: area.place,
      certainty: "less-certain",
      reasons: [...unchecked, reason, ...area.reasons],
      candidates: [area, ...candidates.filter((candidate) => candidate !== area)],
    };
  }
  const needed = leadNeeded(hasCompany(leader));
  const named = rivals.filter((rival) => !isResemblance(rival));
  const open = named.filter((rival) => leader.points - rival.points < needed + leanOf(rival, context));
  const serious = open.filter((rival) => !isFarBetterKnown(leader, rival));
  if (second !== undefined && serious.length > 0) {
    const reason = [...unchecked, undecided(mention, [leader, ...serious])].join("; ");
    return { outcome: "ambiguous", candidates: [first, second, ...rest], reason };
  }
  if (open.length > 0) {
    const better = `far better known than the other ${open.length} of that name`;
    const reasons = [...unchecked, better, ...first.reasons];
    return { outcome: "placed", place: first.place, certainty: "less-certain", reasons, candidates };
  }
  const certainty = certaintyOf(mention, leader, rivals);
  const reasons = [...unchecked, ...first.reasons];
  return { outcome: "placed", place: first.place, certainty, reasons, candidates };
}

/** Points that a place abroad loses to country files alone: they say where to look first, and decide nothing. */
function leanOf({ values }: RankedCandidate, { country: stated, countries }: RankingContext): number {
  if (stated !== undefined || countries.length > 0) return 0;
  return country.weight * (1 - (values[STATED_COUNTRY] ?? 1));
}

/** Said before all else where the province that is stated is none that the gazetteers know. */
function uncheckedProvince({ province }: RankingContext): string[] {
  if (province === undefined || province.provinces.length > 0 || province.countries.length > 0) return [];
  return [`no province called ${province.name} is known, so the name alone was gone by`];
}

/** Points by which the first must lead the second; with the company of other names fewer are enough. */
export function leadNeeded(hasCompany: boolean): number {
  return hasCompany ? DECISIVE_LEAD_IN_COMPANY : DECISIVE_LEAD;
}

/** Places that bear the name before those whose names only resemble it, unless what is stated contradicts them. */
function clearMatchesFirst(ranked: readonly RankedCandidate[]): readonly RankedCandidate[] {
  const isClear = (each: RankedCandidate) => !isResemblance(each) && !isContradicted(each);
  return [...ranked.filter(isClear), ...ranked.filter((each) => !isClear(each))];
}

function isResemblance({ values }: RankedCandidate): boolean {
  return (values.spelling ?? 1) < SAME_NAME;
}

function onlyResembles({ name }: Mention): string {
  return `no place is called ${name}; these names resemble it`;
}

function hasCompany({ values }: RankedCandidate): boolean {
  return values.together !== undefined;
}

function notKnown({ name }: Mention, nearest: Candidate | undefined): string {
  const reason = `no gazetteer that was searched has a place called ${name}`;
  return nearest === undefined ? reason : `${reason}; the nearest spelling is ${nearest.place.name}`;
}

/** Why nothing was decided, in words that say what would decide it. */
function undecided({ name }: Mention, open: readonly RankedCandidate[]): string {
  const [first, second] = open;
  if (first === undefined || second === undefined) return "nothing was found";
  const [area, town] = first.place.kind === "admin1" ? [first, second] : [second, first];
  if (area.place.kind === "admin1" && town.place.kind === "settlement" && isInside(town, area)) {
    return `${name} is a town and also the province around it, and nothing says which is meant`;
  }
  const count = open.length === 2 ? "two" : String(open.length);
  return `the first ${count} fit about as well, and what is stated does not tell them apart`;
}

/**
 * Whether a bare name means the one place as a matter of course: London, Paris. Not where other names speak too, and
 * no town is better known than the province around it.
 */
function isFarBetterKnown(leader: RankedCandidate, rival: RankedCandidate): boolean {
  const goesBetter = (rival.values.together ?? 0) > (leader.values.together ?? 0) + OTHER_NAMES_DIFFER;
  if (goesBetter || !POPULATED.includes(rival.place.kind)) return false;
  const isNamesake = spellingOf(rival) >= spellingOf(leader) - OTHER_NAME_GAP;
  const least = (isNamesake ? FAR_BETTER_KNOWN : BETTER_KNOWN) * Math.max(rival.place.population, VILLAGE);
  return knownBy(leader.place) >= least && spellingOf(leader) >= spellingOf(rival);
}

/** People who know a place by its name, roughly: those of a town, and for the great waters those of a large city. */
function knownBy({ population, source }: Place): number {
  return source.layer === "waters" ? KNOW_A_WATER : population;
}

function spellingOf({ values }: RankedCandidate): number {
  return values.spelling ?? 0;
}

/** Whether the place lies elsewhere than the article states: in another province, or another country. */
function isContradicted({ values }: RankedCandidate): boolean {
  return values.province === CONTRADICTED || values[STATED_COUNTRY] === CONTRADICTED;
}

/** Bears the name, and lies elsewhere than stated: then a place inside that only resembles is no answer either. */
function isNamesakeElsewhere(candidate: RankedCandidate): boolean {
  return isContradicted(candidate) && (candidate.values.spelling ?? 0) > SAME_NAME;
}

/** "the only place called X that is known lies elsewhere: in Y, not in Z, whose border is about 60 km away" */
function elsewhere({ name, province, country }: Mention, ranked: readonly RankedCandidate[]): string {
  const stated = province ?? country ?? "";
  const namesakes = ranked.filter(isNamesakeElsewhere);
  const closest = Math.max(...namesakes.map(spellingOf));
  const [only, ...more] = namesakes.filter((each) => spellingOf(each) >= closest - OTHER_NAME_GAP);
  const inside = ranked.find((candidate) => !isContradicted(candidate));
  const nearest =
    inside === undefined
      ? ""
      : `; the nearest name in ${stated} is ${inside.place.name}, which only resembles it`;
  if (only === undefined)
    return `no place called ${name}, or anything like it, is known in ${stated}${nearest}`;
  if (more.length > 0) {
    return `the gazetteers hold ${more.length + 1} places called ${name}, and none of them lies in ${stated}${nearest}`;
  }
  const where =
    only.working.find(({ value, reason }) => value === CONTRADICTED && reason !== undefined)?.reason ??
    `not in ${stated}`;
  return `the only place called ${name} that the gazetteers hold lies elsewhere: ${where}${nearest}`;
}

/**
 * A bare name that fits a province and a settlement inside it, where nothing says which, means the province: it holds
 * both. Undefined where the article says which, or where neither leads the candidates.
 */
function findAreaForBoth(candidates: readonly Candidate[], { kinds }: RankingContext): Candidate | undefined {
  const open = kinds.includes("admin1") && kinds.includes("settlement");
  const [first] = candidates;
  if (!open || first === undefined) return undefined;
  const areas = candidates.filter(({ place }) => place.kind === "admin1");
  return areas.find((area) =>
    candidates.some(
      (candidate) =>
        candidate.place.kind === "settlement" &&
        (candidate === first || area === first) &&
        isInside(candidate, area),
    ),
  );
}

function isInside({ place: town }: Candidate, { place: area }: Candidate): boolean {
  if (town.country !== area.country) return false;
  if (town.province === area.name) return true;
  return (
    area.whereabouts.form === "area" &&
    town.whereabouts.form === "point" &&
    booleanPointInPolygon(town.whereabouts.position, area.whereabouts.area)
  );
}

/**
 * A region has no boundary; a spelling that only resembles leaves a doubt, and so do another kind of
 * place than the article has, and a stated province that no source confirms, or that sources differ on while another place bears the name.
 */
function certaintyOf(
  mention: Mention,
  { values }: RankedCandidate,
  rivals: readonly RankedCandidate[],
): Certainty {
  const province = values.province ?? 1;
  const hasNamesake = rivals.some((rival) => (rival.values.spelling ?? 0) > SAME_NAME);
  const doubt =
    mention.precision === "region" ||
    (values.spelling ?? 1) < SAME_NAME ||
    values.kind === 0 ||
    province <= NOT_CONFIRMED ||
    (province < 1 && hasNamesake);
  return doubt ? "less-certain" : "certain";
}
