/**
 * A name as the sounds it stands for, one letter a sound, so that spellings in several scripts can be compared:
 *
 *     b t T j G g h X d D r z s S C f v k l m n   consonants: T th, G gh, X kh, D dh, S sh, C ch
 *     H E V Y Z q                                 ح ص ض ط ظ ق, which Latin spellings seldom tell from h s d t z k
 *     w y                                         half-vowels
 *     a e i o u A                                 vowels, A for alif
 *     M                                           e at the end, mute in French, or a ta marbuta
 *     N                                           h after a vowel at the end of a Latin word: its sign, or ح
 *     3                                           ayn, where the script writes it
 */
const LATIN: [spelling: string, sounds: string][] = [
  // German and French digraphs first, then the ones of ALA-LC and BGN/PCGN.
  ["dsch", "j"],
  ["tsch", "C"],
  ["tch", "C"],
  ["sch", "S"],
  ["dj", "j"],
  ["zh", "j"],
  ["kh", "X"],
  ["gh", "G"],
  ["sh", "S"],
  ["ch", "C"],
  ["th", "T"],
  ["dh", "D"],
  ["ph", "f"],
  ["ck", "k"],
  ["ou", "u"],
  ["oo", "u"],
  ["ee", "i"],
  ["c", "k"],
  ["p", "b"],
  ["x", "X"],
];

// biome-ignore format: some letters a line read better than one
const OTHER_LETTERS: Record<string, string> = {
  ا: "A", ب: "b", پ: "b", ت: "t", ث: "T", ج: "j", چ: "C", ح: "H", خ: "X", د: "d", ذ: "D", ر: "r", ز: "z", ژ: "j",
  س: "s", ش: "S", ص: "E", ض: "V", ط: "Y", ظ: "Z", ع: "3", غ: "G", ف: "f", ڤ: "v", ق: "q", ك: "k", گ: "g", ل: "l",
  م: "m", ن: "n", ه: "h", و: "w", ي: "y", ە: "e", ێ: "e", ۆ: "o",
  // Hebrew, final forms too; alef is as mute as ayn
  א: "3", ב: "b", ג: "g", ד: "d", ה: "h", ו: "w", ז: "z", ח: "h", ט: "t", י: "y", כ: "k", ך: "k", ל: "l", מ: "m",
  ם: "m", נ: "n", ן: "n", ס: "s", ע: "3", פ: "f", ף: "f", צ: "s", ץ: "s", ק: "k", ר: "r", ש: "S", ת: "t",
};

const SPELLINGS = new Map([...LATIN, ...Object.entries(OTHER_LETTERS)]);
const LONGEST = 4;
const VOWELS = "aeiouAM";

/** The sounds of plain words in Latin, Arabic or Hebrew script (Cyrillic made Latin first); doubled ones once. */
export function soundsOf(words: readonly string[]): string {
  let sounds = "";
  for (const word of words) {
    const next = soundsOfWord(word);
    const first = next.charAt(0);
    const isDoubled = sounds.at(-1) === first && !VOWELS.includes(first);
    sounds += isDoubled ? next.slice(1) : next;
  }
  return sounds;
}

/** Whether a word is written without its short vowels. */
export function isConsonantal(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 0x590 && first < 0x780;
}

function soundsOfWord(word: string): string {
  let sounds = "";
  for (let at = 0; at < word.length; ) {
    let length = Math.min(LONGEST, word.length - at);
    let found: string | undefined;
    for (; length > 0; length--) {
      found = SPELLINGS.get(word.slice(at, at + length));
      if (found !== undefined) break;
    }
    const isLast = at > 1 && at === word.length - 1;
    const sound = isLast && word[at] === "e" ? "M" : (found ?? word[at] ?? "");
    if (sounds.at(-1) !== sound || VOWELS.includes(sound)) sounds += sound;
    at += Math.max(1, length);
  }
  return sounds;
}
