import { skeletonOfToponym } from "./fold-toponym.ts";

/** Letters and marks of Arabic itself: a Persian, Kurdish or Urdu letter (گ ک ی ە ھ …) anywhere rules a spelling out. */
const ARABIC_ONLY = /^[\u0621-\u063a\u0641-\u0652\s]+$/;
const VOWEL_MARKS = /[\u064b-\u0652]/g;

/**
 * The likeliest Arabic name among spellings whose language is not stated: written in letters that Arabic has, and with
 * the consonants of the main name where one such is there, otherwise the first listed. Vowel marks are taken off.
 */
export function chooseArabicName(names: readonly string[], mainName: string): string | undefined {
  const arabic = names.filter((name) => ARABIC_ONLY.test(name)).map((name) => name.replace(VOWEL_MARKS, ""));
  if (arabic.length < 2) return arabic[0];
  const skeleton = skeletonOfToponym(mainName);
  return arabic.find((name) => skeletonOfToponym(name) === skeleton) ?? arabic[0];
}
