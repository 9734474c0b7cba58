import { createContext, useContext, useEffect, useState } from "react";
import { type Locale, localeFor } from "../../../geo/messages/messages.ts";
import type { DeskMessages } from "./desk-messages.ts";
import { loadDeskMessages } from "./load-desk-messages.ts";

interface DeskLanguage {
  locale: Locale;
  messages: DeskMessages;
}

export const DeskContext = createContext<DeskLanguage | null>(null);

export function useDeskMessages(): DeskMessages {
  return useDeskLanguage().messages;
}

/** The texts in another language, such as that of the atlas; those of the interface until they are there. */
export function useMessagesOf(language: string): DeskMessages {
  const { locale: shown, messages } = useDeskLanguage();
  const locale = localeFor(language);
  const [loaded, setLoaded] = useState<DeskLanguage>();
  useEffect(() => {
    if (locale !== shown) loadDeskMessages(locale).then((found) => setLoaded({ locale, messages: found }));
  }, [locale, shown]);
  return loaded?.locale === locale ? loaded.messages : messages;
}

export function useDeskLocale(): Locale {
  return useDeskLanguage().locale;
}

function useDeskLanguage(): DeskLanguage {
  const language = useContext(DeskContext);
  if (language === null) throw new Error("a component of the desk was rendered without its messages");
  return language;
}
