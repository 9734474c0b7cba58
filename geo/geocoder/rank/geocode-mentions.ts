import type { Geocoding, Mention, Place } from "../../model/place.ts";
import type { PlaceKind } from "../../model/vocabulary.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { foldToponym } from "../names/fold-toponym.ts";
import type { NameMatch } from "../names/match-names.ts";
import { decideOutcome } from "./decide-outcome.ts";
import {
  candidateOf,
  type JudgedMatch,
  judgeMatches,
  type RankedCandidate,
  rankCandidates,
} from "./rank-candidates.ts";
import type { Anchor, RankingContext, StatedProvince } from "./ranking-context.ts";
import { readQualified } from "./read-qualified.ts";
import { type Support, solveTogether } from "./solve-together.ts";
import { findStatedProvince, mayLieIn } from "./stated-province.ts";

export interface GeocodingScope {
  /** ISO alpha-2 codes of the countries that the article is about. */
  countries: readonly string[];
  /** At least so many candidates of each name are listed, where there are so many; by default only rivals. */
  listed?: number;
  /** Candidates carry what each rule said of them. */
  explain?: boolean;
}

/** Rounds of ranking: each takes the places found so far as anchors for what is near them. Four settle chains. */
const MAX_ROUNDS = 4;
/** A match at least this close that nothing stated contradicts, and nobody looks for slips of spelling. */
const CLOSE = 0.8;

/**
 * Finds the place of every mention of an article, all together: the likely places of each name speak for the places
 * of the others. The author's own choice (`settled`) stands; words that name no place are not looked up. Every mention
 * has an outcome with its reason.
 */
export function geocodeMentions(
  written: readonly Mention[],
  gazetteer: Gazetteer,
  { countries, listed = 0, explain = false }: GeocodingScope,
): Map<string, Geocoding> {
  const mentions = written.map((mention) => readQualified(mention, gazetteer));
  const stated = mentions.map((mention) => findStatedProvince(mention, gazetteer, countries));
  const matches = mentions.map((mention, index) => findMatches(mention, gazetteer, stated[index], countries));
  const rounds = mentions.some(({ near = [] }) => near.length > 0) ? MAX_ROUNDS : 1;
  let geocodings = new Map<string, Geocoding>();
  for (let round = 0; round < rounds; round++) {
    const known = geocodings;
    const contexts = mentions.map((mention, index) => ({
      gazetteer,
      explain,
      kinds: kindsOf(mention),
      country: mention.country,
      countries,
      province: stated[index],
      near: anchorsOf(mention, mentions, known),
    }));
    const judged = contexts.map((context, index) => judgeMatches(matches[index] ?? [], context));
    const decide = (placed?: ReadonlyMap<string, Geocoding>) => {
      const companies = findCompanies(mentions, judged, gazetteer, placed);
      return new Map(
        mentions.map((mention, index) => {
          const context = contexts[index];
          if (context === undefined) throw new RangeError(`no context for ${mention.id}`);
          const ranked = rankCandidates(judged[index] ?? [], context, companies[index], listed);
          return [mention.id, geocodeOne(mention, ranked, context)] as const;
        }),
      );
    };
    // Reasons name other places, so they are written when it is known which those are.
    geocodings = decide(decide());
    if (mentions.every(({ id }) => placeKey(known.get(id)) === placeKey(geocodings.get(id)))) break;
  }
  return geocodings;
}

/** What the other names say of each candidate; undefined for a name that stands alone. */
function findCompanies(
  mentions: readonly Mention[],
  judged: readonly (readonly JudgedMatch[])[],
  gazetteer: Gazetteer,
  placed: ReadonlyMap<string, Geocoding> | undefined,
): (ReadonlyMap<Place, Support> | undefined)[] {
  const names = mentions.map(({ id, name, settled }, index) => {
    const place = settled === undefined ? undefined : gazetteer.get(settled.place);
    const options = place === undefined ? (judged[index] ?? []) : [{ place, score: 1 }];
    const geocoding = placed?.get(id);
    return { name, options, placed: geocoding?.outcome === "placed" ? geocoding.place : undefined };
  });
  const open = names.filter(({ options }) => options.length > 0);
  if (open.length < 2) return mentions.map(() => undefined);
  const supports = solveTogether(open, placed && open.map((name) => name.placed));
  return names.map((name) => (name.options.length === 0 ? undefined : supports[open.indexOf(name)]));
}

function geocodeOne(
  mention: Mention,
  ranked: readonly RankedCandidate[],
  context: RankingContext,
): Geocoding {
  if (mention.notSought !== undefined) return { outcome: "unknown", reason: mention.notSought };
  if (mention.precision === "unlocated") {
    return { outcome: "unknown", reason: "the article's words name no place that could be looked up" };
  }
  return mention.settled === undefined
    ? decideOutcome(mention, ranked, context)
    : settle(mention, mention.settled, ranked, context);
}

/** The author's choice stands, with what speaks for it and the other places that fit. */
function settle(
  { precision }: Mention,
  { place: key, because }: NonNullable<Mention["settled"]>,
  ranked: readonly RankedCandidate[],
  { gazetteer, explain = false }: RankingContext,
): Geocoding {
  const candidates = ranked.map((candidate) => candidateOf(candidate, explain));
  const place = gazetteer.get(key);
  if (place === undefined) {
    const reason = `the author chose ${key}, which no gazetteer that was loaded holds`;
    return { outcome: "unknown", reason };
  }
  const found = candidates.find((candidate) => candidate.place === place);
  const rivals = candidates.filter((candidate) => candidate.place !== place);
  const reasons = [`the author's choice: ${because}`, ...(found?.reasons ?? [])];
  return {
    outcome: "placed",
    place,
    certainty: precision === "region" || rivals.length > 0 ? "less-certain" : "certain",
    reasons,
    candidates: [{ place, score: found?.score ?? 1, reasons }, ...rivals],
  };
}

/**
 * All printed forms are looked up; the first stands for the name where several lead to a place. Where every place
 * of the name is contradicted by what is stated, slips of spelling are looked for too.
 */
function findMatches(
  mention: Mention,
  gazetteer: Gazetteer,
  stated: StatedProvince | undefined,
  countries: readonly string[],
): NameMatch[] {
  if (mention.notSought !== undefined || mention.precision === "unlocated") return [];
  const best = new Map<string, NameMatch>();
  const home = new Set(homeOf(mention, stated, countries, gazetteer));
  const keepBest = (wide: boolean) => {
    for (const name of [mention.name, ...(mention.alsoPrinted ?? [])]) {
      for (const match of gazetteer.find(name, { wide, home })) {
        const known = best.get(match.place.key);
        if (known === undefined || known.closeness < match.closeness) best.set(match.place.key, match);
      }
    }
  };
  keepBest(false);
  const fits = ({ place, closeness }: NameMatch) =>
    closeness >= CLOSE &&
    (mention.country === undefined || place.country === mention.country) &&
    (stated === undefined || mayLieIn(place, stated, gazetteer));
  if (best.size > 0 && ![...best.values()].some(fits)) keepBest(true);
  // The ranking looks at so many only: those that what is stated allows must not be crowded out.
  const rankOf = ({ place }: NameMatch) => {
    if (home.size > 0 && !home.has(place.country)) return 0;
    return stated === undefined || mayLieIn(place, stated, gazetteer) ? 2 : 1;
  };
  const ranks = new Map([...best.values()].map((match) => [match, rankOf(match)]));
  return [...best.values()].sort(
    (a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0) || b.closeness - a.closeness,
  );
}

/** Countries in which the name is looked for first, by what is stated: its own, its province's, the article's, the country files'. */
function homeOf(
  { country }: Mention,
  stated: StatedProvince | undefined,
  countries: readonly string[],
  { fileCountries }: Gazetteer,
): readonly string[] {
  if (country !== undefined) return [country];
  const ofProvince = [
    ...(stated?.provinces ?? []).map((place) => place.country),
    ...(stated?.countries ?? []),
  ];
  if (ofProvince.length > 0) return ofProvince;
  return countries.length > 0 ? countries : [...fileCountries];
}

/** The places found so far that the article puts this one near. */
function anchorsOf(
  { near = [] }: Mention,
  mentions: readonly Mention[],
  known: ReadonlyMap<string, Geocoding>,
): Anchor[] {
  return mentions.flatMap(({ id, name }): Anchor[] => {
    const geocoding = near.includes(id) ? known.get(id) : undefined;
    if (geocoding?.outcome !== "placed" || geocoding.place.whereabouts.form !== "point") return [];
    return [{ name, position: geocoding.place.whereabouts.position }];
  });
}

/** The author's list; where there is none, what the precision or the name's own words say. */
function kindsOf(mention: Mention): readonly PlaceKind[] {
  if (mention.precision === "country") return ["country"];
  if (mention.kind !== undefined && mention.kind.length > 0) return mention.kind;
  const said = foldToponym(mention.name).kind;
  return said === undefined ? [] : [said];
}

function placeKey(geocoding: Geocoding | undefined): string {
  if (geocoding === undefined) return "";
  if (geocoding.outcome === "unknown") return "unknown";
  return geocoding.outcome === "placed"
    ? geocoding.place.key
    : geocoding.candidates.map(({ place }) => place.key).join(" ");
}
