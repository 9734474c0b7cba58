import type { PlaceKind } from "../../model/vocabulary.ts";
import { takeKindWords, withoutLandform } from "./kind-words.ts";
import { plainWords } from "./plain-words.ts";
import {
  ARTICLES,
  foldArabicWord,
  foldHebrewWord,
  foldLatinWord,
  latinOfCyrillic,
  otherReadingsOf,
} from "./romanisation.ts";

/** A toponym made comparable, from the strictest form to the loosest. */
export interface FoldedToponym {
  written: string;
  /** What a generic word in the name says it is: "Basra province", "Dadaab refugee camp". */
  kind?: PlaceKind;
  /** All words, plain: equal where only case, diacritics or punctuation differ. */
  plain: string;
  /** Without generic words and articles: equal where the name proper is the same. */
  bare: string;
  /** Spelling variants of romanisation folded, spaces off. Empty where the name has no letter or digit. */
  key: string;
  /** Key without a word for a landform or a ruin: Tell X, Khirbet X. Empty where the name has none. */
  core: string;
}

/**
 * Folds a printed toponym to its match keys. The rules stand, in the order they run, in `plain-words.ts` (characters),
 * `kind-words.ts` (generic words), `spelling-variants.ts` (article, sounds, endings) and `skeleton.ts` (consonants).
 */
export function foldToponym(name: string): FoldedToponym {
  const all = plainWords(name);
  const { words, kind } = takeKindWords(all);
  const proper = withoutArticles(words);
  const folded = {
    written: name,
    plain: all.join(" "),
    bare: proper.join(" "),
    key: keyOfWords(proper),
    core: keyOfWords(withoutLandform(proper)),
  };
  return kind === undefined ? folded : { ...folded, kind };
}

/** Key and core alone, for indexing many names. */
export function keysOfToponym(name: string): Pick<FoldedToponym, "key" | "core"> {
  const proper = withoutArticles(takeKindWords(plainWords(name)).words);
  return { key: keyOfWords(proper), core: keyOfWords(withoutLandform(proper)) };
}

function keyOfToponym(name: string): string {
  return keysOfToponym(name).key;
}

/** The loosest form, consonants by class; see `skeletonOf`. */
export function skeletonOfToponym(name: string): string {
  return skeletonOf(keyOfToponym(name));
}

function withoutArticles(words: string[]): string[] {
  if (words.length < 2) return words;
  if (!words.some((word) => ARTICLES.has(word))) return words;
  const proper = words.filter((word) => !ARTICLES.has(word));
  return proper.length === 0 ? words : proper;
}

export function isCyrillic(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 0x400 && first < 0x530;
}

const MAKES_DIGRAPH = /[cdgkstz]$/;
const BOUNDARY = "'";

/** The key of the words of a name proper. */
function keyOfWords(words: readonly string[]): string {
  let key = "";
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    const first = word.charCodeAt(0);
    // The h of a word makes no digraph with the end of the one before: Ard Hamra, Bayt Hasan.
    if (word.startsWith("h") && MAKES_DIGRAPH.test(key)) key += BOUNDARY;
    if (first < 0x80) key += foldLatinWord(word, index < words.length - 1);
    else if (isCyrillic(word)) key += foldLatinWord(latinOfCyrillic(word), index < words.length - 1);
    else if (first >= 0x600 && first < 0x700) key += foldArabicWord(word);
    else if (first >= 0x590 && first < 0x600) key += foldHebrewWord(word);
    else key += word;
  }
  return key;
}

/**
 * Sounds that are confused across romanisations -> one class each. Vowels, and the half-vowels w and y, go: Arabic
 * script does not write the short ones. Emphatics, kh and h, g and j, dh and z fall together as they do in print.
 */
const LATIN_CLASSES: Record<string, string> = {
  kh: "h",
  gh: "j",
  sh: "S",
  ch: "S",
  th: "t",
  dh: "z",
  g: "j",
  p: "b",
  v: "f",
  x: "ks",
  a: "",
  e: "",
  i: "",
  o: "",
  u: "",
  // Between two words that would else make a digraph.
  "'": "",
};

// Arabic letters -> the same classes; letters left out (ا و ي ع) have none. Persian and Kurdish letters included.
// biome-ignore format: some letters a line read better than one
const ARABIC_CLASSES: Record<string, string> = {
  ب: "b", پ: "b", ت: "t", ط: "t", ث: "t", ج: "j", گ: "j", غ: "j", ح: "h", ه: "h", خ: "h", د: "d", ض: "d",
  ذ: "z", ز: "z", ظ: "z", ژ: "j", ر: "r", س: "s", ص: "s", ش: "S", چ: "S", ف: "f", ڤ: "f", ق: "k", ك: "k",
  ل: "l", م: "m", ن: "n",
};

// Hebrew letters, final forms too -> the same classes (א ו י ע have none).
// biome-ignore format: some letters a line read better than one
const HEBREW_CLASSES: Record<string, string> = {
  ב: "b", ג: "j", ד: "d", ה: "h", ז: "z", ח: "h", ט: "t", כ: "k", ך: "k", ל: "l", מ: "m", ם: "m", נ: "n", ן: "n",
  ס: "s", פ: "f", ף: "f", צ: "s", ץ: "s", ק: "k", ר: "r", ש: "S", ת: "t",
};

/** By UTF-16 code unit: arrays, because a gazetteer of the world has a million keys. */
const classes: (string | undefined)[] = new Array(0x700).fill(undefined);
/** Classes of digraphs by their first letter; the second is always h. */
const digraphs: (string | undefined)[] = new Array(0x80).fill(undefined);
for (const [letters, found] of Object.entries({ ...LATIN_CLASSES, ...ARABIC_CLASSES, ...HEBREW_CLASSES })) {
  (letters.length === 2 ? digraphs : classes)[letters.charCodeAt(0)] = found;
}
const H = "h".charCodeAt(0);

/** The consonants of a key, by class: what Latin, Arabic and Hebrew spellings of one name share. Empty for other scripts. */
export function skeletonOf(key: string): string {
  const first = key.charCodeAt(0);
  const isLatin = (first >= 0x61 && first <= 0x7a) || (first >= 0x30 && first <= 0x39);
  return isLatin || (first >= 0x590 && first < 0x700) ? classesOf(key, isLatin) : "";
}

/** Digraphs go before letters, and a class that follows itself counts once. */
function classesOf(key: string, keepUnlisted: boolean): string {
  let skeleton = "";
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    const digraph = key.charCodeAt(at + 1) === H ? digraphs[code] : undefined;
    const found = digraph ?? classes[code] ?? (keepUnlisted ? (key[at] ?? "") : "");
    if (digraph !== undefined) at += 1;
    if (found !== "" && !skeleton.endsWith(found)) skeleton += found;
  }
  return skeleton;
}

/** Consonants of a name in each of its readings, the usual one first. */
export function skeletonsOfReadings({ bare, key }: FoldedToponym): string[] {
  const keys = [key, ...otherReadingsOf(bare).map((other) => keyOfWords(other.split(" ")))];
  return [...new Set(keys.map(skeletonOf))].filter((skeleton) => skeleton !== "");
}
