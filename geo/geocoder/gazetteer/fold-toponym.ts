import type { PlaceKind } from "../../model/vocabulary.ts";
import { takeKindWords, withoutLandform } from "./kind-words.ts";
import { plainWords } from "./plain-words.ts";
import { skeletonOf } from "./skeleton.ts";
import {
  ARTICLES,
  foldArabicWord,
  foldHebrewWord,
  foldLatinWord,
  latinOfCyrillic,
} from "./spelling-variants.ts";

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

export function keyOfToponym(name: string): string {
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
export function keyOfWords(words: readonly string[]): string {
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
