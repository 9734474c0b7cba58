import * as z from "zod/mini";
import { text } from "./schema.ts";

/** A BCP 47 tag such as `en`, `zh-Hant` or `pt-BR`. */
export const languageTag = z
  .string()
  .check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is not a language tag such as en"));

/** Names by language, such as `{ en: Aleppo, ar: حلب }`; the first is the chief one where a language is missing. */
export const names = z
  .record(languageTag, text)
  .check(z.refine((value) => Object.keys(value).length > 0, "holds no name"));
export type Names = z.infer<typeof names>;

/** The name in a language, in its base language (`pt` for `pt-BR`), or the first there is. */
export function chiefName(names: Readonly<Record<string, string>>, language: string): string {
  const base = language.split("-")[0] ?? language;
  const name = names[language] ?? names[base] ?? Object.values(names)[0];
  if (name === undefined) throw new TypeError("no name");
  return name;
}
