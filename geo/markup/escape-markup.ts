const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for HTML and XML, outside and inside attributes in quotes. */
export function escapeMarkup(text: string): string {
  // What XML 1.0 does not allow even escaped is left out: control characters, lone surrogates, U+FFFE and U+FFFF.
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
