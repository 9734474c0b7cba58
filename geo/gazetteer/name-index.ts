import type { Place } from "../model/place.ts";
import { editDistance } from "./edit-distance.ts";
import { foldToponym } from "./fold-toponym.ts";
import { skeletonOf } from "./skeleton.ts";

/** Keys -> places, and loosely: skeletons -> keys, pairs of letters -> skeletons. The loose parts are built when asked. */
export interface NameIndex {
  placesOf(key: string): Place[];
  /** Other keys with the same consonants. */
  keysLike(key: string): string[];
  /** Keys whose consonants differ in one place, or in two where there are seven or more. */
  keysNear(key: string): string[];
}

export function buildNameIndex(places: readonly Place[]): NameIndex {
  const byKey = new Map<string, number | number[]>();
  for (const [index, place] of places.entries()) {
    for (const name of place.names) addTo(byKey, foldToponym(name).key, index);
  }
  byKey.delete("");
  let bySkeleton: Map<string, string | string[]> | undefined;
  let byPair: Map<string, string | string[]> | undefined;

  function skeletons() {
    if (bySkeleton === undefined) {
      bySkeleton = new Map();
      for (const key of byKey.keys()) addTo(bySkeleton, skeletonOf(key), key);
      bySkeleton.delete("");
    }
    return bySkeleton;
  }

  function pairs() {
    if (byPair === undefined) {
      byPair = new Map();
      for (const skeleton of skeletons().keys()) {
        for (const pair of new Set(pairsOf(skeleton))) addTo(byPair, pair, skeleton);
      }
    }
    return byPair;
  }

  return {
    placesOf: (key) => listOf(byKey.get(key)).flatMap((index) => places[index] ?? []),
    keysLike: (key) => listOf(skeletons().get(skeletonOf(key))).filter((other) => other !== key),
    keysNear(key) {
      const skeleton = skeletonOf(key);
      const limit = skeleton.length >= 7 ? 2 : 1;
      // Two consonants and a slip would leave one to go by: every third name would fit.
      if (skeleton.length < 3) return [];
      return nearSkeletons(skeleton, limit, pairs()).flatMap((near) => listOf(skeletons().get(near)));
    },
  };
}

/**
 * Strings within `limit` edits share at least (pairs of the longer) - 2 * limit pairs of letters, or 3 * limit less
 * where neighbours are swapped: the q-gram lemma (Ukkonen 1992). Only those are compared letter by letter.
 */
function nearSkeletons(skeleton: string, limit: number, pairs: Map<string, string | string[]>): string[] {
  const asked = new Set(pairsOf(skeleton));
  const shared = new Map<string, number>();
  for (const pair of asked) {
    for (const other of listOf(pairs.get(pair))) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const least = Math.max(1, asked.size - 3 * limit);
  return [...shared]
    .filter(([other, count]) => count >= least && other !== skeleton)
    .map(([other]) => other)
    .filter((other) => editDistance(skeleton, other, limit) <= limit);
}

/** "hjn" -> ^h, hj, jn, n$ */
function pairsOf(skeleton: string): string[] {
  const padded = `^${skeleton}$`;
  return Array.from({ length: padded.length - 1 }, (_, index) => padded.slice(index, index + 2));
}

/** Most keys have one entry: a list is made only for the second. */
function addTo<Entry extends string | number>(
  map: Map<string, Entry | Entry[]>,
  key: string,
  entry: Entry,
): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, entry);
  else if (Array.isArray(known)) {
    if (known.at(-1) !== entry) known.push(entry);
  } else if (known !== entry) map.set(key, [known, entry]);
}

function listOf<Entry extends string | number>(entry: Entry | Entry[] | undefined): Entry[] {
  return entry === undefined ? [] : Array.isArray(entry) ? entry : [entry];
}
