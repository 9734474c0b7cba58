import type { Locale, Messages } from "./messages.ts";

/** A file for each locale, loaded when it is asked for. */
const CATALOGUES: Record<Locale, () => Promise<Messages>> = {
  en: async () => (await import("./locales/en.ts")).en,
  ar: async () => (await import("./locales/ar.ts")).ar,
  fr: async () => (await import("./locales/fr.ts")).fr,
  es: async () => (await import("./locales/es.ts")).es,
  ru: async () => (await import("./locales/ru.ts")).ru,
};

/** The catalogue of a locale. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return CATALOGUES[locale]();
}
