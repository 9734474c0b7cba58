import type { BoundingBox, Place } from "../model/place.ts";
import type { LonLat } from "../model/position.ts";
import { similarity } from "./edit-distance.ts";
import { type FoldedToponym, foldToponym, keyOfToponym } from "./fold-toponym.ts";
import { buildNameIndex } from "./name-index.ts";
import { createProvinceFinder } from "./province-finder.ts";
import { skeletonOf } from "./skeleton.ts";

/** How a name was matched, strictest first; the words are for readers. */
export const MATCHES = {
  same: "the same name",
  folded: "the same name in another romanisation",
  consonants: "a name with the same consonants",
  near: "a similar name",
} as const;

export interface NameMatch {
  place: Place;
  /** The spelling of the place that fits best. */
  written: string;
  match: keyof typeof MATCHES;
  /** 1 for the same words, falling to 0. */
  closeness: number;
}

export interface Gazetteer {
  /** Every place that a printed name may mean, closest spelling first. */
  find(name: string): NameMatch[];
  /** By key or by identifier in another gazetteer. */
  get(key: string): Place | undefined;
  provincesOf(country: string): Place[];
  /** The province of a country by its printed name. */
  provinceNamed(name: string, country: string): Place | undefined;
  /** The province whose area holds a position. */
  provinceHolding(position: LonLat, country: string): Place | undefined;
  /** Places with a point inside the box. */
  placesInBox(box: BoundingBox): Place[];
  allPlaces(): readonly Place[];
}

/** Matches kept of each lookup, closest first: the world has hundreds of places with some names. */
const MAX_MATCHES = 200;
/** Looser spellings below this likeness of the keys are chance. */
const LEAST_LIKENESS = 0.5;
/** So many places with the name itself, and slips of spelling are not looked for. */
const ENOUGH = 1;
/** What a spelling counts less that is not the name a place is chiefly listed under. */
const OTHER_SPELLING = 0.03;
/** Likeness granted where only consonants can be compared, between scripts. */
const OTHER_SCRIPT = 0.8;

/** Makes a gazetteer of merged layers. The index is built once, here. */
export function createGazetteer(places: readonly Place[]): Gazetteer {
  const index = buildNameIndex(places);
  const provinces = createProvinceFinder(places.filter((place) => place.kind === "admin1"));
  const byId = new Map<string, Place>();
  for (const place of places) for (const id of place.sameAs) byId.set(id, place);
  for (const place of places) byId.set(place.key, place);

  function find(name: string): NameMatch[] {
    const asked = foldToponym(name);
    if (asked.key === "") return [];
    const best = new Map<Place, NameMatch>();
    for (const place of index.withKey(asked.key)) {
      const closest = closestSpelling(place, asked);
      if (closest !== undefined) best.set(place, closest);
    }
    const exact = best.size;
    const keepLike = (found: Place[], match: "consonants" | "near") => {
      for (const place of found) {
        const closest = best.has(place) ? undefined : closestLikeness(place, asked, match);
        if (closest !== undefined) best.set(place, closest);
      }
    };
    const skeleton = skeletonOf(asked.key);
    keepLike(index.withSkeleton(skeleton), "consonants");
    if (exact < ENOUGH) keepLike(index.nearSkeleton(skeleton), "near");
    return [...best.values()]
      .sort(
        (a, b) => b.closeness - a.closeness || b.place.population - a.place.population || compareKeys(a, b),
      )
      .slice(0, MAX_MATCHES);
  }

  return {
    find,
    get: (key) => byId.get(key),
    provincesOf: provinces.provincesOf,
    provinceNamed: provinces.named,
    provinceHolding: provinces.holding,
    placesInBox: ([west, south, east, north]) =>
      places.filter(({ whereabouts }) => {
        if (whereabouts.form !== "point") return false;
        const [lon, lat] = whereabouts.position;
        return lon >= west && lon <= east && lat >= south && lat <= north;
      }),
    allPlaces: () => places,
  };
}

/** Of a place's spellings with the same key, the one closest to the name that was asked for. */
function closestSpelling(place: Place, asked: FoldedToponym): NameMatch | undefined {
  let best: NameMatch | undefined;
  for (const written of place.names) {
    const fold = foldToponym(written);
    if (fold.key !== asked.key) continue;
    const chief = foldToponym(place.name).bare === fold.bare || written === place.arabic;
    const closeness = sameKeyCloseness(fold, asked) - (chief ? 0 : OTHER_SPELLING);
    const least = best?.closeness ?? 0;
    if (closeness < least || (closeness === least && written !== asked.written)) continue;
    best = { place, written, match: fold.bare === asked.bare ? "same" : "folded", closeness };
  }
  return best;
}

/** Same words 1; the name proper the same 0.97; another romanisation 0.8 to 0.9. */
function sameKeyCloseness(fold: FoldedToponym, asked: FoldedToponym): number {
  if (fold.plain === asked.plain) return 1;
  if (fold.bare === asked.bare) return 0.97;
  return 0.8 + 0.1 * similarity(fold.bare, asked.bare);
}

/**
 * The spelling of a place that is likest to the name, among those in its script; undefined where none is like it at
 * all. Only a place without a spelling in that script is judged by its consonants alone.
 */
function closestLikeness(
  place: Place,
  asked: FoldedToponym,
  match: "consonants" | "near",
): NameMatch | undefined {
  const floor = match === "consonants" ? 0.25 : 0.1;
  let best: { written: string; likeness: number } | undefined;
  let otherScript: string | undefined;
  for (const written of place.names) {
    const key = keyOfToponym(written);
    if (isLatin(key) !== isLatin(asked.key)) {
      otherScript ??= skeletonOf(key) === skeletonOf(asked.key) ? written : undefined;
      continue;
    }
    const likeness = similarity(key, asked.key);
    if (best === undefined || likeness > best.likeness) best = { written, likeness };
  }
  best ??= otherScript === undefined ? undefined : { written: otherScript, likeness: OTHER_SCRIPT };
  if (best === undefined || best.likeness < LEAST_LIKENESS) return undefined;
  return { place, written: best.written, match, closeness: floor + 0.5 * best.likeness };
}

function isLatin(key: string): boolean {
  return key.charCodeAt(0) < 0x80;
}

function compareKeys(a: NameMatch, b: NameMatch): number {
  return a.place.key < b.place.key ? -1 : 1;
}
