import { escapePattern } from "../../../geo/check/escape-pattern.ts";

/** The text with another speaker where it begins with the one of before, a short article such as "The" or "Le" left out. */
export function followSpeaker(text: string, from: string, to: string): string {
  if (from === "" || to.trim() === "") return text;
  const opening = new RegExp(`^(?:\\p{L}{1,4}[ '’])?${escapePattern(from)}(?![\\p{L}\\p{N}])`, "iu");
  return text.replace(opening, () => to.trim());
}
