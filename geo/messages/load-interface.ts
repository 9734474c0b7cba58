import { loadMessages } from "./load-messages.ts";
import { isLocale } from "./messages.ts";
import { ENGLISH, type Interface } from "./words.ts";

/** The former way to a catalogue, until page and frame have switched; English for a language without one. */
export async function loadInterface(language: string): Promise<Interface> {
  return isLocale(language) && language !== "en"
    ? { language, words: await loadMessages(language) }
    : ENGLISH;
}
