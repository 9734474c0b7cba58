import { element, type Markup, text } from "../markup/element.ts";
import { escapeMarkup } from "../markup/escape-markup.ts";

/** An element of KML with its children, or with text where a child is none. Attribute values and text are escaped. */
export function tag(
  name: string,
  content: string | Markup[],
  attributes: Record<string, string> = {},
): Markup {
  return element(name, attributes, ...(typeof content === "string" ? [text(content)] : content));
}

/**
 * Paragraphs of HTML for a balloon, from plain words. KML readers show a description as HTML once its XML is unpacked, so
 * the words are escaped for HTML here and for XML by `tag`.
 */
export function balloon(paragraphs: string[]): string {
  return paragraphs
    .filter((words) => words !== "")
    .map((words) => `<p>${escapeMarkup(words)}</p>`)
    .join("\n");
}
