import * as z from "zod/mini";
import { fieldRule } from "./problem-message.ts";

/** Maximum length of a text field: more than any text needs, too short to slow a page down. */
const MAX_TEXT = 4000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: this expression looks for control characters
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

// "[^<>]", not "[^>]": a text full of "<a" would take quadratic time.
const MARKUP = /<[a-z!/?][^<>]*>|&(#\d+|#x[0-9a-f]+|[a-z]+);/i;

/**
 * Plain words: no markup, no control characters, no bidirectional controls (Unicode Cc, U+061C, U+200E, U+200F,
 * U+202A to U+202E, U+2066 to U+2069), which can change how a sentence reads.
 */
export const text = z.string().check(
  z.minLength(1, fieldRule("empty")),
  z.maxLength(MAX_TEXT, fieldRule("tooLong")),
  z.refine((value) => !CONTROL.test(value), fieldRule("controlCharacter")),
  z.refine((value) => !MARKUP.test(value), fieldRule("markup")),
);

/** An id that needs no escaping in a URL: letters, digits, hyphens, up to 64 characters. */
export const id = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/, fieldRule("notAnId")));

/** A URL that readers can follow: http or https only. */
export const webAddress = z.string().check(
  z.maxLength(2000),
  z.regex(
    // Both cases spelled out: patterns of JSON Schema have no flags.
    /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s<>"'`\\]+$/,
    fieldRule("notWebAddress"),
  ),
);

/** The URL of a folder: no query or fragment, so that a path can be appended. */
export const siteAddress = webAddress.check(z.regex(/^[^?#]*$/, fieldRule("notFolderAddress")));

export function oneOf<Code extends string>(vocabulary: readonly Code[]) {
  return z.enum(vocabulary);
}

/** A BCP 47 tag such as `en`, `zh-Hant` or `pt-BR`. */
export const languageTag = z
  .string()
  .check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, fieldRule("notLanguageTag")));

/** Names by language, such as `{ en: Aleppo, ar: حلب }`. The first name stands in for a missing language. */
export const names = z
  .record(languageTag, text)
  .check(z.refine((value) => Object.keys(value).length > 0, fieldRule("noName")));
export type Names = Readonly<Record<string, string>>;

/** The name in a language, else in its base language (`pt` for `pt-BR`), else the first name. */
export function chiefName(names: Readonly<Record<string, string>>, language: string): string {
  const base = language.split("-")[0] ?? language;
  const name = names[language] ?? names[base] ?? Object.values(names)[0];
  if (name === undefined) throw new TypeError("no name");
  return name;
}
