import { foldToponym } from "../gazetteer/fold-toponym.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { NameMatch } from "../gazetteer/match-names.ts";
import type { Candidate, Geocoding, Mention } from "../model/place.ts";
import type { PlaceKind } from "../model/vocabulary.ts";
import { decideOutcome } from "./decide-outcome.ts";
import { rankCandidates, withoutValues } from "./rank-candidates.ts";
import type { Anchor, RankingContext } from "./ranking-context.ts";

export interface GeocodingScope {
  /** ISO alpha-2 codes of the countries that the article is about. */
  countries: readonly string[];
}

/** Rounds of ranking: each takes the places found so far as anchors for the rest. Three settle chains of "near". */
const MAX_ROUNDS = 4;

/**
 * Finds the place of every mention of an article, together: names that fit one place serve as anchors for those that
 * fit several. The author's own choice (`settled`) stands; words that name no place are not looked up. Every mention
 * has an outcome with its reason.
 */
export function geocodeMentions(
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  { countries }: GeocodingScope,
): Map<string, Geocoding> {
  const matches = new Map(mentions.map((mention) => [mention.id, findMatches(mention, gazetteer)]));
  let geocodings = new Map<string, Geocoding>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const known = geocodings;
    geocodings = new Map(
      mentions.map((mention) => {
        const context = contextOf(mention, mentions, known, gazetteer, countries);
        return [mention.id, geocodeOne(mention, matches.get(mention.id) ?? [], context)];
      }),
    );
    if (mentions.every(({ id }) => placeKey(known.get(id)) === placeKey(geocodings.get(id)))) break;
  }
  return geocodings;
}

function geocodeOne(mention: Mention, matches: readonly NameMatch[], context: RankingContext): Geocoding {
  if (mention.notSought !== undefined) return { outcome: "unknown", reason: mention.notSought };
  if (mention.precision === "unlocated") {
    return { outcome: "unknown", reason: "the article's words name no place that could be looked up" };
  }
  const ranked = rankCandidates(matches, context);
  return mention.settled === undefined
    ? decideOutcome(mention, ranked, context)
    : settle(mention, mention.settled, ranked.map(withoutValues), context.gazetteer);
}

/** The author's choice stands, with what speaks for it and the other places that fit. */
function settle(
  { precision }: Mention,
  { place: key, because }: NonNullable<Mention["settled"]>,
  candidates: readonly Candidate[],
  gazetteer: Gazetteer,
): Geocoding {
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

/** All printed forms are looked up; the first stands for the name where several lead to a place. */
function findMatches(mention: Mention, gazetteer: Gazetteer): NameMatch[] {
  if (mention.notSought !== undefined || mention.precision === "unlocated") return [];
  const best = new Map<string, NameMatch>();
  for (const name of [mention.name, ...(mention.alsoPrinted ?? [])]) {
    for (const match of gazetteer.find(name)) {
      const known = best.get(match.place.key);
      if (known === undefined || known.closeness < match.closeness) best.set(match.place.key, match);
    }
  }
  return [...best.values()].sort((a, b) => b.closeness - a.closeness);
}

function contextOf(
  mention: Mention,
  mentions: readonly Mention[],
  known: ReadonlyMap<string, Geocoding>,
  gazetteer: Gazetteer,
  countries: readonly string[],
): RankingContext {
  const near = new Set(mention.near ?? []);
  const anchors = mentions.flatMap((other): (Anchor & { id: string })[] => {
    const geocoding = known.get(other.id);
    if (other.id === mention.id || geocoding?.outcome !== "placed") return [];
    const { whereabouts } = geocoding.place;
    return whereabouts.form === "point"
      ? [{ id: other.id, name: other.name, position: whereabouts.position }]
      : [];
  });
  return {
    gazetteer,
    kinds: kindsOf(mention),
    country: mention.country,
    countries,
    province: mention.province,
    near: anchors.filter(({ id }) => near.has(id)),
    others: anchors.filter(({ id }) => !near.has(id)),
  };
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
