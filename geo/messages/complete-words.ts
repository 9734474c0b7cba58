import type { Translation, Words } from "./words.ts";

/** The words of a language; English stands in for those that its file lacks. */
export function completeWords(translation: Translation, words: Words): Words {
  const groups = Object.entries(words).map(([group, english]) => {
    const translated = Object.entries(translation).find(([name]) => name === group)?.[1];
    if (translated === undefined) return [group, english];
    return [
      group,
      typeof english === "object" && typeof translated === "object"
        ? { ...english, ...translated }
        : translated,
    ];
  });
  // Every group of the English words is there, each with every key.
  return Object.fromEntries(groups) as Words;
}
