import type { Place } from "../model/place.ts";
import { editDistance } from "./edit-distance.ts";
import { keyOfToponym } from "./fold-toponym.ts";
import { HashIndex } from "./hash-index.ts";
import { skeletonOf } from "./skeleton.ts";

/**
 * Finds places by folded key, and loosely by consonants. What comes back may hold a few places too many (hashes are
 * shared): the caller compares the names.
 */
export interface NameIndex {
  withKey(key: string): Place[];
  /** With the same consonants. */
  withSkeleton(skeleton: string): Place[];
  /** With consonants that differ in one place, or in two where there are seven or more. */
  nearSkeleton(skeleton: string): Place[];
}

/** One pass over all names; the index of letter pairs, for slips of spelling, is built when first asked. */
export function buildNameIndex(places: readonly Place[]): NameIndex {
  const keys = new HashIndex();
  const skeletons = new HashIndex();
  const allSkeletons = new Set<string>();
  for (const [entry, place] of places.entries()) {
    let previous = "";
    for (const name of place.names) {
      const key = keyOfToponym(name);
      if (key === "" || key === previous) continue;
      previous = key;
      keys.add(key, entry);
      const skeleton = skeletonOf(key);
      if (skeleton === "") continue;
      skeletons.add(skeleton, entry);
      allSkeletons.add(skeleton);
    }
  }
  let pairs: Map<string, string[]> | undefined;
  const placesOf = (entries: number[]) => entries.flatMap((entry) => places[entry] ?? []);

  return {
    withKey: (key) => placesOf(keys.entriesOf(key)),
    withSkeleton: (skeleton) => (skeleton === "" ? [] : placesOf(skeletons.entriesOf(skeleton))),
    nearSkeleton(skeleton) {
      // Two consonants and a slip would leave one to go by: every third name would fit.
      if (skeleton.length < 3) return [];
      pairs ??= indexPairs(allSkeletons);
      const near = nearSkeletons(skeleton, skeleton.length >= 7 ? 2 : 1, pairs);
      return [...new Set(near.flatMap((other) => placesOf(skeletons.entriesOf(other))))];
    },
  };
}

/**
 * Strings within `limit` edits share all but 2 * limit of their pairs of letters, or all but 3 * limit where an edit may
 * swap neighbours: the q-gram lemma (Ukkonen 1992). Only those are compared letter by letter.
 */
function nearSkeletons(skeleton: string, limit: number, pairs: ReadonlyMap<string, string[]>): string[] {
  const asked = new Set(pairsOf(skeleton));
  const shared = new Map<string, number>();
  for (const pair of asked) {
    for (const other of pairs.get(pair) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const least = Math.max(1, asked.size - 3 * limit);
  return [...shared]
    .filter(([other, count]) => count >= least && other !== skeleton)
    .map(([other]) => other)
    .filter((other) => editDistance(skeleton, other, limit) <= limit);
}

function indexPairs(skeletons: ReadonlySet<string>): Map<string, string[]> {
  const pairs = new Map<string, string[]>();
  for (const skeleton of skeletons) {
    for (const pair of new Set(pairsOf(skeleton))) {
      const known = pairs.get(pair);
      if (known === undefined) pairs.set(pair, [skeleton]);
      else known.push(skeleton);
    }
  }
  return pairs;
}

/** "hjn" -> ^h, hj, jn, n$ */
function pairsOf(skeleton: string): string[] {
  const padded = `^${skeleton}$`;
  return Array.from({ length: padded.length - 1 }, (_, index) => padded.slice(index, index + 2));
}
