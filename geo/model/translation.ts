import type { Atlas } from "./article.ts";

/** An atlas in another language. */
export interface Translation {
  locale: string;
  atlas: Atlas;
  /** Text of the author -> its translation. */
  words: ReadonlyMap<string, string>;
}

/** The file of a translation in an atlas folder; its name is the locale, such as `translations/ar.yaml`. */
export type TranslationFileName = `translations/${string}.yaml`;

export function isTranslationFile(name: string): name is TranslationFileName {
  return /^translations\/[^/]+\.yaml$/.test(name);
}

export function translationFile(locale: string): TranslationFileName {
  return `translations/${locale}.yaml`;
}
