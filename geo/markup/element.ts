declare const markup: unique symbol;

/** Escaped, well-formed markup. A plain string is not assignable to it, so that no text gets into a file unescaped. */
export type Markup = string & { readonly [markup]: true };

/** An XML element. Attribute values are escaped; undefined attributes are left out. */
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

/** Marks our own text, such as style rules, as markup. It must not contain anything from an atlas. */
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

/** Escapes text for HTML and XML, for content and for quoted attributes. */
export function escapeMarkup(text: string): string {
  // XML 1.0 does not allow these even when escaped: control characters, lone surrogates, U+FFFE and U+FFFF.
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
