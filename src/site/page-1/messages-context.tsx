import { createContext, useContext } from "react";
import { ENGLISH, type Words } from "../../../geo/messages/words.ts";

export interface LocalizedMessages {
  /** BCP 47. */
  locale: string;
  messages: Words;
}

/** The language of the interface and its texts. */
export const MessagesContext = createContext<LocalizedMessages>({
  locale: ENGLISH.language,
  messages: ENGLISH.words,
});

export function useMessages(): Words {
  return useContext(MessagesContext).messages;
}

/** BCP 47 language of the interface, for `Intl`. */
export function useLocale(): string {
  return useContext(MessagesContext).locale;
}
