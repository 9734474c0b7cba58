import type { en } from "./locales/en.ts";
import type { ReasonMessages } from "./reason-messages.ts";

/** The locales that the program writes in: one complete catalogue each. */
export const LOCALES = ["en", "ar", "fr", "es", "ru"] as const;
export type Locale = (typeof LOCALES)[number];

/** Every text that the program writes, in one locale: groups of strings, and of functions with parameters. */
export type Messages = Omit<Loose<typeof en>, "direction" | "reason"> & {
  direction: "ltr" | "rtl";
  reason: ReasonMessages;
};

/** Any text where English has its own; functions keep their parameters. */
export type Loose<T> = {
  [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Loose<T[Key]>;
};

export function isLocale(tag: string): tag is Locale {
  return LOCALES.some((locale) => locale === tag);
}

/** The locale of the catalogue for a BCP 47 tag: `fr` for `fr-CA`; English for languages without one. */
export function localeFor(tag: string): Locale {
  const [language = ""] = tag.toLowerCase().split("-");
  return isLocale(language) ? language : "en";
}
