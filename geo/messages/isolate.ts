/*
 * Text of the atlas inside a sentence of another locale, such as an English name in an Arabic sentence. The first strong
 * isolate of Unicode around it keeps the direction of both right in plain text, and tells a page where to set `lang`.
 */

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_DIRECTIONAL_ISOLATE = "\u2069";

/** The text as it stands in a sentence of `locale`: isolated when it is in another language. */
export function isolate(text: string, language: string, locale: string): string {
  return isSameLanguage(language, locale) ? text : isolateText(text);
}

/** A text in any language, or code, as it stands in a sentence. */
export function isolateText(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}`;
}

/** Cuts a text at its isolates, for pages that set `lang` on what is isolated. */
export function splitIsolates(text: string): { text: string; isIsolated: boolean }[] {
  const parts: { text: string; isIsolated: boolean }[] = [];
  for (const [index, part] of text.split(/\u2068([^\u2068\u2069]*)\u2069/u).entries()) {
    if (part !== "") parts.push({ text: part, isIsolated: index % 2 === 1 });
  }
  return parts;
}

/** Whether two BCP 47 tags are of one language: `fr` and `fr-CA`. */
export function isSameLanguage(a: string, b: string): boolean {
  return a.split("-")[0]?.toLowerCase() === b.split("-")[0]?.toLowerCase();
}
