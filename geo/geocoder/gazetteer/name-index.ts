import { editDistance } from "../names/edit-distance.ts";
import { foldToponym, keysOfToponym, skeletonOf } from "../names/fold-toponym.ts";
import {
  buildHashIndex,
  entriesOf,
  type HashIndex,
  hashOf,
  lowerBound,
  type NumberList,
  type TextColumn,
  TextColumnBuilder,
  textAt,
  uint32Column,
} from "./columns.ts";

/**
 * The names of numbered entries and the indexes to find them by, all in arrays of numbers, so that they can be kept
 * in a file and read without being taken apart. Each entry has keys, one after the other; each key has the names of the entry
 * that fold to it, in the order in which they were given.
 *
 *     entry 0 --+-- key 0 "azaz"  --+-- name 0 "I‘zāz"      skeleton "zz" -- keys 0, 8, 31
 *               |                   +-- name 1 "Azaz"
 *               +-- key 1 "اعزاز" ----- name 2 "أعزاز"
 */
export interface NameTable {
  /** First key of each entry, and the number of keys. */
  entryKeys: NumberList;
  keyEntries: NumberList;
  /** First name of each key, and the number of names. */
  keyNames: NumberList;
  keys: TextColumn;
  names: TextColumn;
  byKey: HashIndex;
  /** Keys by what follows a word for a landform in their names: "azaz" of Tell Azaz. */
  byCore: HashIndex;
  /** Each once, in order of length. */
  skeletons: TextColumn;
  bySkeleton: HashIndex;
  /** First of `keysOfSkeletons` of each skeleton, and their number. */
  skeletonKeys: NumberList;
  keysOfSkeletons: NumberList;
  pairs: PairIndex;
}

/** Takes the names of entry after entry and makes their table. */
export class NameTableBuilder {
  #entryKeys = uint32Column();
  #keyEntries = uint32Column();
  #keyNames = uint32Column();
  #keys = new TextColumnBuilder();
  #names = new TextColumnBuilder();
  #hashes = uint32Column();
  #hashed = uint32Column();
  #coreHashes = uint32Column();
  #coreKeys = uint32Column();
  #skeletonOfKey = uint32Column();
  #skeletons = new Map<string, number>([["", 0]]);

  /** Names of the next entry. Names without a letter or digit are kept, but not found. */
  addEntry(names: readonly string[]): void {
    this.#entryKeys.push(this.#keys.count);
    const keys: string[] = [];
    const cores: string[] = [];
    const groups: string[][] = [];
    // GeoNames has most chief names again among the others.
    for (const name of new Set(names)) {
      const { key, core } = keysOfToponym(name);
      const group = groups[keys.indexOf(key)];
      if (group === undefined) {
        keys.push(key);
        cores.push(core);
        groups.push([name]);
      } else group.push(name);
    }
    for (let at = 0; at < keys.length; at++) this.#addKey(keys[at] ?? "", cores[at] ?? "", groups[at] ?? []);
  }

  #addKey(key: string, core: string, names: readonly string[]): void {
    if (core !== "") {
      this.#coreHashes.push(hashOf(core));
      this.#coreKeys.push(this.#keys.count);
    }
    if (key !== "") {
      this.#hashes.push(hashOf(key));
      this.#hashed.push(this.#keys.count);
    }
    const skeleton = skeletonOf(key);
    let number = this.#skeletons.get(skeleton);
    if (number === undefined) {
      number = this.#skeletons.size;
      this.#skeletons.set(skeleton, number);
    }
    this.#skeletonOfKey.push(number);
    this.#keyEntries.push(this.#entryKeys.length - 1);
    this.#keyNames.push(this.#names.count);
    this.#keys.add(key);
    for (const name of names) this.#names.add(name);
  }

  finish(): NameTable {
    this.#entryKeys.push(this.#keys.count);
    this.#keyNames.push(this.#names.count);
    const { skeletons, rank } = sortByLength([...this.#skeletons.keys()]);
    const { starts, members } = groupByOwner(this.#skeletonOfKey.finish(), rank);
    return {
      entryKeys: this.#entryKeys.finish(),
      keyEntries: this.#keyEntries.finish(),
      keyNames: this.#keyNames.finish(),
      keys: this.#keys.finish(),
      names: this.#names.finish(),
      byKey: buildHashIndex(this.#hashes.finish(), this.#hashed.finish()),
      byCore: buildHashIndex(this.#coreHashes.finish(), this.#coreKeys.finish()),
      skeletons,
      bySkeleton: indexTexts(skeletons),
      skeletonKeys: starts,
      keysOfSkeletons: members,
      pairs: buildPairIndex(skeletons),
    };
  }
}

/** The texts in order of length, and where each of them went. */
function sortByLength(texts: string[]): { skeletons: TextColumn; rank: Uint32Array } {
  const builder = new TextColumnBuilder();
  const rank = new Uint32Array(texts.length);
  const byLength: number[][] = [];
  for (const [index, text] of texts.entries()) {
    byLength[text.length] ??= [];
    byLength[text.length]?.push(index);
  }
  for (const indexes of byLength) {
    for (const index of indexes ?? []) {
      rank[index] = builder.count;
      builder.add(texts[index] ?? "");
    }
  }
  return { skeletons: builder.finish(), rank };
}

/** Numbers 0, 1, 2… by the rank of their owner. */
function groupByOwner(owners: Uint32Array, rank: Uint32Array) {
  const starts = new Uint32Array(rank.length + 1);
  for (const owner of owners) {
    const after = (rank[owner] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const members = new Uint32Array(owners.length);
  for (const [member, owner] of owners.entries()) {
    const group = rank[owner] ?? 0;
    const to = next[group] ?? 0;
    next[group] = to + 1;
    members[to] = member;
  }
  return { starts, members };
}

function indexTexts(texts: TextColumn): HashIndex {
  const count = texts.starts.length - 1;
  const hashes = Uint32Array.from({ length: count }, (_, index) => hashOf(textAt(texts, index)));
  return buildHashIndex(
    hashes,
    Uint32Array.from({ length: count }, (_, index) => index),
  );
}

/** Finds the keys of a name table by folded key and, loosely, by consonants. Keys are numbers. */
export interface NameIndex {
  withKey(key: string): number[];
  /** Whose names have this key after a word for a landform. */
  withCore(core: string): number[];
  /** With the same consonants. */
  withSkeleton(skeleton: string): number[];
  /** With consonants that differ in one place, or in two where there are seven or more. */
  nearSkeleton(skeleton: string): number[];
  keyText(key: number): string;
  entryOfKey(key: number): number;
  namesOfKey(key: number): string[];
  /** The chief name of an entry. */
  nameOfEntry(entry: number): string;
  /** All names of an entry, the chief one first. */
  namesOfEntry(entry: number): string[];
}

export function createNameIndex(table: NameTable): NameIndex {
  const { entryKeys, keyNames, keys, names, skeletons } = table;

  function skeletonNumber(skeleton: string): number | undefined {
    return entriesOf(table.bySkeleton, skeleton).find((number) => textAt(skeletons, number) === skeleton);
  }

  function keysOf(skeleton: number): number[] {
    const [start, end] = [table.skeletonKeys.at(skeleton), table.skeletonKeys.at(skeleton + 1)];
    return [...table.keysOfSkeletons.subarray(start, end)];
  }

  function namesBetween(firstKey: number, endKey: number): string[] {
    const found: string[] = [];
    const end = keyNames.at(endKey) ?? 0;
    for (let name = keyNames.at(firstKey) ?? 0; name < end; name++) found.push(textAt(names, name));
    return found;
  }

  return {
    withKey: (text) => entriesOf(table.byKey, text).filter((key) => textAt(keys, key) === text),
    withCore: (core) =>
      entriesOf(table.byCore, core).filter((key) =>
        namesBetween(key, key + 1).some((name) => foldToponym(name).core === core),
      ),
    withSkeleton(skeleton) {
      const number = skeleton === "" ? undefined : skeletonNumber(skeleton);
      return number === undefined ? [] : keysOf(number);
    },
    nearSkeleton(skeleton) {
      // Two consonants and a slip would leave one to go by: every third name would fit.
      if (skeleton.length < 3) return [];
      const limit = skeleton.length >= 7 ? 2 : 1;
      return findNearSkeletons(skeleton, limit, skeletons, table.pairs).flatMap(keysOf);
    },
    keyText: (key) => textAt(keys, key),
    entryOfKey: (key) => table.keyEntries.at(key) ?? 0,
    namesOfKey: (key) => namesBetween(key, key + 1),
    nameOfEntry: (entry) => textAt(names, keyNames.at(entryKeys.at(entry) ?? 0) ?? 0),
    namesOfEntry: (entry) => namesBetween(entryKeys.at(entry) ?? 0, entryKeys.at(entry + 1) ?? 0),
  };
}

/** For each pair of letters the numbers of the skeletons that hold it, ascending; pairs share a number of lists. */
interface PairIndex {
  starts: NumberList;
  skeletons: NumberList;
}

const LISTS = 4096;

/** Indexes the pairs of letters of all skeletons, which must be sorted by length. */
function buildPairIndex(skeletons: TextColumn): PairIndex {
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
function findNearSkeletons(
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
    const owners = pairs.skeletons.subarray(pairs.starts.at(list), pairs.starts.at(list + 1));
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
  const lengthAt = (index: number) => (starts.at(index + 1) ?? 0) - (starts.at(index) ?? 0);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lengthAt(middle) < length) low = middle + 1;
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
