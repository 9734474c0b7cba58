import { estimateTextWidth, type TextOptions } from "../cartography/text-width-1.ts";

/** As an image the poster has the reader's own type, which runs wider than the page's. */
const SYSTEM_TYPE = 1.12;

/** Width of a text on the poster, pixels, with room for the type of most systems. */
export function posterTextWidth(content: string, size: number, options: TextOptions = {}): number {
  return SYSTEM_TYPE * estimateTextWidth(content, size, options);
}
