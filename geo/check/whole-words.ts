/** What a text is searched with: a regular expression, or what answers like one. */
export interface WordPattern {
  exec(text: string): RegExpExecArray | null;
  test(text: string): boolean;
}

/** The end of a word that goes on, as the source of a regular expression. */
export const ANY_LETTERS = "[\\p{L}\\p{M}]*";

/** Before an Arabic word: a conjunction, a preposition and the article are written with it. */
const ARABIC_PREFIX = "[وفبلك]?(?:ال|ل)?";

/**
 * Finds words that stand alone, between no other letters or digits: `\b` knows ASCII alone. `words`: the source of a regular expression.
 * Any case serves, unless `isExact` is set.
 */
export function wholeWords(words: string, { isExact = false } = {}): WordPattern {
  const flags = isExact ? "u" : "iu";
  const prefix = /\p{Script=Arabic}/u.test(words) ? ARABIC_PREFIX : "";
  // The classes of all letters take a millisecond to compile: first comes what is quick, and holds for every text that has the words.
  const anywhere = new RegExp(words.replaceAll(ANY_LETTERS, ""), flags);
  let alone: RegExp | undefined;
  const exec = (text: string) => {
    if (!anywhere.test(text)) return null;
    alone ??= new RegExp(`(?<![\\p{L}\\p{N}])${prefix}(?:${words})(?![\\p{L}\\p{N}])`, flags);
    return alone.exec(text);
  };
  return { exec, test: (text) => exec(text) !== null };
}
