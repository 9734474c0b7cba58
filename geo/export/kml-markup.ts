/** An element of KML with its children, or with text where a child is none. Attribute values and text are escaped. */
export function tag(
  name: string,
  content: string | Markup[],
  attributes: Record<string, string> = {},
): Markup {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inner = typeof content === "string" ? escapeXml(content) : content.map(({ xml }) => xml).join("");
  return { xml: `<${name}${written.join("")}>${inner}</${name}>` };
}

/** Well-formed markup; a type of its own, so that no text of the atlas passes for it. */
export interface Markup {
  xml: string;
}

/**
 * Paragraphs of HTML for a balloon, from plain words. KML readers show a description as HTML once its XML is unpacked, so
 * the words are escaped for HTML here and for XML by `tag`.
 */
export function balloon(paragraphs: string[]): string {
  return paragraphs
    .filter((words) => words !== "")
    .map((words) => `<p>${escapeXml(words)}</p>`)
    .join("\n");
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeXml(text: string): string {
  // What XML 1.0 does not allow even escaped is left out: control characters, lone surrogates, U+FFFE and U+FFFF.
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
}
