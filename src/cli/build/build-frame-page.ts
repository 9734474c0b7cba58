import { createHash } from "node:crypto";
import { buildCardTags } from "../../../geo/export/build-card-tags.ts";
import { escapeMarkup } from "../../../geo/markup/escape-markup.ts";
import { renderFrame } from "../../embed/frame/render-frame.tsx";
import type { LocalizedMessages } from "../../site/page/messages-context.tsx";
import type { FrameFiles } from "./app.ts";
import type { BuiltAtlas } from "./build-atlas.ts";

/**
 * embed.html in one locale. Everything that map and list need to be read stands in this one file, so one request shows them. `data`:
 * URL of the atlas's folder, relative to the page. `base` opens links in a window of their own: a frame may not go elsewhere by itself,
 * and most pages refuse to be shown in one.
 */
export function buildFramePage(
  atlas: Pick<BuiltAtlas, "slug" | "atlas" | "locale" | "address">,
  frame: FrameFiles,
  { locale, messages }: LocalizedMessages,
  locales: readonly string[],
  data: string,
  firstView: string,
): string {
  const assets = `../${data}assets/`;
  const catalogue = frame.messages[locale];
  if (catalogue === undefined) throw new Error(`no messages were bundled for ${locale}`);
  const attributes = {
    slug: atlas.slug,
    page: "./",
    app: `${assets}${frame.app}`,
    messages: `${assets}${catalogue}`,
    map: `${data}map-data.js`,
    basemap: `${data}basemap-data.js`,
    // As `findLocale` in src/embed/frame/start-frame.ts reads them.
    locales: locales
      .map((other) => `${other} ${data}${other === atlas.locale ? "" : `${other}/`}embed.html`)
      .join(","),
  };
  const context = { locale, messages, address: atlas.address };
  const written = Object.entries(attributes).map(([name, value]) => ` data-${name}="${escapeMarkup(value)}"`);
  const body = renderFrame({
    atlas: atlas.atlas,
    locale,
    messages,
    page: attributes.page,
    firstView,
    firstScript: frame.boot,
  });
  return `<!doctype html>
<html lang="${locale}" dir="${messages.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${framePolicy(frame)}">
<base target="_blank">
<title>${escapeMarkup(atlas.atlas.title)}</title>
${buildCardTags(atlas.atlas, context)}
<link rel="icon" href="data:,">
<style>${frame.style}</style>
</head>
<body${written.join("")}>
${body}
<style>${frame.laterStyle}</style>
</body>
</html>
`;
}

/**
 * Needs no 'self'. In Chromium 'self' means the origin of the URL, in a sandboxed frame too, though the frame's own origin is opaque
 * there ("null"); the standard leaves that open for policies in a meta element, and other browsers may hold that nothing is an opaque
 * origin's own. So: styles and first script by their hashes, and with 'strict-dynamic' the scripts that the first one adds. Checksums in
 * the URL (Subresource Integrity) would not do for those: for an opaque origin every host is another one, and must send CORS headers
 * for them to be checked. Older browsers, which do not know 'strict-dynamic', go by 'self'.
 */
function framePolicy({ boot, style, laterStyle }: FrameFiles): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash(boot)}' 'strict-dynamic' 'self'`,
    `style-src 'sha256-${hash(style)}' 'sha256-${hash(laterStyle)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

/** A file of the atlas as a classic script that hands over its text: single quotes, since JSON has none of its own to escape. */
export function dataScript(name: "map" | "basemap", text: string): string {
  const quoted = text
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return `claimAtlasData("${name}",'${quoted}');\n`;
}
