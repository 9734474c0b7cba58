import { isolate, isSameLanguage } from "../messages/isolate.ts";
import type { Names } from "../model/message.ts";

export interface LocalName {
  text: string;
  /** BCP 47. */
  lang: string;
}

/** A name in a locale; where it has none, in the language of the atlas, which stands first among the names. */
export function nameIn(names: Names, locale: string, atlasLanguage?: string): LocalName {
  const entries = Object.entries(names);
  const found =
    entries.find(([lang]) => lang === locale) ??
    entries.find(([lang]) => isSameLanguage(lang, locale)) ??
    entries.find(([lang]) => lang === atlasLanguage) ??
    entries[0];
  if (found === undefined) throw new TypeError("no name");
  return { lang: found[0], text: found[1] };
}

/** A name inside a sentence of `locale`. */
export function nameWithin(names: Names, locale: string): string {
  const { text, lang } = nameIn(names, locale);
  return isolate(text, lang, locale);
}
