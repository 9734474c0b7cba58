import { DOMParser, type Element } from "@xmldom/xmldom";

/** Attributes by element: what is kept. Of other elements only the content is. */
type Kept = Record<string, string[]>;

/** What WordPress leaves of the HTML of an oEmbed provider that it does not know. */
const OEMBED: Kept = {
  a: ["href"],
  blockquote: [],
  iframe: ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"],
};

/**
 * What WordPress leaves in a post of an author without the right to raw HTML (`unfiltered_html`): these are those of its allowed elements
 * that a snippet could have. Neither frames nor scripts.
 */
const POST: Kept = {
  a: ["href", "lang", "dir", "title"],
  p: ["lang", "dir"],
  img: ["src", "alt", "width", "height", "loading", "lang"],
};

/** A snippet as WordPress keeps it in a post of an author without the right to raw HTML. */
export function filterAsWordPressPost(snippet: string): string {
  return keep(parse(snippet.replace(/(<img [^>]*)>/g, "$1/>").replace("<script async ", "<script ")), POST);
}

/** The HTML of an oEmbed answer as WordPress prints it: few elements, few attributes, a sandbox, a secret. */
export function filterAsWordPress(html: string, secret: string): string {
  const kept = keep(parse(html), OEMBED);
  return kept
    .replace("<blockquote>", `<blockquote class="wp-embedded-content" data-secret="${secret}">`)
    .replace(
      /<iframe src="([^"]*)"/,
      `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position:absolute;visibility:hidden" data-secret="${secret}" src="$1#?secret=${secret}"`,
    );
}

/**
 * What WordPress's script does on the page around: it takes messages that carry the secret and come from the frame with
 * that secret, shows the frame in place of the quotation, and sets a height between 200 and 1000 pixels. A frame that came before the
 * script is asked to say its height again.
 */
export const WORDPRESS_SCRIPT = `<script>
  addEventListener("message", ({ data, source }) => {
    if (!data || !data.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
    for (const quotation of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]')) {
      quotation.style.display = "none";
    }
    for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
      if (source !== frame.contentWindow) continue;
      frame.removeAttribute("style");
      if (data.message === "height") frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    }
  });
  for (const { contentWindow, dataset } of document.querySelectorAll("iframe.wp-embedded-content"))
    contentWindow.postMessage({ message: "ready", secret: dataset.secret }, "*");
</script>`;

function parse(html: string): Element {
  const root = new DOMParser().parseFromString(`<body>${html}</body>`, "text/xml").documentElement;
  if (root === null) throw new Error(`no HTML: ${html}`);
  return root;
}

function keep(element: Element, kept: Kept): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType === node.TEXT_NODE) return escapeHtml(node.nodeValue ?? "");
      if (node.nodeType !== node.ELEMENT_NODE) return "";
      const child = node as Element;
      const names = kept[child.tagName];
      if (names === undefined) return keep(child, kept);
      const attributes = names
        .filter((name) => child.hasAttribute(name))
        .map((name) => ` ${name}="${escapeHtml(child.getAttribute(name) ?? "")}"`);
      return `<${child.tagName}${attributes.join("")}>${keep(child, kept)}</${child.tagName}>`;
    })
    .join("");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
