import { completeWords } from "./complete-words.ts";
import { loadTranslation } from "./load-interface.ts";
import { en } from "./locales/en.ts";
import type { Locale, Messages } from "./messages.ts";

/** The catalogue of a locale. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const translation = await loadTranslation(locale);
  return translation === undefined ? en : completeWords(translation, en);
}
