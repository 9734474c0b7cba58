/**
 * The Arabic article and its assimilations before sun letters, as romanised, standing alone between spaces or hyphens.
 * Source: ALA-LC and BGN/PCGN romanisation tables for Arabic; `ul` is the nominative before an article.
 */
export const ARTICLES = new Set(
  "al el ul il an en ar er as es ash esh at et az ez ad ed adh edh ath eth l эль аль ан эн ар эр ас эс аш эш ат эт аз эз ад эд".split(
    " ",
  ),
);

/** Digraphs and letters that romanisations of one sound disagree on -> the form of the key. First match wins. */
const VARIANTS: [pattern: string, form: string][] = [
  // French, German and Turkish consonants
  ["dsch|dj", "j"],
  ["tsch|tch", "ch"],
  ["sch", "sh"],
  ["ck|q", "k"],
  ["c(?!h)", "k"],
  ["ph", "f"],
  // Half-vowels between vowels: Awash, Aouach, Auash
  ["a(?:w|ou|u)(?=[aeiou])", "au"],
  // Long vowels and diphthongs: Jawf, Jauf, Jof; Bayt, Beit, Bet
  ["aou|aw|au|ow", "o"],
  ["ouw|ou|oo|w", "u"],
  ["[ae][yi]", "e"],
  ["i?y+|ee|ie", "i"],
];
const FORMS = VARIANTS.map(([, form]) => form);
const VARIANT = new RegExp(VARIANTS.map(([pattern]) => `(${pattern})`).join("|"), "g");
const DOUBLED = /(.)\1+/gu;
/** Ta marbuta at the end of a name: -ah, -eh, -a, -e. */
const FEMININE_END = /(?<=..)[ae]h?$/;
/** Ta marbuta before another word, where its t is spoken: Madinat, Medinet. */
const CONSTRUCT_END = /(?<=..)[ae]t$/;

/** One romanised word in the form of the key; `construct` when another word follows it. */
export function foldLatinWord(word: string, construct: boolean): string {
  const varied = word.replace(VARIANT, formOf).replace(DOUBLED, "$1");
  const ended = construct && varied.length > 4 ? varied.replace(CONSTRUCT_END, "") : varied;
  return ended.length > 3 ? ended.replace(FEMININE_END, "") : ended;
}

/** Gets the match and its groups, one a row of the table; the group that matched says the row. */
function formOf(found: string, ...groups: (string | undefined)[]): string {
  return FORMS[groups.findIndex((group) => group !== undefined)] ?? found;
}

/** One word in Arabic script in the form of the key: article off, final ta marbuta, ha and alif off. */
export function foldArabicWord(word: string): string {
  const bare = word.length > 3 && word.startsWith("ال") ? word.slice(2) : word;
  return bare.length > 2 ? bare.replace(/[اه]$/, "") : bare;
}

// Cyrillic -> Latin, one letter at a time (BGN/PCGN for Russian, signs left out), so that both meet in one key.
// biome-ignore format: some letters a line read better than one
const CYRILLIC: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "j", з: "z", и: "i", к: "k", л: "l", м: "m", н: "n",
  о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sh", ъ: "",
  ы: "i", ь: "", э: "e", ю: "u", я: "a", і: "i", ї: "i", є: "e", ґ: "g", ҳ: "h", қ: "k", ғ: "gh", ҷ: "j",
};

export function latinOfCyrillic(word: string): string {
  return word.replace(/./gu, (letter) => CYRILLIC[letter] ?? letter);
}
