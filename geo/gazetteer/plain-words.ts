/** Longest name that is folded, in UTF-16 code units; the longest toponyms on Earth have under 200. */
const MAX_NAME = 200;

/** Letters that Unicode does not take apart, as gazetteers write them in ASCII; ç is the ch of Turkish romanisation. */
const SINGLE_LETTERS: Record<string, string> = {
  ç: "ch",
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "dh",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ə: "a",
  // Arabic letters with several shapes: ta marbuta, alif maqsura and wasla, and the Persian kaf and ya.
  ة: "ه",
  ى: "ي",
  ٱ: "ا",
  ک: "ك",
  ی: "ي",
};
const SINGLE = new RegExp(`[${Object.keys(SINGLE_LETTERS).join("")}]`, "g");

/** Hamza and ayn as romanisations write them: apostrophes, primes, backticks, half rings; and the letter ء itself. */
const HAMZA_AND_AYN = /['`´‘’‚‛′ʹʻʼʽʾʿˈˊˋ‵＇ء]/g;
/** Combining marks of Latin, Cyrillic, Hebrew and Arabic, tatweel and invisible characters. */
const MARKS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u2060\ufeff]/g;
const COMBINING = /[\u0300-\u036f]/;
/** French d' before a vowel is a word of its own: gouvernorat d'Oran. */
const ELISION = /(?<![\p{L}])d['’](?=[aeiouhàâéèêîôû])/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const PLAIN_ASCII = /^[ -~]*$/;

/**
 * A name as plain words: lower case, without diacritics, hamza, ayn, tatweel and punctuation, in whatever script it
 * is written. The first step of the fold; everything after it works on words.
 */
export function plainWords(name: string): string[] {
  const lower = separateElision(name.slice(0, MAX_NAME).toLowerCase());
  const words = PLAIN_ASCII.test(lower)
    ? lower.replace(/['`]/g, "").match(/[a-z0-9]+/g)
    : unmarked(lower).match(WORD);
  return words ?? [];
}

function separateElision(lower: string): string {
  return lower.includes("d'") || lower.includes("d’") ? lower.replace(ELISION, "d ") : lower;
}

function unmarked(lower: string): string {
  const composed = COMBINING.test(lower) ? lower.normalize("NFC") : lower;
  return composed
    .replace(SINGLE, (letter) => SINGLE_LETTERS[letter] ?? letter)
    .replace(HAMZA_AND_AYN, "")
    .normalize("NFKD")
    .replace(MARKS, "");
}
