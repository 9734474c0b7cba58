import type { TextOptions } from "../cartography/text-width-1.ts";
import { posterTextWidth } from "./poster-text-width.ts";

/** Breaks a text between words into lines that are likely to fit the width, in pixels. A longer word has a line of its own. */
export function wrapText(
  content: string,
  width: number,
  fontSize: number,
  options: TextOptions = {},
): string[] {
  const lines: string[] = [];
  for (const word of content.split(/\s+/u).filter((part) => part !== "")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && posterTextWidth(longer, fontSize, options) <= width) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** The same number of lines, but of nearly the same length: no single word is left over. */
export function wrapBalanced(
  content: string,
  width: number,
  fontSize: number,
  options: TextOptions = {},
): string[] {
  const lines = wrapText(content, width, fontSize, options);
  for (let narrower = width - fontSize; narrower > width / 3; narrower -= fontSize / 2) {
    const balanced = wrapText(content, narrower, fontSize, options);
    if (balanced.length > lines.length) break;
    lines.splice(0, lines.length, ...balanced);
  }
  return lines;
}
