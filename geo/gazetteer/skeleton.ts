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

const CLASSES = new Map(Object.entries({ ...LATIN_CLASSES, ...ARABIC_CLASSES, ...HEBREW_CLASSES }));

/** The consonants of a key, by class: what Latin, Arabic and Hebrew spellings of one name share. Empty for other scripts. */
export function skeletonOf(key: string): string {
  if (/^[a-z0-9]/.test(key)) return classesOf(key, true);
  return /^[\u0590-\u06ff]/.test(key) ? classesOf(key, false) : "";
}

/** Digraphs go before letters, and a class that follows itself counts once. */
function classesOf(key: string, keepUnlisted: boolean): string {
  let skeleton = "";
  for (let at = 0; at < key.length; at++) {
    const letter = key[at] ?? "";
    const digraph = key[at + 1] === "h" ? CLASSES.get(`${letter}h`) : undefined;
    if (digraph !== undefined) at += 1;
    const found = digraph ?? CLASSES.get(letter) ?? (keepUnlisted ? letter : "");
    if (!skeleton.endsWith(found) || skeleton === "") skeleton += found;
  }
  return skeleton;
}
