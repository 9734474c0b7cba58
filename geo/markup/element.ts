declare const markup: unique symbol;

/** Well-formed markup. Plain text does not pass for it, so nothing reaches a file unescaped. */
export type Markup = string & { readonly [markup]: true };

/** An element of XML with its children; attribute values are escaped, and those that are undefined left out. */
export function element(
  name: string,
  attributes: Record<string, string | undefined> = {},
  ...children: Markup[]
): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeMarkup(value)}"`],
  );
  const start = `<${name}${written.join("")}`;
  return (children.length === 0 ? `${start}/>` : `${start}>${children.join("")}</${name}>`) as Markup;
}

export function text(content: string): Markup {
  return escapeMarkup(content) as Markup;
}

/** What we wrote ourselves, such as style rules; nothing of an atlas may be in it. */
export function own(content: string): Markup {
  return content as Markup;
}

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
