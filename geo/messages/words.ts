import { en } from "./locales/en.ts";

/** The words of the interface: groups of texts, and of functions that put numbers and names into texts. */
export type Words = Omit<Loose<typeof en>, "direction"> & { direction: "ltr" | "rtl" };

/** What a file of a language holds: as many of the words as are translated; English stands in for the others. */
export type Translation = Pick<Words, "name" | "direction"> & {
  [Key in Exclude<keyof Words, "name" | "direction">]?: Partial<Words[Key]>;
};

/** Any text where English has its own; functions keep their parameters. */
type Loose<T> = {
  [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : Loose<T[Key]>;
};

export interface Interface {
  /** BCP 47. */
  language: string;
  words: Words;
}

export const ENGLISH: Interface = { language: "en", words: en };
