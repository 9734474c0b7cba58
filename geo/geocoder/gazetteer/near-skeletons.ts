import { editDistance } from "./edit-distance.ts";
import { lowerBound } from "./hash-index.ts";
import { uint32Column } from "./number-column.ts";
import { type TextColumn, textAt } from "./text-column.ts";

/** For each pair of letters the numbers of the skeletons that hold it, ascending; pairs share a number of lists. */
export interface PairIndex {
  starts: Uint32Array;
  skeletons: Uint32Array;
}

const LISTS = 4096;

/** Indexes the pairs of letters of all skeletons, which must be sorted by length. */
export function buildPairIndex(skeletons: TextColumn): PairIndex {
  const count = skeletons.starts.length - 1;
  const starts = new Uint32Array(LISTS + 1);
  const lists = uint32Column();
  const owners = uint32Column();
  for (let skeleton = 0; skeleton < count; skeleton++) {
    for (const list of new Set(pairListsOf(textAt(skeletons, skeleton)))) {
      lists.push(list);
      owners.push(skeleton);
      starts[list + 1] = (starts[list + 1] ?? 0) + 1;
    }
  }
  for (let list = 1; list <= LISTS; list++) starts[list] = (starts[list] ?? 0) + (starts[list - 1] ?? 0);
  const next = starts.slice();
  const sorted = new Uint32Array(owners.length);
  for (let at = 0; at < owners.length; at++) {
    const list = lists.at(at);
    const to = next[list] ?? 0;
    next[list] = to + 1;
    sorted[to] = owners.at(at);
  }
  return { starts, skeletons: sorted };
}

/**
 * Numbers of the skeletons within `limit` edits, itself left out. Strings within so many edits share all but
 * 2 * limit of their pairs of letters, or all but 3 * limit where an edit swaps neighbours: the q-gram lemma (Ukkonen
 * 1992). So each neighbour-swapped form of the skeleton is asked for by itself, with one edit less, and the sharper bound serves.
 */
export function findNearSkeletons(
  skeleton: string,
  limit: number,
  skeletons: TextColumn,
  pairs: PairIndex,
): number[] {
  const near = new Set(sharingPairs(skeleton, limit, skeletons, pairs));
  for (const swapped of swappedForms(skeleton)) {
    for (const number of sharingPairs(swapped, limit - 1, skeletons, pairs)) near.add(number);
  }
  return [...near].filter((number) => {
    const other = textAt(skeletons, number);
    return other !== skeleton && editDistance(skeleton, other, limit) <= limit;
  });
}

/** Those of a fitting length that share enough pairs of letters to lie within the limit, swaps not counted. */
function sharingPairs(skeleton: string, limit: number, skeletons: TextColumn, pairs: PairIndex): number[] {
  const lists = new Set(pairListsOf(skeleton));
  const first = firstOfLength(skeletons, skeleton.length - limit);
  const end = firstOfLength(skeletons, skeleton.length + limit + 1);
  const least = Math.max(1, lists.size - 2 * limit);
  const shared = new Uint8Array(Math.max(0, end - first));
  const enough: number[] = [];
  for (const list of lists) {
    const owners = pairs.skeletons.subarray(pairs.starts[list], pairs.starts[list + 1]);
    for (let at = lowerBound(owners, first); at < owners.length; at++) {
      const owner = owners[at] ?? 0;
      if (owner >= end) break;
      const count = (shared[owner - first] ?? 0) + 1;
      shared[owner - first] = count;
      if (count === least) enough.push(owner);
    }
  }
  return enough;
}

/** The skeletons stand in order of length. */
function firstOfLength({ starts }: TextColumn, length: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle + 1] ?? 0) - (starts[middle] ?? 0) < length) low = middle + 1;
    else high = middle;
  }
  return low;
}

function swappedForms(skeleton: string): string[] {
  return Array.from({ length: Math.max(0, skeleton.length - 1) }, (_, at) => {
    const [left, right] = [skeleton[at] ?? "", skeleton[at + 1] ?? ""];
    return left === right ? skeleton : skeleton.slice(0, at) + right + left + skeleton.slice(at + 2);
  }).filter((swapped) => swapped !== skeleton);
}

/** "hjn" -> the lists of ^h, hj, jn, n$ */
function pairListsOf(skeleton: string): number[] {
  const padded = `^${skeleton}$`;
  const lists: number[] = [];
  for (let at = 0; at < padded.length - 1; at++) {
    lists.push((padded.charCodeAt(at) * 61 + padded.charCodeAt(at + 1)) % LISTS);
  }
  return lists;
}
