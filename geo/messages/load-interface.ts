import { completeWords } from "./complete-words.ts";
import { ENGLISH, type Interface, type Translation } from "./words.ts";

/**
 * The interface in a language (BCP 47, as its file is named). English stands in for words that a translation lacks, and
 * for the whole of a language that has no file.
 */
export async function loadInterface(language: string): Promise<Interface> {
  const translation = await loadTranslation(language);
  return translation === undefined ? ENGLISH : { language, words: completeWords(translation, ENGLISH.words) };
}

/** What the file of a language holds; undefined for English and where there is no such file. */
export async function loadTranslation(language: string): Promise<Translation | undefined> {
  if (language === ENGLISH.language || !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language)) return undefined;
  try {
    const module: { translation: Translation } = await import(`./locales/${language}.ts`);
    return module.translation;
  } catch {
    return undefined;
  }
}
