import type { Stretch } from "../atlas/work.ts";

/** Opening mark -> the one that closes it. */
const MARKS: Readonly<Record<string, string>> = { '"': '"', "“": "”", "„": "“", "«": "»", "»": "«" };

/** Whether a stretch of the text stands inside one pair of quotation marks of its paragraph: words as they were spoken. */
export function isDirectSpeech(text: string, { start, end }: Stretch): boolean {
  const paragraph = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  let closing: string | undefined;
  for (const character of paragraph) {
    if (closing === undefined) closing = MARKS[character];
    else if (character === closing) closing = undefined;
  }
  return closing !== undefined && !text.slice(start, end).includes(closing);
}
