import { keysOfToponym } from "./fold-toponym.ts";
import { buildHashIndex, type HashIndex, hashOf } from "./hash-index.ts";
import { buildPairIndex, type PairIndex } from "./near-skeletons.ts";
import { uint32Column } from "./number-column.ts";
import { skeletonOf } from "./skeleton.ts";
import { type TextColumn, TextColumnBuilder, textAt } from "./text-column.ts";

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
  entryKeys: Uint32Array;
  keyEntries: Uint32Array;
  /** First name of each key, and the number of names. */
  keyNames: Uint32Array;
  keys: TextColumn;
  names: TextColumn;
  byKey: HashIndex;
  /** Keys by what follows a word for a landform in their names: "azaz" of Tell Azaz. */
  byCore: HashIndex;
  /** Each once, in order of length. */
  skeletons: TextColumn;
  bySkeleton: HashIndex;
  /** First of `keysOfSkeletons` of each skeleton, and their number. */
  skeletonKeys: Uint32Array;
  keysOfSkeletons: Uint32Array;
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
    for (const name of names) {
      const { key, core } = keysOfToponym(name);
      const group = groups[keys.indexOf(key)];
      if (group === undefined) {
        keys.push(key);
        cores.push(core);
        groups.push([name]);
      } else if (!group.includes(name)) group.push(name);
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
