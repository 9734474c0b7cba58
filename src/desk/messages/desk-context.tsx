import { createContext, useContext } from "react";
import type { Locale } from "../../../geo/messages/messages.ts";
import type { DeskMessages } from "./desk-messages.ts";

interface DeskLanguage {
  locale: Locale;
  messages: DeskMessages;
}

export const DeskContext = createContext<DeskLanguage | null>(null);

export function useDeskMessages(): DeskMessages {
  return useDeskLanguage().messages;
}

export function useDeskLocale(): Locale {
  return useDeskLanguage().locale;
}

function useDeskLanguage(): DeskLanguage {
  const language = useContext(DeskContext);
  if (language === null) throw new Error("a component of the desk was rendered without its messages");
  return language;
}
