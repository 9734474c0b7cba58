declare const markup: unique symbol;

/** Well-formed markup. Plain text does not pass for it, so nothing reaches the file unescaped. */
export type Markup = string & { readonly [markup]: true };

export type Attributes = Record<string, string | number | undefined>;

export function element(name: string, attributes: Attributes = {}, ...children: Markup[]): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${escapeXml(typeof value === "number" ? formatPixels(value) : value)}"`],
  );
  const start = `<${name}${written.join("")}`;
  return (children.length === 0 ? `${start}/>` : `${start}>${children.join("")}</${name}>`) as Markup;
}

export function text(content: string): Markup {
  return escapeXml(content) as Markup;
}

/** Style rules, which are ours and hold nothing of the atlas. */
export function style(rules: string): Markup {
  return `<style>${rules}</style>` as Markup;
}

/** At most one decimal: a tenth of a pixel is finer than anything drawn. */
export function formatPixels(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeXml(content: string): string {
  // What XML 1.0 does not allow even escaped is left out: control characters, lone surrogates, U+FFFE and U+FFFF.
  return content
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
