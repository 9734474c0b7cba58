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
