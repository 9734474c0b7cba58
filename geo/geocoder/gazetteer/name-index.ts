import { foldToponym } from "./fold-toponym.ts";
import { entriesOf } from "./hash-index.ts";
import type { NameTable } from "./name-table.ts";
import { findNearSkeletons } from "./near-skeletons.ts";
import { textAt } from "./text-column.ts";

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
    const [start, end] = [table.skeletonKeys[skeleton], table.skeletonKeys[skeleton + 1]];
    return [...table.keysOfSkeletons.subarray(start, end)];
  }

  function namesBetween(firstKey: number, endKey: number): string[] {
    const found: string[] = [];
    const end = keyNames[endKey] ?? 0;
    for (let name = keyNames[firstKey] ?? 0; name < end; name++) found.push(textAt(names, name));
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
    entryOfKey: (key) => table.keyEntries[key] ?? 0,
    namesOfKey: (key) => namesBetween(key, key + 1),
    nameOfEntry: (entry) => textAt(names, keyNames[entryKeys[entry] ?? 0] ?? 0),
    namesOfEntry: (entry) => namesBetween(entryKeys[entry] ?? 0, entryKeys[entry + 1] ?? 0),
  };
}
