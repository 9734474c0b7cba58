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
const LONGEST_SPELLING = 4;
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
    let length = Math.min(LONGEST_SPELLING, word.length - at);
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

/** What it costs to read one sound for another; pairs not listed cost 1. Both directions. */
const CONFUSIONS: [cost: number, pairs: string][] = [
  [0.02, "eM aM AM aA iy uw Tt Hh Es Yt Vd"],
  [0.06, "NH Nh ae ei ou ow Dz jg Gg vw ey a3 Zz ZD qk"],
  [0.12, "eA ai au ao yA SC Dd e3 o3 u3 i3 A3 Zd ZV VD"],
  [0.2, "eo eu io iu oA uA iA hX HX kg qg vf aw ay oy uy iw ew vu"],
  [0.35, "Gj Ss ES Ts TE CX Xk Xq jC jy jz Gk Gq dz Vz td Yd tV sz Ez Gr vb"],
  [0.6, "mn lr kC kj Gh bm"],
];
/** The same between two spellings in Arabic script, which tells these letters apart. */
const ARABIC_CONFUSIONS: [cost: number, pairs: string][] = [
  [0.25, "ZV ZD Tt Dz Dd"],
  [0.4, "Es Yt Vd Zz A3"],
  [0.55, "Hh qk VD Zd"],
];
/** The same where the second leaves vowels out: its y and w stand for ay and aw always, for i and u only where they are long. */
const CONFUSIONS_WITHOUT_VOWELS: [cost: number, pairs: string][] = [[0.09, "iy uw"]];
/** What it costs to leave a sound out or put one in; consonants not listed cost 1. */
const GAPS: [cost: number, sounds: string][] = [
  [0.03, "N"],
  [0.05, "3M"],
  [0.12, "aeiou"],
  [0.3, "Ah"],
  [0.45, "wy"],
];
/** Between a script that writes short vowels and one that does not, a vowel is no news. */
const BETWEEN_SCRIPTS: [cost: number, sounds: string][] = [[0.06, "aeiou"]];
/** Where neither writes them, the vowels that are written tell names apart: مشرفة and مشيرفة. */
const WITHOUT_VOWELS: [cost: number, sounds: string][] = [[0.55, "Awy3"]];
/** Neighbours in the wrong order. */
const SWAP = 0.7;
const CODES = 128;

const substitution = substitutionTable(CONFUSIONS);
const arabicSubstitution = substitutionTable([...CONFUSIONS, ...ARABIC_CONFUSIONS]);
const substitutionWithoutVowels = substitutionTable([...CONFUSIONS, ...CONFUSIONS_WITHOUT_VOWELS]);
const gaps = gapTable(GAPS);
const gapsBetweenScripts = gapTable([...GAPS, ...BETWEEN_SCRIPTS]);
const gapsWithoutVowels = gapTable([...GAPS, ...WITHOUT_VOWELS]);

function substitutionTable(confusions: [cost: number, pairs: string][]): Float64Array {
  const table = new Float64Array(CODES * CODES).fill(1);
  for (let code = 0; code < CODES; code++) table[code * CODES + code] = 0;
  for (const [cost, pairs] of confusions) {
    for (const pair of pairs.split(" ")) {
      const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
      table[a * CODES + b] = cost;
      table[b * CODES + a] = cost;
    }
  }
  return table;
}

function gapTable(costs: [cost: number, sounds: string][]): Float64Array {
  const table = new Float64Array(CODES).fill(1);
  for (const [cost, sounds] of costs) for (const sound of sounds) table[sound.charCodeAt(0)] = cost;
  return table;
}

const LONGEST_NAME = 200;
const rows = [0, 1, 2].map(() => new Float64Array(LONGEST_NAME + 1));

/**
 * How alike two names sound, 1 for the same sounds, 0 for nothing in common or for less than `least`: a weighted optimal string alignment
 * (Damerau-Levenshtein) in which sounds that romanisations confuse cost little. Of each is said whether its script is
 * consonantal, that is, leaves short vowels out; `b` is the name that was asked for. Sounds as `soundsOf` gives them.
 */
export function soundLikeness(
  a: string,
  aConsonantal: boolean,
  b: string,
  bConsonantal: boolean,
  least = 0,
): number {
  if (a === b) return 1;
  const longest = Math.max(weightOf(a), weightOf(b));
  if (longest === 0) return 0;
  const sameScript = aConsonantal ? gapsWithoutVowels : gaps;
  const costs = aConsonantal === bConsonantal ? sameScript : gapsBetweenScripts;
  const vowelless = aConsonantal ? arabicSubstitution : substitutionWithoutVowels;
  const confusions = bConsonantal ? vowelless : substitution;
  return Math.max(0, 1 - alignmentCost(a, b, costs, confusions, (1 - least) * longest) / longest);
}

function weightOf(sounds: string): number {
  let weight = 0;
  for (let at = 0; at < sounds.length && at < LONGEST_NAME; at++)
    weight += gapOf(sounds.charCodeAt(at), gaps);
  return weight;
}

/** Infinite as soon as it is sure to exceed `most`. */
function alignmentCost(
  a: string,
  b: string,
  gapCosts: Float64Array,
  confusions: Float64Array,
  most: number,
): number {
  let [before, previous, current] = rows;
  if (before === undefined || previous === undefined || current === undefined) return 0;
  const [height, width] = [Math.min(a.length, LONGEST_NAME), Math.min(b.length, LONGEST_NAME)];
  previous[0] = 0;
  for (let j = 1; j <= width; j++) previous[j] = at(previous, j - 1) + gapOf(b.charCodeAt(j - 1), gapCosts);
  for (let i = 1; i <= height; i++) {
    const left = a.charCodeAt(i - 1);
    const gap = gapOf(left, gapCosts);
    current[0] = at(previous, 0) + gap;
    let closest = current[0];
    for (let j = 1; j <= width; j++) {
      const right = b.charCodeAt(j - 1);
      let cost = at(previous, j - 1) + substitutionOf(left, right, confusions);
      cost = Math.min(cost, at(previous, j) + gap, at(current, j - 1) + gapOf(right, gapCosts));
      if (i > 1 && j > 1 && left === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === right) {
        cost = Math.min(cost, at(before, j - 2) + SWAP);
      }
      current[j] = cost;
      if (cost < closest) closest = cost;
    }
    // A swap of neighbours reaches back one row more, and costs less than this.
    if (closest > most + 1) return Number.POSITIVE_INFINITY;
    [before, previous, current] = [previous, current, before];
  }
  return at(previous, width);
}

function at(row: Float64Array, index: number): number {
  return row[index] ?? 0;
}

function gapOf(code: number, costs: Float64Array): number {
  return code < CODES ? (costs[code] ?? 1) : 1;
}

function substitutionOf(a: number, b: number, confusions: Float64Array): number {
  if (a === b) return 0;
  return a < CODES && b < CODES ? (confusions[a * CODES + b] ?? 1) : 1;
}
