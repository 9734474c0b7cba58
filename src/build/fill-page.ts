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
 * without script get, and a notice that says why. So it does where the script itself lacks a part (`goWithoutScript`).
 */
const WITHOUT_SCRIPT = [
  `var goWithoutScript=()=>{`,
  `document.documentElement.classList.add("without-script");`,
  `const show=()=>{for(const n of document.querySelectorAll("noscript"))n.outerHTML=n.textContent;`,
  `for(const n of document.querySelectorAll(".script-missing"))n.hidden=false};`,
  `if(document.readyState==="loading")addEventListener("DOMContentLoaded",show);else show()};`,
  `addEventListener("error",({target:s})=>{if(s.tagName==="SCRIPT")goWithoutScript()},true)`,
].join("");

/** A button that is pressed before the page can answer is kept for it, unless something else is pressed; see `usePressedBefore`. */
const KEPT_PRESS =
  'addEventListener("click",({target:t})=>{if(window.pressedBefore!==null)window.pressedBefore=t.closest("button")??undefined},true)';

const FIRST_SCRIPT = `${WITHOUT_SCRIPT};${KEPT_PRESS}`;

/** A line is fast where the first byte came this soon after it was asked for, and the browser (Chromium) knows of none slower; milliseconds. */
const FAST_ANSWER = 100;
/** As in page.css: from here on the map stands beside the list. */
const WIDE = "(min-width: 900px)";

/**
 * On a wide screen and a fast line the processor is scarce: `atOnce` are links that let the first picture come whole and in its own
 * type, and scripts and their data begin when it is drawn. Everywhere else the line is scarce: `early` are links that ask for scripts
 * and data, and each piece of the page is drawn as it arrives.
 */
function headScript(atOnce: string, early: string): string {
  return [
    'const{responseStart:answered,requestStart:asked}=performance.getEntriesByType("navigation")[0]??{};',
    `const isFast=answered-asked<=${FAST_ANSWER}&&!(navigator.connection?.rtt>${FAST_ANSWER});`,
    `const drawsAtOnce=isFast&&!document.hidden&&matchMedia("${WIDE}").matches;`,
    `const earlyLinks=${quote(early)};document.write(drawsAtOnce?${quote(atOnce)}:earlyLinks)`,
  ].join("");
}

/** Starts the page's script, `src`, as `headScript` has decided. `fonts`, `later`: links of fonts, and of what the script asks for later. */
function endScript(src: string, fonts: string, later: string): string {
  const start = `<script type="module" crossorigin src="${src}"></script>`;
  return [
    `const laterLinks=${quote(later)};`,
    `if(drawsAtOnce)requestAnimationFrame(()=>setTimeout(()=>{document.head.insertAdjacentHTML("beforeend",earlyLinks+laterLinks);`,
    `const s=document.createElement("script");s.type="module";s.crossOrigin="";s.src=${quote(src)};document.body.append(s)}));`,
    `else document.write(${quote(`${fonts}${start}`)}+laterLinks)`,
  ].join("");
}

/** A text as a literal in a script of a page. */
function quote(text: string): string {
  return JSON.stringify(text).replaceAll("</", "<\\/");
}

/**
 * The page's own policy: nothing from other hosts but the tiles that the atlas names, no inline script or style but those of the build.
 * Styles that scripts set on elements (Leaflet's positions) are not inline styles in the sense of CSP.
 */
function pagePolicy(
  style: string,
  scripts: readonly string[],
  tiles: AtlasView["tiles"] | undefined,
): string {
  const { images, connections } = tileSources(tiles);
  const withSelf = (sources: string[]) => [...new Set(["'self'", ...sources])].join(" ");
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.map(policyHash).join(" ")}`,
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
  const { head, script } =
    built === undefined
      ? { head: DEVELOPMENT_FONTS, script: SCRIPT }
      : formatBuilt(built, content, { assets, data, large });
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

/** Id of what follows the map in a page that is served with its content. */
const AFTER_MAP = "statements";
/** The first picture has title and map together, instead of one for each piece of the page that arrives. */
const FIRST_PICTURE = `<link rel="expect" href="#${AFTER_MAP}" blocking="render" />`;

/** Policy, style and scripts. With the style and the HTML that follows, a reader can see and use the page before any script. */
function formatBuilt(
  { files, fonts }: BuiltFiles,
  { language, body, tiles, mapFonts = [] }: PageContent,
  { assets, data, large }: Omit<PageSetting, "built">,
): { head: string; script: string } {
  const folder = `${assets}assets/`;
  const style = `${formatFontFaces(fonts, folder)}${files.style}`;
  const preloadFonts = (wanted: readonly PageFont[]) =>
    wanted.map(({ file }) => formatPreload(`${folder}${file}`, "font")).join("");
  const atOnce = `${body.includes(` id="${AFTER_MAP}"`) ? FIRST_PICTURE : ""}${preloadFonts(mapFonts)}`;
  // At the end of the page where the line is scarce: a browser holds back its first paint for fonts that the head asks for.
  const firstFonts = preloadFonts(fonts.filter(({ isFirst }) => isFirst));
  const early = formatEarly(files, language, folder, data, large);
  const later = formatLater(files, folder, data);
  const first = `${FIRST_SCRIPT};${headScript(atOnce, early)}`;
  const last = endScript(`${folder}${files.script}`, firstFonts, later);
  return {
    head: [
      `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(style, [first, last], tiles)}" />`,
      `<script>${first}</script>`,
      `<style>${style}</style>`,
    ].join("\n    "),
    script: `<script>${last}</script>`,
  };
}

/**
 * Scripts, and the data that they ask for, all at once. At low priority: what can be read comes first, and they take what it leaves of
 * the line. Asked for at the end of the page, they would wait until the browser has drawn the beginning.
 */
function formatEarly(
  { script, modules, messages }: PageFiles,
  language: string,
  folder: string,
  data: string,
  large: PageSetting["large"],
): string {
  const catalogue = messages[language];
  return [
    ...[script, ...modules, ...(catalogue === undefined ? [] : [catalogue])].map((name) =>
      formatModulePreload(`${folder}${name}`),
    ),
    ...(large === undefined ? ["map.geojson"] : [large.index, large.texts]).map((name) =>
      formatPreload(`${data}${name}`, "fetch"),
    ),
  ].join("");
}

/** What the interactive map needs, which comes while the page is hydrated. */
function formatLater({ map }: PageFiles, folder: string, data: string): string {
  return [
    ...map.scripts.map((name) => formatModulePreload(`${folder}${name}`)),
    ...map.styles.map((name) => formatPreload(`${folder}${name}`, "style")),
    formatPreload(`${data}basemap.json`, "fetch"),
  ].join("");
}

function formatModulePreload(address: string): string {
  return `<link rel="modulepreload" fetchpriority="low" crossorigin href="${address}" />`;
}

function formatPreload(address: string, as: "fetch" | "font" | "style"): string {
  const kind = as === "font" ? 'type="font/woff2"' : 'fetchpriority="low"';
  return `<link rel="preload" as="${as}" ${kind} crossorigin href="${address}" />`;
}
