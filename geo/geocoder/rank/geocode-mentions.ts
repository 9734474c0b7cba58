import type { Geocoding, Mention, Place } from "../../model/place.ts";
import { geocodingReason as because } from "../../model/reason.ts";
import type { PlaceKind } from "../../model/vocabulary.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { NameMatch } from "../names/match-names.ts";
import { pointsAgainstPlace } from "../names/seldom-places.ts";
import { applyAuthorChoice, decideOutcome } from "./decide-outcome.ts";
import { type JudgedMatch, judgeMatches, rankCandidates } from "./rank-candidates.ts";
import type { Anchor, RankingContext, StatedProvince } from "./ranking-context.ts";
import { UNKNOWN_POINTS, UNKNOWN_POINTS_ALONE, WEIGHTS } from "./rules.ts";
import { type Support, solveDocument } from "./solve-document.ts";
import { findStatedProvince, mayLieIn, readQualified, statedKinds } from "./stated.ts";

export interface GeocodingScope {
  /** ISO alpha-2 codes of the countries that the text is about. */
  countries: readonly string[];
  /** Where the text was published: names near it are likelier. */
  region?: Place | undefined;
  /** At least so many candidates of each name are listed, where there are so many; by default only rivals. */
  listed?: number;
  /** Candidates carry what each rule said of them. */
  explain?: boolean;
}

/** Rounds of ranking: each takes the places found so far as anchors for what is near them. Four settle chains. */
const MAX_ROUNDS = 4;
/** A match at least this close that nothing stated contradicts, and slips of spelling are not looked for. */
const CLOSE = 0.8;

/**
 * Finds the place of every mention of a text, all together: the likely places of each name speak for the places
 * of the others. The author's own choice (`settled`) stands; words that name no place are not looked up. Every mention
 * has an outcome with its reason.
 */
export function geocodeMentions(
  written: readonly Mention[],
  gazetteer: Gazetteer,
  { countries, region, listed = 0, explain = false }: GeocodingScope,
): Map<string, Geocoding> {
  const mentions = written.map((mention) => readQualified(mention, gazetteer));
  const stated = mentions.map((mention) => findStatedProvince(mention, gazetteer, countries));
  const matches = mentions.map((mention, index) => findMatches(mention, gazetteer, stated[index], countries));
  const kinds = mentions.map((mention, index) => statedKinds(mention, matches[index] ?? []));
  const unknownPoints = mentions.map((mention, index) =>
    unknownPointsOf(mention, kinds[index] ?? [], mentions.length, countries),
  );
  const published = region === undefined ? undefined : anchorOf(region, region.name);
  const rounds = mentions.some(({ near = [] }) => near.length > 0) ? MAX_ROUNDS : 1;
  let geocodings = new Map<string, Geocoding>();
  for (let round = 0; round < rounds; round++) {
    const known = geocodings;
    const contexts = mentions.map(
      (mention, index): RankingContext => ({
        gazetteer,
        explain,
        kinds: kinds[index] ?? [],
        country: mention.country,
        countries,
        province: stated[index],
        near: anchorsOf(mention, mentions, known),
        region: published,
      }),
    );
    const judged = contexts.map((context, index) => judgeMatches(matches[index] ?? [], context));
    const decide = (placed?: ReadonlyMap<string, Geocoding>) => {
      const supports = findSupports(mentions, judged, unknownPoints, gazetteer, placed);
      return new Map(
        mentions.map((mention, index) => {
          const context = contexts[index];
          if (context === undefined) throw new RangeError(`no context for ${mention.id}`);
          const ranked = rankCandidates(
            judged[index] ?? [],
            context,
            supports?.[index],
            unknownPoints[index] ?? UNKNOWN_POINTS,
          );
          return [
            mention.id,
            geocodeOne(mention, ranked, { ...context, support: supports?.[index] }, listed),
          ] as const;
        }),
      );
    };
    // Reasons name other places, so they are written when it is known which those are.
    const first = decide();
    geocodings = mentions.length > 1 ? decide(first) : first;
    if (mentions.every(({ id }) => placeKey(known.get(id)) === placeKey(geocodings.get(id)))) break;
  }
  return geocodings;
}

/** Names of a document from which on the others surely speak for a place. */
const MANY_NAMES = 5;
/** Points that speak for a place where the author says what kind it is of, or which countries the text is about. */
const AUTHOR_POINTS = 3;

function unknownPointsOf(
  mention: Mention,
  kinds: readonly PlaceKind[],
  names: number,
  countries: readonly string[],
): number {
  const others = Math.min(1, (names - 1) / (MANY_NAMES - 1));
  const base = UNKNOWN_POINTS_ALONE + others * (UNKNOWN_POINTS - UNKNOWN_POINTS_ALONE);
  if (kinds.length > 0) return base - AUTHOR_POINTS;
  return (countries.length > 0 ? base - AUTHOR_POINTS : base) + pointsAgainstPlace(mention.name);
}

/** What the other names say of each candidate; undefined where there are no other names. */
function findSupports(
  mentions: readonly Mention[],
  judged: readonly (readonly JudgedMatch[])[],
  unknownPoints: readonly number[],
  gazetteer: Gazetteer,
  placed: ReadonlyMap<string, Geocoding> | undefined,
): (ReadonlyMap<Place, Support> | undefined)[] | undefined {
  const names = mentions.map(({ id, name, settled }, index) => {
    const chosen = settled === undefined ? undefined : gazetteer.get(settled.place);
    const allowed = (judged[index] ?? []).filter(
      ({ judgements }) => ![...judgements.values()].some(({ isContradicted }) => isContradicted === true),
    );
    const geocoding = placed?.get(id);
    return {
      name,
      options: chosen === undefined ? allowed : [{ place: chosen, points: UNKNOWN_POINTS * 2 }],
      unknownPoints: unknownPoints[index] ?? UNKNOWN_POINTS,
      placed: geocoding?.outcome === "placed" ? geocoding.place : undefined,
    };
  });
  const open = names.filter(({ options }) => options.length > 0);
  if (open.length < 2) return undefined;
  const supports = solveDocument(open, WEIGHTS.coherence);
  return names.map((name) => (name.options.length === 0 ? undefined : supports[open.indexOf(name)]));
}

function geocodeOne(
  mention: Mention,
  ranked: ReturnType<typeof rankCandidates>,
  context: RankingContext,
  listed: number,
): Geocoding {
  const { notSought, precision, settled } = mention;
  if (notSought !== undefined)
    return { outcome: "unknown", reason: because("notSought", { text: notSought }) };
  if (precision === "unlocated") return { outcome: "unknown", reason: because("namesNoPlace") };
  return settled === undefined
    ? decideOutcome(mention, ranked, context, listed)
    : applyAuthorChoice(mention, settled, ranked, context);
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
  // The ranking looks at so many only: those that what is stated allows, and the best known, must not be crowded out.
  const rankOf = ({ place, closeness }: NameMatch) => {
    if (stated !== undefined && !mayLieIn(place, stated, gazetteer)) return 0;
    if (mention.country !== undefined && place.country !== mention.country) return 0;
    return closeness >= CLOSE || home.has(place.country) ? 2 : 1;
  };
  const ranks = new Map([...best.values()].map((match) => [match, rankOf(match)]));
  return [...best.values()].sort(
    (a, b) =>
      (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0) ||
      Number(home.has(b.place.country)) - Number(home.has(a.place.country)) ||
      b.closeness - a.closeness ||
      gazetteer.peopleOf(b.place) - gazetteer.peopleOf(a.place),
  );
}

/** Countries in which the name is looked for first, by what is stated: its own, its province's, the text's, the country files'. */
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

/** The places found so far that the text puts this one near. */
function anchorsOf(
  { near = [] }: Mention,
  mentions: readonly Mention[],
  known: ReadonlyMap<string, Geocoding>,
): Anchor[] {
  if (near.length === 0) return [];
  return mentions.flatMap(({ id, name }): Anchor[] => {
    const geocoding = near.includes(id) ? known.get(id) : undefined;
    if (geocoding?.outcome !== "placed" || geocoding.place.location.form !== "point") return [];
    return [{ name, position: geocoding.place.location.position }];
  });
}

function anchorOf({ location }: Place, name: string): Anchor | undefined {
  if (location.form === "none") return undefined;
  return { name, position: location.form === "point" ? location.position : location.label };
}

function placeKey(geocoding: Geocoding | undefined): string {
  if (geocoding === undefined) return "";
  if (geocoding.outcome === "unknown") return "unknown";
  return geocoding.outcome === "placed"
    ? geocoding.place.key
    : geocoding.candidates.map(({ place }) => place.key).join(" ");
}

/** What a text states of a name. */
export type StatedContext = Pick<Mention, "province" | "country" | "kind">;

/** Finds the place of one name that stands alone; a whole document is solved better at once, by `geocodeMentions`. */
export function findName(
  name: string,
  gazetteer: Gazetteer,
  stated: StatedContext = {},
  scope: GeocodingScope = { countries: [] },
): Geocoding {
  const mention: Mention = { id: "name", name, precision: "settlement", ...stated };
  const geocoding = geocodeMentions([mention], gazetteer, scope).get(mention.id);
  if (geocoding === undefined) throw new Error(`no outcome for ${name}`);
  return geocoding;
}
