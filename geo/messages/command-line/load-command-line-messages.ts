import type { Locale } from "../messages.ts";
import type { CommandLineMessages } from "./command-line-messages.ts";

/** A file for each locale, loaded when it is asked for: no page needs them. */
const CATALOGUES: Record<Locale, () => Promise<CommandLineMessages>> = {
  en: async () => (await import("./en.ts")).en,
  ar: async () => (await import("./ar.ts")).ar,
  fr: async () => (await import("./fr.ts")).fr,
  es: async () => (await import("./es.ts")).es,
  ru: async () => (await import("./ru.ts")).ru,
};

export async function loadCommandLineMessages(locale: Locale): Promise<CommandLineMessages> {
  return CATALOGUES[locale]();
}
