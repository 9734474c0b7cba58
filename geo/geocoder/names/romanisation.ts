/*
 * Sources of the rules: Arabic by BGN/PCGN 1956 and its System of 2019 (romanised names of GeoNames), by the ALA-LC table
 * (doubled letters, macrons and dots fall away in `plain-words.ts`), by the UN system of 1972 and 2017 (the same but for
 * cedillas), by DIN 31635 (its ǧ, ḫ, ḏ, ṯ in `plain-words.ts`; š and ġ lose their mark, and are left to `sound-distance.ts`);
 * French usage of the mandates and of the Maghreb (dj, tch, ch, ou, rh); German of the press (dsch, tsch, sch, ch for kh);
 * Turkish orthography (c, ç, ş, ğ, ı, v, k for q); Russian by BGN/PCGN. Readings of a letter that differ between them
 * are in `other-readings.ts`.
 */

/**
 * The Arabic article and its assimilations before sun letters, as romanised, standing alone between spaces or hyphens.
 * Source: ALA-LC and BGN/PCGN romanisation tables for Arabic; `ul` is the nominative before an article.
 */
export const ARTICLES = new Set(
  "al el ul il an en ar er as es ash esh at et az ez ad ed adh edh ath eth l эль аль ан эн ар эр ас эс аш эш ат эт аз эз ад эд".split(
    " ",
  ),
);

const VOWELS = "aeiou";
const DIGRAPHS = new Set(["sh", "kh", "gh"]);

/**
 * Digraphs and letters that romanisations of one sound disagree on -> the form of the key; the third column says
 * which letters must follow, or with ^ must not. The first row that fits wins.
 */
const VARIANTS: [written: string, form: string, before?: string][] = [
  // French: Djisr, Tchoban. German: Dschisr, Scheich
  ["dsch", "j"],
  ["dj", "j"],
  ["tsch", "ch"],
  ["tch", "ch"],
  ["sch", "sh"],
  // Digraphs of one consonant, so that an h after them is one of its own: Mashhad
  ["sh", "sh"],
  ["kh", "kh"],
  ["gh", "gh"],
  // Turkish and English: Rakka, Raqqa; c is left to other readings where it is jim
  ["ck", "k"],
  ["q", "k"],
  ["c", "k", "^h"],
  ["ph", "f"],
  // Half-vowels between vowels: Awash, Aouach, Auash
  ["aou", "au", VOWELS],
  ["aw", "au", VOWELS],
  ["au", "au", VOWELS],
  // Long vowels and diphthongs: Jawf, Jauf, Jof; Nouman, Noman; Bayt, Beit, Bet
  ["aou", "o"],
  ["aw", "o"],
  ["au", "o"],
  ["ow", "o"],
  ["ouw", "u"],
  ["ou", "u"],
  ["oo", "u"],
  ["w", "u"],
  ["ay", "e"],
  ["ai", "e"],
  ["ey", "e"],
  ["ei", "e"],
  ["iy", "i"],
  ["y", "i"],
  ["ee", "i"],
  ["ie", "i"],
];

interface Row {
  written: string;
  form: string;
  /** Letters of which one must follow, or must not where `isExcluding`. */
  next: string | undefined;
  isExcluding: boolean;
}

/** Rows by the code of their first letter. */
const ROWS: Row[][] = [];
for (const [written, form, before] of VARIANTS) {
  const code = written.charCodeAt(0);
  const row = {
    written,
    form,
    next: before?.replace("^", ""),
    isExcluding: before?.startsWith("^") === true,
  };
  ROWS[code] = [...(ROWS[code] ?? []), row];
}

/** One romanised word in the form of the key; `construct` when another word follows it. */
export function foldLatinWord(word: string, construct: boolean): string {
  const varied = foldVariants(word);
  const ended = construct && varied.length > 4 ? withoutConstructEnd(varied) : varied;
  return ended.length > 3 ? withoutFeminineEnd(ended) : ended;
}

/** Ta marbuta before another word, where its t is spoken: Madinat, Medinet. */
function withoutConstructEnd(word: string): string {
  return word.endsWith("at") || word.endsWith("et") ? word.slice(0, -2) : word;
}

/** Ta marbuta at the end of a name: -ah, -eh, -a, -e. */
function withoutFeminineEnd(word: string): string {
  const end = word.endsWith("h") ? word.length - 1 : word.length;
  const last = word.charAt(end - 1);
  return last === "a" || last === "e" ? word.slice(0, end - 1) : word;
}

/** One pass over the letters; a letter that follows itself counts once. */
function foldVariants(word: string): string {
  let folded = "";
  let last = "";
  for (let at = 0; at < word.length; ) {
    const row = rowAt(word, at);
    const form = row === undefined ? word.charAt(at) : row.form;
    if (form !== last) folded += form.length > 1 && form.charAt(0) === last ? form.slice(1) : form;
    last = DIGRAPHS.has(form) ? form : form.charAt(form.length - 1);
    at += row === undefined ? 1 : row.written.length;
  }
  return folded;
}

function rowAt(word: string, at: number): Row | undefined {
  const rows = ROWS[word.charCodeAt(at)];
  if (rows === undefined) return undefined;
  for (const row of rows) if (fits(row, word, at)) return row;
  return undefined;
}

function fits({ written, next, isExcluding }: Row, word: string, at: number): boolean {
  if (written.length > 1 && !word.startsWith(written, at)) return false;
  if (next === undefined) return true;
  const letter = word.charAt(at + written.length);
  return (letter !== "" && next.includes(letter)) !== isExcluding;
}

/** The Arabic article is written in one with its word. */
export function withoutArticle(word: string): string {
  return word.length > 3 && word.startsWith("ال") ? word.slice(2) : word;
}

/** One word in Arabic script in the form of the key: article off, final ta marbuta, ha and alif off. */
export function foldArabicWord(word: string): string {
  const bare = withoutArticle(word);
  return bare.length > 2 ? bare.replace(/[اه]$/, "") : bare;
}

/** One word in Hebrew script in the form of the key: a mute he or alef at the end off. */
export function foldHebrewWord(word: string): string {
  return word.length > 2 ? word.replace(/[הא]$/, "") : word;
}

// Cyrillic -> Latin, one letter at a time (BGN/PCGN for Russian, Ukrainian, Serbian and Tajik, signs left out), so that
// both meet in one key.
// biome-ignore format: some letters a line read better than one
const CYRILLIC: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "j", з: "z", и: "i", к: "k", л: "l", м: "m", н: "n",
  о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sh", ъ: "",
  ы: "i", ь: "", э: "e", ю: "u", я: "a", і: "i", ї: "i", є: "e", ґ: "g", ҳ: "h", қ: "k", ғ: "gh", ҷ: "j",
  ў: "u", ј: "i", љ: "l", њ: "n", ћ: "ch", ђ: "j", џ: "j", ө: "o", ү: "u", ң: "n", һ: "h",
};

export function latinOfCyrillic(word: string): string {
  let latin = "";
  for (const letter of word) latin += CYRILLIC[letter] ?? letter;
  return latin;
}

/**
 * Letters that stand for different sounds in different romanisations, and in different languages. The fold takes the
 * reading of English; a lookup tries the others too, one at a time.
 */
const READINGS: [written: RegExp, read: string][][] = [
  // French of the mandates writes ghayn as rh: Mrhara, Sirhata.
  [[/rh/g, "gh"]],
  [[/gh/g, "rh"]],
  // German ch is kha, and j is ya: Chan Scheichun. Kurdish x is kha too: Xerab.
  [[/(?<!s)ch/g, "kh"]],
  [[/x/g, "kh"]],
  // Polish: Szajch, Hadżin.
  [
    [/sz/g, "sh"],
    [/(?<!d)j/g, "y"],
    [/ch/g, "kh"],
    [/cz/g, "ch"],
    [/dz/g, "j"],
  ],
  // French t and ch may be ta and shin: Atchane.
  [[/tch/g, "tsh"]],
  // Turkish c is jim: Carablus.
  [[/c(?!h)/g, "j"]],
  // Turkish, Persian and Russian v is waw: Nava.
  [[/v/g, "w"]],
  [[/w/g, "v"]],
  // Bedouin and Egyptian g is qaf: Gamishli.
  [[/g(?!h)/g, "k"]],
  // In Latin letters an h after another consonant looks like a digraph with it: مسحرة, Masharah.
  [
    [/[سص](?=[حه])/g, "ش"],
    [/(?<=ش)[حه]/g, ""],
  ],
  // ... and one at the end like a ta marbuta: وقاح, Waqah.
  [[/(?<=..)ح(?= |$)/g, ""]],
];
/** A name proper as other readings of its letters have it; none where there is no such letter. */
export function otherReadingsOf(bare: string): string[] {
  const readings = new Set<string>();
  for (const rules of READINGS) {
    const read = rules.reduce((text, [written, sound]) => text.replace(written, sound), bare);
    if (read !== bare) readings.add(read);
  }
  return [...readings];
}
