import { ENGLISH, type Interface, type Translation, type Words } from "./words.ts";

/**
 * The interface in a language (BCP 47, as its file is named). English stands in for words that a translation lacks, and
 * for the whole of a language that has no file.
 */
export async function loadInterface(language: string): Promise<Interface> {
  const translation = await loadTranslation(language);
  return translation === undefined ? ENGLISH : { language, words: completeWords(translation) };
}

/** What the file of a language holds; undefined for English and where there is no such file. */
export async function loadTranslation(language: string): Promise<Translation | undefined> {
  if (language === ENGLISH.language || !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language)) return undefined;
  try {
    const module: { translation: Translation } = await import(`./languages/${language}.ts`);
    return module.translation;
  } catch {
    return undefined;
  }
}

function completeWords(translation: Translation): Words {
  const groups = Object.entries(ENGLISH.words).map(([group, english]) => {
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
