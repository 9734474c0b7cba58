import type { Locale } from "../messages.ts";
import type { ImportMessages } from "./import-messages.ts";

/** A file for each locale, loaded when it is asked for: readers of an atlas never need them. */
const CATALOGUES: Record<Locale, () => Promise<ImportMessages>> = {
  en: async () => (await import("./en.ts")).en,
  ar: async () => (await import("./ar.ts")).ar,
  fr: async () => (await import("./fr.ts")).fr,
  es: async () => (await import("./es.ts")).es,
  ru: async () => (await import("./ru.ts")).ru,
};

/** The words of the import of a table in a locale. */
export async function loadImportMessages(locale: Locale): Promise<ImportMessages> {
  return CATALOGUES[locale]();
}
