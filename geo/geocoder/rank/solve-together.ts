import type { Place } from "../../model/place.ts";
import type { LonLat } from "../../model/position.ts";
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

/** Names that judge one another: a longer document is solved in pieces of so many. */
const PIECE = 80;
/** A place is judged by so many of the names it goes with best: a document may speak of several regions. */
const BEST = 4;
/** Only the likeliest places of a name take part. */
const MAX_OPTIONS = 20;
const ROUNDS = 5;
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
 * or that are that province or country (relaxation labelling, Rosenfeld, Hummel & Zucker 1976). The order of the names
 * plays no part. One map for each name. Where it is known which place each name got in the end (`placed`), reasons name
 * only those.
 */
export function solveTogether(
  names: readonly OpenName[],
  placed?: readonly (Place | undefined)[],
): Map<Place, Support>[] {
  const supports: Map<Place, Support>[] = [];
  for (let start = 0; start < names.length; start += PIECE) {
    const end = start + PIECE;
    supports.push(...solvePiece(names.slice(start, end), placed?.slice(start, end)));
  }
  return supports;
}

type Spot = ReturnType<typeof spotOf>;

/** All places of all names in one row, with how strongly each ties to each other: a square of numbers. */
interface Web {
  spots: Spot[];
  /** Where the places of each name begin; one more at the end. */
  starts: number[];
  strengths: Float32Array;
}

function solvePiece(
  names: readonly OpenName[],
  placed: readonly (Place | undefined)[] | undefined,
): Map<Place, Support>[] {
  const web = weave(names);
  const own = Float64Array.from(web.spots, ({ score }) => score);
  let likelihoods = likelihoodsOf(own, web);
  for (let round = 0; round < ROUNDS; round++) {
    const known = likelihoods;
    const together = own.map((score, at) => score + COMPANY * bestTies(at, web, known).value);
    likelihoods = likelihoodsOf(together, web);
  }
  return names.map((_, name) => {
    const supports = new Map<Place, Support>();
    for (let at = web.starts[name] ?? 0; at < (web.starts[name + 1] ?? 0); at++) {
      const spot = web.spots[at];
      if (spot === undefined) continue;
      const { value, ties } = bestTies(at, web, likelihoods);
      const telling = ties.filter(({ to }) => {
        const other = web.spots[to];
        return placed === undefined || (other !== undefined && placed[other.name] === other.place);
      });
      supports.set(spot.place, { value, reason: wordsFor(spot, telling, names, web.spots) });
    }
    return supports;
  });
}

function weave(names: readonly OpenName[]): Web {
  const starts = [0];
  const spots: Spot[] = [];
  for (const [name, { options }] of names.entries()) {
    const likeliest = [...options]
      .sort((a, b) => b.score - a.score || (a.place.key < b.place.key ? -1 : 1))
      .slice(0, MAX_OPTIONS);
    for (const { place, score } of likeliest) spots.push(spotOf(place, score, name));
    starts.push(spots.length);
  }
  const strengths = new Float32Array(spots.length * spots.length);
  for (const [at, a] of spots.entries()) {
    for (let other = starts[a.name + 1] ?? 0; other < spots.length; other++) {
      const b = spots[other];
      const strength = b === undefined ? 0 : strengthOf(a, b);
      strengths[at * spots.length + other] = strength;
      strengths[other * spots.length + at] = strength;
    }
  }
  return { spots, starts, strengths };
}

/** A tie to the places of another name, their likelihood counted. */
interface Tie {
  strength: number;
  /** The place of the other name that ties strongest. */
  to: number;
}

/** The ties of one place to the names it goes with best, strongest first, and their mean. */
function bestTies(at: number, { spots, starts, strengths }: Web, likelihoods: Float64Array) {
  const ties: Tie[] = [];
  const row = at * spots.length;
  const own = spots[at]?.name;
  for (let name = 0; name + 1 < starts.length; name++) {
    if (name === own) continue;
    const tie = { strength: 0, to: starts[name] ?? 0 };
    let most = 0;
    for (let other = tie.to; other < (starts[name + 1] ?? 0); other++) {
      const part = (strengths[row + other] ?? 0) * (likelihoods[other] ?? 0);
      tie.strength += part;
      if (part > most) {
        most = part;
        tie.to = other;
      }
    }
    let place = ties.length;
    while (place > 0 && (ties[place - 1]?.strength ?? 0) < tie.strength) place -= 1;
    if (place < BEST) ties.splice(place, 0, tie);
    if (ties.length > BEST) ties.pop();
  }
  const sum = ties.reduce((total, { strength }) => total + strength, 0);
  return { value: sum / Math.max(1, ties.length), ties };
}

/** Scores of the places of each name as shares of one. */
function likelihoodsOf(scores: Float64Array, { starts }: Web): Float64Array {
  const likelihoods = new Float64Array(scores.length);
  for (let name = 0; name + 1 < starts.length; name++) {
    const [first = 0, end = 0] = [starts[name], starts[name + 1]];
    const most = Math.max(...scores.subarray(first, end));
    let sum = 0;
    for (let at = first; at < end; at++) {
      const weight = Math.exp(SHARPNESS * ((scores[at] ?? 0) - most));
      likelihoods[at] = weight;
      sum += weight;
    }
    for (let at = first; at < end; at++) likelihoods[at] = (likelihoods[at] ?? 0) / sum;
  }
  return likelihoods;
}

function spotOf(place: Place, score: number, name: number) {
  const { whereabouts, country, province, kind, key } = place;
  const position = whereabouts.form === "point" ? whereabouts.position : undefined;
  return { place, key, country, province, kind, position, score, name };
}

/** How strongly two places tie two names together; a place does not speak for itself. */
function strengthOf(a: Spot, b: Spot): number {
  if (a.key === b.key || a.country !== b.country || a.country === "") {
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
  ties: readonly Tie[],
  names: readonly OpenName[],
  spots: readonly Spot[],
): string | undefined {
  const words = ties
    .filter(({ strength }) => strength > TELLING)
    .slice(0, 3)
    .flatMap(({ to }) => {
      const other = spots[to];
      return other === undefined ? [] : tieInWords(spot, other, names[other.name]?.name ?? other.place.name);
    });
  return words.length === 0 ? undefined : [...new Set(words)].join(", ");
}

function tieInWords(spot: Spot, other: Spot, name: string): string {
  const km = spot.position && other.position ? kilometres(spot.position, other.position) : undefined;
  if (km !== undefined && km <= NEAR_KM) return `${Math.round(km)} km from ${name}`;
  if (spot.kind === "country") return `${name} lies in it`;
  if (other.kind === "country" || other.kind === "admin1") return `in ${name}, which is named too`;
  if (spot.kind === "admin1") return `${name} lies in it`;
  return spot.province !== undefined && spot.province === other.province
    ? `in ${spot.province}, as ${name} is`
    : `in the same country as ${name}`;
}
