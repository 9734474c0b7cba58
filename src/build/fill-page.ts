import type { AtlasView } from "../../geo/geojson/view/atlas-view.ts";
import { escapeMarkup } from "../../geo/markup/element.ts";
import type { PageFiles } from "./app.ts";
import { policyHash, tileSources } from "./html-document.ts";
import type { LargeFiles } from "./large-atlas.ts";
import { formatFontFaces, type PageFont } from "./subset-fonts.ts";

/** What goes into the template, index.html. */
export interface PageContent {
  head: string;
  body: string;
  /** Content for the end of the page, such as data for machines. */
  end: string;
  language: string;
  direction: "ltr" | "rtl";
  tiles?: AtlasView["tiles"];
  /** Of the page's fonts those of its first picture on a wide screen: see `fontsOfWideMap`. */
  mapFonts?: readonly PageFont[];
}

export interface PageSetting {
  /** Way from the page to the folder that holds the bundle's `assets`, such as "../". */
  assets: string;
  /** Way from the page to the data of the atlas in its language. */
  data: string;
  /** Undefined for the development server, which brings the scripts and the styles itself. */
  built?: BuiltFiles | undefined;
  /** Of a large atlas. */
  large?: (Pick<LargeFiles, "index" | "texts"> & { listed: string[] | undefined }) | undefined;
}

interface BuiltFiles {
  files: PageFiles;
  fonts: readonly PageFont[];
}

export interface LocalePageSetting extends PageSetting {
  /** Way from the page to the folder of the atlas, which holds the folders of the locales. */
  atlas: string;
}

/**
 * A page that was open, or cached, before the site was built anew asks for scripts that are gone. It then shows what readers
 * without script get, and a notice that says why.
 */
const WITHOUT_SCRIPT = [
  `addEventListener("error",({target:s})=>{if(s.tagName!=="SCRIPT")return;`,
  `document.documentElement.classList.add("without-script");`,
  `const show=()=>{for(const n of document.querySelectorAll("noscript"))n.outerHTML=n.textContent;`,
  `for(const n of document.querySelectorAll(".script-missing"))n.hidden=false};`,
  `if(document.readyState==="loading")addEventListener("DOMContentLoaded",show);else show()},true)`,
].join("");

/** A button that is pressed before the page can answer is kept for it; see `usePressedBefore`. */
const KEPT_PRESS =
  'addEventListener("click",({target:t})=>{if(window.pressedBefore!==null)window.pressedBefore=t.closest("button")??window.pressedBefore},true)';

const FIRST_SCRIPT = `${WITHOUT_SCRIPT};${KEPT_PRESS}`;

/** As in page.css: from here on the map stands beside the list. */
const WIDE = "(min-width: 900px)";
const NARROW = "(max-width: 899.98px)";

/**
 * Loads the page's scripts. On a narrow screen, most often a phone on a slow line, at once: they were asked for in the head, at low
 * priority. On a wide one the processor is scarcer than the line, so they begin when the first picture is drawn, and so does all
 * that is preloaded for them.
 */
const LAST_SCRIPT = [
  "{const{src}=document.currentScript.dataset;",
  'const load=()=>{const s=document.createElement("script");s.type="module";s.crossOrigin="";s.src=src;document.body.append(s)};',
  "const loadAll=()=>{",
  `for(const l of document.querySelectorAll('link[rel*="preload"][media="${NARROW}"]:not([as="font"])')){`,
  'const c=l.cloneNode();c.media="";l.replaceWith(c)}load()};',
  `if(document.hidden||matchMedia("${NARROW}").matches)load();else requestAnimationFrame(()=>setTimeout(loadAll))}`,
].join("");

/**
 * The page's own policy: nothing from other hosts but the tiles that the atlas names, no inline script or style but those of the build.
 * Styles that scripts set on elements (Leaflet's positions) are not inline styles in the sense of CSP.
 */
function pagePolicy(style: string, tiles: AtlasView["tiles"] | undefined): string {
  const { images, connections } = tileSources(tiles);
  const withSelf = (sources: string[]) => [...new Set(["'self'", ...sources])].join(" ");
  return [
    "default-src 'none'",
    `script-src 'self' ${policyHash(FIRST_SCRIPT)} ${policyHash(LAST_SCRIPT)}`,
    `style-src 'self' ${policyHash(style)}`,
    `img-src ${withSelf(["data:", ...images])}`,
    "font-src 'self'",
    `connect-src ${withSelf(connections)}`,
    // The preview of the embed dialog.
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

const SCRIPT = '<script type="module" src="/src/main.tsx"></script>';
const DEVELOPMENT_FONTS = '<link rel="stylesheet" href="/src/site/styles/fonts.css" />';

/** Fills index.html. Throws where a placeholder is missing. */
export function fillPage(
  template: string,
  content: PageContent,
  { assets, data, built, large }: PageSetting,
): string {
  const folder = `${assets}assets/`;
  const head =
    built === undefined
      ? DEVELOPMENT_FONTS
      : [
          ...formatStyle(built, folder, content),
          ...formatPreloads(built.files, content.language, folder, data, large),
        ].join("\n    ");
  const script = built === undefined ? SCRIPT : formatScript(built, folder, data);
  return [
    ["<!--head-->", `${head}\n    ${content.head}`],
    ["<!--page-->", content.body],
    [SCRIPT, `${content.end}\n    ${script}`],
    ['<html lang="en">', `<html lang="${content.language}" dir="${content.direction}">`],
    ['data-map-file="map.geojson"', `data-map-file="${data}map.geojson"${formatLarge(data, large)}`],
    ['data-basemap="basemap.json"', `data-basemap="${data}basemap.json"`],
  ].reduce((page, [placeholder = "", replacement = ""]) => {
    if (!page.includes(placeholder)) throw new Error(`index.html has no ${placeholder}`);
    // A function, so that "$" in the content stays what it is.
    return page.replace(placeholder, () => replacement);
  }, template);
}

/** Attributes of the root for a large atlas: its files, and the places that its list begins with. */
function formatLarge(data: string, large: PageSetting["large"]): string {
  if (large === undefined) return "";
  const listed = escapeMarkup((large.listed ?? []).join(" "));
  return ` data-index="${data}${large.index}" data-texts="${data}${large.texts}" data-listed="${listed}"`;
}

/** On a wide screen the first picture has title and map together, instead of one for each piece of the page that arrives. */
const FIRST_PICTURE = `<link rel="expect" href="#statements" blocking="render" media="${WIDE}" />`;

/** Style of the first paint: with the HTML that follows, a reader can see and use the page before any script. */
function formatStyle(
  { files, fonts }: BuiltFiles,
  folder: string,
  { tiles, mapFonts = [] }: PageContent,
): string[] {
  const style = `${formatFontFaces(fonts, folder)}${files.style}`;
  return [
    `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(style, tiles)}" />`,
    `<script>${FIRST_SCRIPT}</script>`,
    FIRST_PICTURE,
    ...mapFonts.map(({ file }) => formatFontPreload(`${folder}${file}`, WIDE)),
    `<style>${style}</style>`,
  ];
}

/**
 * Scripts, and the data that they ask for, all at once on a narrow screen. At low priority: what can be read comes first, and they take
 * what it leaves of the line. Asked for at the end of the page, they would wait until the browser has drawn the beginning.
 */
function formatPreloads(
  { script, modules, messages }: PageFiles,
  language: string,
  folder: string,
  data: string,
  large: PageSetting["large"],
): string[] {
  const catalogue = messages[language];
  return [
    ...[script, ...modules, ...(catalogue === undefined ? [] : [catalogue])].map((name) =>
      formatModulePreload(`${folder}${name}`),
    ),
    ...(large === undefined ? ["map.geojson"] : [large.index, large.texts]).map((name) =>
      formatDataPreload(`${data}${name}`),
    ),
  ];
}

function formatModulePreload(address: string): string {
  return `<link rel="modulepreload" fetchpriority="low" media="${NARROW}" crossorigin href="${address}" />`;
}

function formatDataPreload(address: string): string {
  return `<link rel="preload" as="fetch" fetchpriority="low" media="${NARROW}" crossorigin href="${address}" />`;
}

function formatFontPreload(address: string, media: string): string {
  return `<link rel="preload" as="font" type="font/woff2" media="${media}" crossorigin href="${address}" />`;
}

/**
 * At the end of the page. So are the fonts of a narrow screen: a browser holds back its first paint for those that the head asks for. And
 * so is what the interactive map needs, which comes while the page is hydrated.
 */
function formatScript({ files, fonts }: BuiltFiles, folder: string, data: string): string {
  const firstFonts = fonts.filter(({ isFirst }) => isFirst);
  const { scripts, styles } = files.map;
  return [
    ...firstFonts.map(({ file }) => formatFontPreload(`${folder}${file}`, NARROW)),
    ...scripts.map((name) => formatModulePreload(`${folder}${name}`)),
    ...styles.map(
      (name) =>
        `<link rel="preload" as="style" fetchpriority="low" media="${NARROW}" crossorigin href="${folder}${name}" />`,
    ),
    formatDataPreload(`${data}basemap.json`),
    // After the links, which it looks for.
    `<script data-src="${folder}${files.script}">${LAST_SCRIPT}</script>`,
  ].join("\n    ");
}
