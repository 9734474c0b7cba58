import { en } from "./locales/en.ts";
import type { Messages } from "./messages.ts";

/** The former name of `Messages`, until page and frame have switched. */
export type Words = Messages;

export interface Interface {
  /** BCP 47. */
  language: string;
  words: Words;
}

export const ENGLISH: Interface = { language: "en", words: en };
