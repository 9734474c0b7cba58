import { ENGLISH, type Translation } from "./words.ts";

/** The keys that English has and a translation lacks, such as "page.skipMap"; English stands in for them. */
export function findMissingWords(translation: Translation): string[] {
  return Object.entries(ENGLISH.words).flatMap(([group, english]) => {
    if (typeof english === "string") return [];
    const translated = Object.entries(translation).find(([name]) => name === group)?.[1];
    const known = new Set(Object.keys(typeof translated === "object" ? translated : {}));
    return Object.keys(english)
      .filter((key) => !known.has(key))
      .map((key) => `${group}.${key}`);
  });
}
