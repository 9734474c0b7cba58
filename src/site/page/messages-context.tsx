import { createContext, useContext } from "react";
import type { Messages } from "../../../geo/messages/messages.ts";

export interface LocalizedMessages {
  /** BCP 47. */
  locale: string;
  messages: Messages;
}

/** The language of the interface and its texts. */
export const MessagesContext = createContext<LocalizedMessages | null>(null);

export function useMessages(): Messages {
  return useLocalized().messages;
}

/** BCP 47 language of the interface, for `Intl`. */
export function useLocale(): string {
  return useLocalized().locale;
}

function useLocalized(): LocalizedMessages {
  const localized = useContext(MessagesContext);
  if (localized === null) throw new Error("a component was rendered outside a messages context");
  return localized;
}
