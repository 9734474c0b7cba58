import type { AtlasView } from "../../geo/geojson/view/atlas-view.ts";
import { escapeMarkup } from "../../geo/markup/element.ts";
import { tileOrigin } from "../../geo/model/basemap.ts";
import type { LocalizedMessages } from "../site/page/messages-context.tsx";
import { hashText } from "./hash.ts";

/** A page that is not made from index.html. */
export interface DocumentParts extends LocalizedMessages {
  title: string;
  /** Directives of its Content Security Policy, beside those that every page has. */
  policy: readonly string[];
  /** What follows the title. */
  head: readonly string[];
  style: string;
  /** Attributes of the body, each `data-*`. */
  data?: Readonly<Record<string, string>>;
  body: string;
}

/** The whole of an HTML file: it asks no other host for anything, and tells none where it stands. */
export function formatDocument(parts: DocumentParts): string {
  const { locale, messages, title, policy, head, style, data = {}, body } = parts;
  const directives = ["default-src 'none'", ...policy, "base-uri 'none'", "form-action 'none'"];
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escapeMarkup(value)}"`);
  return [
    "<!doctype html>",
    `<html lang="${locale}" dir="${messages.direction}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<meta http-equiv="Content-Security-Policy" content="${directives.join("; ")}">`,
    `<title>${escapeMarkup(title)}</title>`,
    ...head,
    '<link rel="icon" href="data:,">',
    `<style>${style}</style>`,
    "</head>",
    `<body${attributes.join("")}>`,
    body,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** The hash by which a Content Security Policy allows an inline script or style. */
export function policyHash(text: string): string {
  return `'sha256-${hashText(text)}'`;
}

/**
 * What a page may load for the tiles that its atlas names, from their host and no other: pictures, or the parts of an archive, whose
 * pictures are made in the page.
 */
export function tileSources(tiles: AtlasView["tiles"] | undefined): {
  images: string[];
  connections: string[];
} {
  const origin = tiles ? tileOrigin(tiles.url) : undefined;
  if (!tiles || origin === undefined) return { images: [], connections: [] };
  const source = origin.source ?? "'self'";
  return tiles.kind === "raster"
    ? { images: [source], connections: [] }
    : { images: ["blob:"], connections: [source] };
}
