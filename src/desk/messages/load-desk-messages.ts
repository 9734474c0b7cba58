import { isLocale, type Locale, localeFor } from "../../../geo/messages/messages.ts";
import type { DeskMessages } from "./desk-messages.ts";

const CATALOGUES: Record<Locale, () => Promise<DeskMessages>> = {
  en: async () => (await import("./en.ts")).en,
  ar: async () => (await import("./ar.ts")).ar,
  fr: async () => (await import("./fr.ts")).fr,
  es: async () => (await import("./es.ts")).es,
  ru: async () => (await import("./ru.ts")).ru,
};

export function loadDeskMessages(locale: Locale): Promise<DeskMessages> {
  return CATALOGUES[locale]();
}

const KEPT = "claim-atlas-desk-language";

/** The language that the author chose, or else the browser's. */
export function chosenLocale(): Locale {
  const kept = readSetting(KEPT);
  return kept !== null && isLocale(kept) ? kept : localeFor(navigator.language);
}

export function keepLocale(locale: Locale): void {
  writeSetting(KEPT, locale);
}

/** Null where the browser keeps nothing. */
export function readSetting(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Then it holds as long as the page is open.
  }
}
