import type { Locale } from "../messages.ts";
import type { DraftMessages } from "./draft-messages.ts";

/** A file for each locale, loaded when it is asked for: readers of an atlas never need them. */
const CATALOGUES: Record<Locale, () => Promise<DraftMessages>> = {
  en: async () => (await import("./en.ts")).en,
  ar: async () => (await import("./ar.ts")).ar,
  fr: async () => (await import("./fr.ts")).fr,
  es: async () => (await import("./es.ts")).es,
  ru: async () => (await import("./ru.ts")).ru,
};

/** The words of drafting in a locale: sentences of rules, and notices about a draft as a whole. */
export async function loadDraftMessages(locale: Locale): Promise<DraftMessages> {
  return CATALOGUES[locale]();
}
