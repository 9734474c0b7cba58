import { buildCardTags } from "../../geo/export/build-card-tags.ts";
import { renderFrame } from "../embed/frame/render-frame.tsx";
import type { LocalizedMessages } from "../site/page/messages-context.tsx";
import type { FrameFiles } from "./app.ts";
import type { TranslatedAtlas } from "./assemble-atlas.ts";
import type { LocalePageSetting } from "./fill-page.ts";
import { formatDocument, policyHash, tileSources } from "./html-document.ts";
import { largeFilesOf, listedPlaces, servedContentOf } from "./large-atlas.ts";

interface FrameSetting extends LocalePageSetting {
  /** Locale of the page in the folder of the atlas. */
  home: string;
  /** Locales that have a frame. */
  locales: readonly string[];
}

/**
 * embed.html in one locale. Everything that map and list need to be read stands in this one file, so one request shows them; of a large
 * atlas the beginning of the list.
 */
export function buildFramePage(
  atlas: Pick<TranslatedAtlas, "slug" | "mapFile" | "atlas" | "locale" | "address">,
  frame: FrameFiles,
  { locale, messages }: LocalizedMessages,
  { assets: root, atlas: folder, data, home, locales }: FrameSetting,
  firstView: string,
): string {
  const assets = `${root}assets/`;
  const catalogue = frame.messages[locale];
  if (catalogue === undefined) throw new Error(`no messages were bundled for ${locale}`);
  const large = largeFilesOf(atlas);
  const listed = listedPlaces(atlas, firstView);
  const attributes = {
    slug: atlas.slug,
    page: "./",
    app: `${assets}${frame.app}`,
    messages: `${assets}${catalogue}`,
    map: `${data}${large === undefined ? "map-data.js" : scriptName(large.index)}`,
    ...(large !== undefined && { texts: large.texts, listed: (listed ?? []).join(" ") }),
    basemap: `${data}basemap-data.js`,
    // As `findLocale` in src/embed/frame/start-frame.ts reads them.
    locales: locales
      .map((other) => `${other} ${folder}${other === home ? "" : `${other}/`}embed.html`)
      .join(","),
  };
  const context = { locale, messages, address: atlas.address };
  const body = renderFrame({
    ...servedContentOf(atlas),
    ...(listed !== undefined && { listed }),
    locale,
    messages,
    page: attributes.page,
    mapFileAddress: `${data}map.geojson`,
    firstView,
    firstScript: frame.boot,
  });
  return formatDocument({
    locale,
    messages,
    title: atlas.atlas.title,
    policy: framePolicy(frame, atlas.atlas),
    // A frame may not go elsewhere by itself, and most pages refuse to be shown in one: links open in a window of their own.
    head: ['<base target="_blank">', buildCardTags(atlas.atlas, context)],
    style: frame.style,
    data: attributes,
    body: `${body}\n<style>${frame.laterStyle}</style>`,
  });
}

/**
 * Needs no 'self'. In Chromium 'self' means the origin of the URL, in a sandboxed frame too, though the frame's own origin is opaque
 * there ("null"); the standard leaves that open for policies in a meta element, and other browsers may hold that nothing is an opaque
 * origin's own. So: styles and first script by their hashes, and with 'strict-dynamic' the scripts that the first one adds. Checksums in
 * the URL (Subresource Integrity) would not do for those: for an opaque origin every host is another one, and must send CORS headers
 * for them to be checked. Older browsers, which do not know 'strict-dynamic', go by 'self'.
 */
function framePolicy({ boot, style, laterStyle }: FrameFiles, { tiles }: TranslatedAtlas["atlas"]): string[] {
  // Archives of tiles are read by requests, which a frame with an opaque origin may not make: frames have none.
  const { images } = tileSources(tiles?.kind === "raster" ? tiles : null);
  return [
    `script-src ${policyHash(boot)} 'strict-dynamic' 'self'`,
    `style-src ${policyHash(style)} ${policyHash(laterStyle)}`,
    ["img-src data:", ...images].join(" "),
  ];
}

/** A file of the atlas as a classic script that hands over its text: single quotes, since JSON has none of its own to escape. */
export function dataScript(name: string, text: string): string {
  const quoted = text
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return `claimAtlasData("${name}",'${quoted}');\n`;
}

/** The script that hands a file of a large atlas over to its frame. */
export function scriptName(file: string): string {
  return `${file}.js`;
}

/** What stands in it. The frame asks for the index by the name of a map file. */
export function frameScript(file: string, text: string): string {
  return dataScript(file.startsWith("index-") ? "map" : file, text);
}
