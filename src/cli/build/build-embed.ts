import { createHash } from "node:crypto";
import { buildPageJsonLd } from "../../../geo/export/atlas-jsonld.ts";
import { buildCardTags } from "../../../geo/export/build-card-tags.ts";
import { escapeMarkup } from "../../../geo/markup/escape-markup.ts";
import type { Interface } from "../../../geo/messages/words.ts";
import { drawPoster } from "../../../geo/poster/draw-poster.ts";
import { renderFrame } from "../../embed/frame/render-frame.tsx";
import type { FrameFiles } from "./app.ts";
import type { BuiltAtlas } from "./build-atlas.ts";
import { homeOf } from "./build-pages.ts";

/** Size of the drawing in the frame, pixels: near to what most frames show, so that its type can be read. */
const POSTER = { width: 720, height: 540 };

/** The page for a frame in each language of the interface, by path inside the atlas's folder. */
export function buildEmbeds(
  atlas: BuiltAtlas,
  bundle: FrameFiles,
  interfaces: Interface[],
): { path: string; html: string }[] {
  const home = homeOf(atlas, interfaces);
  const pathOf = ({ language }: Interface) =>
    language === home.language ? "embed.html" : `${language}/embed.html`;
  const poster = drawPoster(atlas.atlas, atlas.basemap, {
    ...POSTER,
    prefix: "map",
    messages: atlas.messages,
    locale: atlas.locale,
  });
  return interfaces.map((face) => {
    const data = face.language === home.language ? "" : "../";
    const assets = `../${data}assets/`;
    const messages = bundle.messages[face.language];
    if (messages === undefined) throw new Error(`no messages were bundled for ${face.language}`);
    const body = renderFrame({
      mapFile: atlas.mapFile,
      slug: atlas.slug,
      poster: `data:image/svg+xml,${encodeForAddress(poster)}`,
      page: "./",
      scripts: {
        map: `${assets}${bundle.map}`,
        mapData: `${data}map-data.js`,
        basemapData: `${data}basemap-data.js`,
        words: `${assets}${messages}`,
      },
      languages: interfaces.map((other) => `${other.language} ${data}${pathOf(other)}`),
      face,
    });
    const context = { locale: face.language, messages: face.words, address: atlas.address };
    const described = buildPageJsonLd(atlas.atlas, context, data);
    const tags = buildCardTags(atlas.atlas, context);
    const head = `${tags}\n<script type="application/ld+json">${described}</script>`;
    return {
      path: pathOf(face),
      html: fillFrame({ title: atlas.mapFile.atlas.title, body, head, bundle, face }),
    };
  });
}

interface FrameParts {
  title: string;
  body: string;
  head: string;
  bundle: FrameFiles;
  face: Interface;
}

/**
 * Everything that text and poster need stands in this one file, so one request shows them. `base` opens every link in a
 * window of its own: a frame may not go elsewhere by itself, and most pages refuse to be shown in one.
 */
function fillFrame({ title, body, head, bundle, face }: FrameParts): string {
  return `<!doctype html>
<html lang="${face.language}" dir="${face.words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${framePolicy(bundle)}">
<base target="_blank">
<title>${escapeMarkup(title)}</title>
${head}
<link rel="icon" href="data:,">
<style>${bundle.style}</style>
</head>
<body>${insertBoot(body, bundle.boot)}</body>
</html>
`;
}

/** Before the list: what runs first hides it, so that it costs nothing until it is asked for, and sends for the map. */
function insertBoot(body: string, boot: string): string {
  const [screen, list, ...more] = body.split('<section class="frame-list"');
  if (screen === undefined || list === undefined || more.length > 0)
    throw new Error("the frame has no one list");
  return `${screen}<script>${boot}</script><section class="frame-list"${list}`;
}

/**
 * Needs no 'self'. In Chromium 'self' means the origin of the address, in a sandboxed frame too, though the frame's own
 * origin is opaque there ("null"); the standard leaves that open for policies in a meta element, and other browsers may
 * hold that nothing is an opaque origin's own. So: style and first script by their hashes, the poster as a data: address,
 * and with 'strict-dynamic' the scripts that the first one adds. Checksums in the address (Subresource Integrity) would
 * not do for those: for an opaque origin every host is another one, and needs to send CORS headers for them to be checked.
 * Older browsers, which do not know 'strict-dynamic', go by 'self'.
 */
function framePolicy({ boot, style }: FrameFiles): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash(boot)}' 'strict-dynamic' 'self'`,
    `style-src 'sha256-${hash(style)}'`,
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

/** As little as a data: address and an attribute need, for the sake of its size after compression. */
function encodeForAddress(svg: string): string {
  return svg.replaceAll(
    /[%#"'<>&\n]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
