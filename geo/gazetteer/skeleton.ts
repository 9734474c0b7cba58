/**
 * Sounds that are confused across romanisations -> one class each. Vowels, and the half-vowels w and y, go: Arabic
 * script does not write the short ones. Emphatics, kh and h, g and j, dh and z fall together as they do in print.
 */
const LATIN_CLASSES: [string, string][] = [
  ["kh", "h"],
  ["gh", "j"],
  ["sh", "S"],
  ["ch", "S"],
  ["th", "t"],
  ["dh", "z"],
  ["g", "j"],
  ["p", "b"],
  ["v", "f"],
  ["x", "ks"],
];
const VOWELS = "aeiou";

// Arabic letters -> the same classes; letters left out (ا و ي ع) have none. Persian and Kurdish letters included.
// biome-ignore format: some letters a line read better than one
const ARABIC_CLASSES: Record<string, string> = {
  ب: "b", پ: "b", ت: "t", ط: "t", ث: "t", ج: "j", گ: "j", غ: "j", ح: "h", ه: "h", خ: "h", د: "d", ض: "d",
  ذ: "z", ز: "z", ظ: "z", ژ: "j", ر: "r", س: "s", ص: "s", ش: "S", چ: "S", ف: "f", ڤ: "f", ق: "k", ك: "k",
  ل: "l", م: "m", ن: "n",
};

const LATIN_CLASS = new Map([...LATIN_CLASSES, ...[...VOWELS].map((vowel): [string, string] => [vowel, ""])]);
const LATIN = new RegExp([...LATIN_CLASS.keys()].join("|"), "g");
const DOUBLED = /(.)\1+/gu;

/** The consonants of a key, by class: what Latin and Arabic spellings of one name share. Empty for other scripts. */
export function skeletonOf(key: string): string {
  const classes = /^[a-z0-9]/.test(key)
    ? key.replace(LATIN, (found) => LATIN_CLASS.get(found) ?? found)
    : /^[\u0600-\u06ff]/.test(key)
      ? key.replace(/./gu, (letter) => ARABIC_CLASSES[letter] ?? "")
      : "";
  return classes.replace(DOUBLED, "$1");
}
