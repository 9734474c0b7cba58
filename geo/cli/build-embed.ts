import { createHash } from "node:crypto";
import { renderFrame } from "../../src/prerender/render-frame.tsx";
import type { Interface } from "../../src/words/words.ts";
import { drawPoster } from "../poster/draw-poster.ts";
import { type BuiltAtlas, formatMapFile } from "./build-atlas.ts";
import type { FrameBundle } from "./bundle-frame.ts";

/** Size of the drawing in the frame, pixels: near to what most frames show, so that its type can be read. */
const POSTER = { width: 720, height: 540 };

export interface EmbedSetting {
  /** Way from embed.html to the folder of the bundle, such as "../assets/". */
  assets: string;
  /** Markup for the page's head: what other sites read. */
  head?: string;
}

/** The files of one atlas for a frame, by name: the page and its data as classic scripts. */
export function buildEmbed(
  { mapFile, basemap, slug }: BuiltAtlas,
  bundle: FrameBundle,
  face: Interface,
  { assets, head = "" }: EmbedSetting,
): Record<string, string> {
  const poster = drawPoster(mapFile, basemap, { ...POSTER, prefix: "map", bare: true });
  const body = renderFrame({
    mapFile,
    slug,
    poster: `data:image/svg+xml,${encodeForAddress(poster)}`,
    page: "./",
    scripts: { map: `${assets}${bundle.map.name}`, mapData: "map-data.js", basemapData: "basemap-data.js" },
    face,
  });
  return {
    "embed.html": fillFrame({ title: mapFile.atlas.title, body, head, bundle, face }),
    "map-data.js": dataScript("map", formatMapFile(mapFile)),
    "basemap-data.js": dataScript("basemap", JSON.stringify(basemap)),
  };
}

interface FrameParts {
  title: string;
  body: string;
  head: string;
  bundle: FrameBundle;
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
<title>${escapeHtml(title)}</title>
${head}<link rel="icon" href="data:,">
<style>${bundle.style}</style>
</head>
<body>${body}<script>${bundle.boot}</script></body>
</html>
`;
}

/**
 * Needs no 'self'. In Chromium 'self' means the origin of the address, in a sandboxed frame too, though the frame's own
 * origin is opaque there ("null"); the standard leaves that open for policies in a meta element, and other browsers may
 * hold that nothing is an opaque origin's own. So: style and first script by their hashes, the poster as a data: address,
 * and with 'strict-dynamic' the scripts that the first one adds. Checksums in the address (Subresource Integrity) would
 * not do for those: for an opaque origin every host is another one, and needs to send CORS headers for them to be checked.
 * Older browsers, which do not know 'strict-dynamic', go by 'self'.
 */
function framePolicy({ boot, style }: FrameBundle): string {
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

/** A file as a script that hands over its text: single quotes, since JSON has none of its own to escape. */
function dataScript(name: string, text: string): string {
  const quoted = text
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replaceAll("\n", "\\n")
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

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
