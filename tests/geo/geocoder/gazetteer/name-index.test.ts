import { describe, expect, test } from "vitest";
import {
  buildHashIndex,
  entriesOf,
  hashOf,
  TextColumnBuilder,
  textAt,
} from "../../../../geo/geocoder/gazetteer/columns.ts";
import { createNameIndex, NameTableBuilder } from "../../../../geo/geocoder/gazetteer/name-index.ts";

const ENTRIES = [
  ["I‘zāz", "Azaz", "أعزاز"],
  ["Kafr Nabl", "Kafranbel"],
  ["—"],
  ["Sarmin"],
  ["Hajin", "Hajīn"],
];

function indexOf(entries: string[][]) {
  const builder = new NameTableBuilder();
  for (const names of entries) builder.addEntry(names);
  return createNameIndex(builder.finish());
}

describe("an index of names", () => {
  const index = indexOf(ENTRIES);
  const entriesOfKeys = (keys: number[]) => [...new Set(keys.map(index.entryOfKey))];

  test("keeps every name of every entry, the chief one first", () => {
    for (const [entry, names] of ENTRIES.entries()) {
      expect(new Set(index.namesOfEntry(entry))).toEqual(new Set(names));
      expect(index.nameOfEntry(entry)).toBe(names[0]);
    }
  });

  test("finds an entry by a key, with the names that fold to it", () => {
    const [key = -1] = index.withKey("azaz");
    expect(index.entryOfKey(key)).toBe(0);
    expect(index.namesOfKey(key)).toEqual(["Azaz"]);
    expect(index.withKey("nothing")).toEqual([]);
  });

  test("finds entries with the same consonants, in another script too", () => {
    expect(entriesOfKeys(index.withSkeleton("kfrnbl"))).toEqual([1]);
    expect(index.withSkeleton("")).toEqual([]);
  });

  test.each([
    ["a sound left out", "srm"],
    ["a sound put in", "srmnt"],
    ["another sound", "srmt"],
    ["two sounds swapped", "smrn"],
  ])("finds near consonants: %s", (_what, skeleton) => {
    expect(entriesOfKeys(index.nearSkeleton(skeleton))).toEqual([3]);
  });

  test("two slips are near only in seven consonants or more", () => {
    const long = indexOf([["Kafr Nabl Sgyra"], ["Sarmin"]]);
    const consonants = long.keyText(0).replace(/[aeiou]/g, "");
    expect(consonants.length).toBeGreaterThanOrEqual(7);
    expect(index.nearSkeleton("srt")).toEqual([]);
  });

  test("a name without a letter is kept and never found", () => {
    expect(index.withKey("")).toEqual([]);
    expect(index.namesOfEntry(2)).toEqual(["—"]);
  });
});

test("near consonants are the same that comparing with every entry gives", () => {
  const letters = ["k", "f", "r", "n"];
  const words: string[] = [];
  for (const a of letters) for (const b of letters) for (const c of letters) words.push(`${a}a${b}i${c}u`);
  const index = indexOf(words.map((word) => [word]));
  const near = new Set(index.nearSkeleton("kfr").map((key) => index.keyText(key)));
  for (const other of ["kafiku", "fakiru", "karifu", "nafiru"]) expect(near).toContain(other);
  expect(near).not.toContain("fanina");
  expect(near).not.toContain("kafiru");
});

test("a hash index gives entries in order, many or few", () => {
  for (const count of [10, 20_000]) {
    const texts = Array.from({ length: count }, (_, at) => `text ${at % (count / 2)}`);
    const hashes = Uint32Array.from(texts, hashOf);
    const index = buildHashIndex(hashes, Uint32Array.from(texts.keys()));
    for (const at of [0, 3, count / 2 - 1]) {
      expect(entriesOf(index, `text ${at}`)).toEqual([at, at + count / 2]);
    }
    expect(entriesOf(index, "none")).toEqual([]);
  }
});

test("texts come back as they were, also longer than a call takes arguments", () => {
  const builder = new TextColumnBuilder();
  const texts = ["", "أعزاز", "𐎀𐎁", "x".repeat(300_000), "end"];
  for (const text of texts) builder.add(text);
  const column = builder.finish();
  expect(texts.map((_, index) => textAt(column, index))).toEqual(texts);
});
