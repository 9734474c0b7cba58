import type { Place } from "../model/place.ts";
import type { LonLat } from "../model/position.ts";
import { kilometres } from "./kilometres.ts";

/** A name of a document with the places it may mean, each with its score by everything but the other names. */
export interface OpenName {
  name: string;
  options: readonly { place: Place; score: number }[];
}

/** How well a place goes with the other names of its document. */
export interface Support {
  /** 0 to 1. */
  value: number;
  /** The names it goes with best, and how: "12 km from Dayton", "in Ohio, which is named too". */
  reason: string | undefined;
}

/** Names that judge one another stand at most so far apart in the document, counted in names. */
const WINDOW = 40;
/** A place is judged by so many of the names it goes with best: a document may speak of several regions. */
const BEST = 4;
/** Only the likeliest places of a name take part. */
const MAX_OPTIONS = 30;
const ROUNDS = 6;
/** How much the company of a place counts against its own score, and how sharply scores become likelihoods. */
const COMPANY = 0.35;
const SHARPNESS = 22;

/** Kilometres at which a bond by nearness counts half. */
const HALF_KM = 60;
const SAME_PROVINCE = 0.5;
const SAME_COUNTRY = 0.25;
const IN_NAMED_PROVINCE = 0.8;
const IN_NAMED_COUNTRY = 0.45;
/** Up to here a distance in words says more than the province, kilometres. */
const NEAR_KM = 120;
/** A bond weaker than this is not worth a word. */
const TELLING = 0.3;

/**
 * Judges the places of all names of a document by one another at once: each name spreads its likelihood over its
 * places, and a place gains from the likely places of the other names that lie near, in the same province or country,
 * or that are that province or country (relaxation labelling, Rosenfeld, Hummel & Zucker 1976). Independent of order
 * but for the window. One map for each name.
 */
export function solveTogether(names: readonly OpenName[]): Map<Place, Support>[] {
  const spots = names.map(({ options }) =>
    [...options]
      .sort((a, b) => b.score - a.score || (a.place.key < b.place.key ? -1 : 1))
      .slice(0, MAX_OPTIONS)
      .map(({ place, score }) => ({ ...spotOf(place), score })),
  );
  const bonds = names.map((_, index) => bondsOf(index, spots));
  let likelihoods = spots.map((options) => likelihoodsOf(options.map(({ score }) => score)));
  for (let round = 0; round < ROUNDS; round++) {
    const known = likelihoods;
    likelihoods = spots.map((options, index) =>
      likelihoodsOf(
        options.map(
          ({ score }, option) => score + COMPANY * supportOf(bonds[index]?.[option] ?? [], known).value,
        ),
      ),
    );
  }
  return spots.map((options, index) => {
    const supports = options.map((spot, option): [Place, Support] => {
      const support = supportOf(bonds[index]?.[option] ?? [], likelihoods);
      return [spot.place, { value: support.value, reason: wordsFor(spot, support.best, names, spots) }];
    });
    return new Map(supports);
  });
}

type Spot = ReturnType<typeof spotOf>;

/** What ties one place to the places of another name: for each of them a strength, 0 to 1. */
interface Bond {
  to: number;
  strengths: Float64Array;
}

interface WeighedBond {
  to: number;
  strength: number;
  /** The option of the other name that ties strongest, likelihood counted. */
  option: number;
}

function bondsOf(index: number, spots: readonly (readonly Spot[])[]): Bond[][] {
  return (spots[index] ?? []).map((spot) => {
    const bonds: Bond[] = [];
    const last = Math.min(spots.length - 1, index + WINDOW);
    for (let to = Math.max(0, index - WINDOW); to <= last; to++) {
      if (to === index) continue;
      bonds.push({ to, strengths: Float64Array.from(spots[to] ?? [], (other) => strengthOf(spot, other)) });
    }
    return bonds;
  });
}

function supportOf(bonds: readonly Bond[], likelihoods: readonly Float64Array[]) {
  const weighed = bonds.map(({ to, strengths }): WeighedBond => {
    let strength = 0;
    let option = 0;
    let most = 0;
    for (let at = 0; at < strengths.length; at++) {
      const part = (strengths[at] ?? 0) * (likelihoods[to]?.[at] ?? 0);
      strength += part;
      if (part > most) [most, option] = [part, at];
    }
    return { to, strength, option };
  });
  const best = weighed.sort((a, b) => b.strength - a.strength || a.to - b.to).slice(0, BEST);
  const value = best.reduce((sum, { strength }) => sum + strength, 0) / Math.max(1, best.length);
  return { value, best };
}

function likelihoodsOf(scores: readonly number[]): Float64Array {
  const most = Math.max(...scores, 0);
  const weights = Float64Array.from(scores, (score) => Math.exp(SHARPNESS * (score - most)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function spotOf(place: Place) {
  const { whereabouts, country, province, kind, key } = place;
  const position = whereabouts.form === "point" ? whereabouts.position : undefined;
  return { place, key, country, province, kind, position };
}

/** How strongly two places tie two names together; a place does not speak for itself. */
function strengthOf(a: Spot, b: Spot): number {
  if (a.key === b.key || a.country !== b.country) {
    return a.key !== b.key && a.position && b.position ? nearness(a.position, b.position) : 0;
  }
  if (a.kind === "country" || b.kind === "country") return IN_NAMED_COUNTRY;
  const together = a.province !== undefined && a.province === b.province;
  if (a.kind === "admin1" || b.kind === "admin1") return together ? IN_NAMED_PROVINCE : SAME_COUNTRY;
  const near = a.position && b.position ? nearness(a.position, b.position) : 0;
  return Math.max(near, together ? SAME_PROVINCE : SAME_COUNTRY);
}

function nearness(a: LonLat, b: LonLat): number {
  return 1 / (1 + kilometres(a, b) / HALF_KM);
}

/** The strongest ties in words, at most three; undefined where none is worth one. */
function wordsFor(
  spot: Spot,
  best: readonly WeighedBond[],
  names: readonly OpenName[],
  spots: readonly (readonly Spot[])[],
): string | undefined {
  const words = best
    .filter(({ strength }) => strength > TELLING)
    .slice(0, 3)
    .flatMap(({ to, option }) => {
      const other = spots[to]?.[option];
      return other === undefined ? [] : tieInWords(spot, other, names[to]?.name ?? other.place.name);
    });
  return words.length === 0 ? undefined : [...new Set(words)].join(", ");
}

function tieInWords(spot: Spot, other: Spot, name: string): string {
  const km = spot.position && other.position ? kilometres(spot.position, other.position) : undefined;
  if (km !== undefined && km <= NEAR_KM) return `${Math.round(km)} km from ${name}`;
  if (other.kind === "country" || other.kind === "admin1") return `in ${name}, which is named too`;
  if (spot.kind === "country" || spot.kind === "admin1") return `${name} lies in it`;
  return spot.province !== undefined && spot.province === other.province
    ? `in ${spot.province}, as ${name} is`
    : `in the same country as ${name}`;
}
