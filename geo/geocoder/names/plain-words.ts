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
  // DIN 31635, letters that only transliteration uses
  ǧ: "j",
  ḫ: "kh",
  ḏ: "dh",
  ṯ: "th",
  // Azeri and Kurdish
  ə: "a",
  ŋ: "ng",
  ħ: "h",
  // Arabic letters with several shapes: ta marbuta, alif maqsura and wasla, and the Persian kaf and ya.
  ة: "ه",
  ى: "ي",
  ٱ: "ا",
  ک: "ك",
  ی: "ي",
};

/** Hamza and ayn as romanisations write them: apostrophes, primes, backticks, half rings; and the letter ء itself. */
const HAMZA_AND_AYN = /['`´‘’‚‛′ʹʻʼʽʾʿˈˊˋ‵＇ء]/;
/** Combining marks of Latin, Cyrillic, Hebrew and Arabic, tatweel and invisible characters. */
const MARKS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u2060\ufeff]/g;
const NO_WORD = /[^\p{L}\p{M}\p{N}]/gu;
const APOSTROPHES = "'’";
const COMBINING_FIRST = 0x300;
const COMBINING_LAST = 0x36f;
const SURROGATES_FIRST = 0xd800;
const SURROGATES_LAST = 0xdfff;

/** What each UTF-16 code unit becomes, worked out when it is first met: letters, nothing, or a space between words. */
const plain: (string | undefined)[] = [];
for (let code = 0; code < 0x80; code++) plain.push(plainLetter(String.fromCharCode(code)));

/**
 * A name as plain words: lower case, without diacritics, hamza, ayn, tatweel and punctuation, in whatever script it
 * is written. The first step of the fold; everything after it works on words. One pass, one table: a gazetteer of the
 * world has a million names.
 */
export function plainWords(name: string): string[] {
  const text = composed(name.length > MAX_NAME ? name.slice(0, MAX_NAME) : name);
  const words: string[] = [];
  let word = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letters = plain[code] ?? learn(text, at);
    if (letters === " " || (letters === "" && word === "d" && isElision(text, at))) {
      if (word !== "") words.push(word);
      word = "";
    } else {
      word += letters;
    }
    if (code >= SURROGATES_FIRST && code <= SURROGATES_LAST) at += 1;
  }
  if (word !== "") words.push(word);
  return words;
}

/** French d' before a vowel is a word of its own: gouvernorat d'Oran. */
function isElision(text: string, at: number): boolean {
  return APOSTROPHES.includes(text[at] ?? "") && /[aeiouhàâéèêîôû]/i.test(text[at + 1] ?? "");
}

/** The plain form of a character met for the first time; beyond the first plane nothing is kept. */
function learn(text: string, at: number): string {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const letters = plainLetter(character);
  if (character.length === 1) plain[text.charCodeAt(at)] = letters;
  return letters;
}

function plainLetter(character: string): string {
  if (HAMZA_AND_AYN.test(character) || isControl(character)) return "";
  const lower = character.toLowerCase();
  const letters = (SINGLE_LETTERS[lower] ?? lower).normalize("NFKD").replace(MARKS, "");
  if (letters === "") return "";
  return letters.replace(NO_WORD, "") || " ";
}

/** A letter and its mark in one, so that ç is known however it was typed. */
function composed(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= COMBINING_FIRST && code <= COMBINING_LAST) return text.normalize("NFC");
  }
  return text;
}

/** Control characters that damaged files have inside words; tabs and line ends part words. */
function isControl(character: string): boolean {
  return /\p{Cc}/u.test(character) && !/\s/u.test(character);
}
