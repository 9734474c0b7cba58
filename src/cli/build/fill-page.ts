import { policyHash } from "./html-document.ts";

/** What goes into the template: index.html as Vite leaves it. */
export interface PageContent {
  head: string;
  body: string;
  language: string;
  direction: "ltr" | "rtl";
}

export interface PageSetting {
  /** Way from the page to the folder that holds the bundle's `assets`, such as "../". */
  assets: string;
  /** Way from the page to the data of the atlas in its language. */
  data: string;
  development?: boolean;
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

/**
 * The page's own policy: nothing from other hosts, no inline script but the one above, no inline style. Styles that scripts set on
 * elements (Leaflet's positions) are not inline styles in the sense of CSP.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' ${policyHash(WITHOUT_SCRIPT)}`,
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  // The preview of the embed dialog.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Fills index.html. Throws where a placeholder is missing. */
export function fillPage(
  template: string,
  content: PageContent,
  { assets, data, development = false }: PageSetting,
): string {
  // The development server adds inline scripts of its own.
  const policy = development
    ? ""
    : `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />\n    <script>${WITHOUT_SCRIPT}</script>`;
  return [
    ["<!--head-->", `${policy}\n    ${content.head}`],
    ["<!--page-->", content.body],
    ['<html lang="en">', `<html lang="${content.language}" dir="${content.direction}">`],
    ['data-map-file="map.geojson"', `data-map-file="${data}map.geojson"`],
    ['data-basemap="basemap.json"', `data-basemap="${data}basemap.json"`],
  ].reduce(
    (page, [placeholder = "", replacement = ""]) => {
      if (!page.includes(placeholder)) throw new Error(`index.html has no ${placeholder}`);
      // A function, so that "$" in the content stays what it is.
      return page.replace(placeholder, () => replacement);
    },
    linkAssets(template, assets),
  );
}

/**
 * Leads to the bundle from the page's own folder. Without `crossorigin` a stylesheet also loads in a sandboxed frame,
 * whose origin is opaque; the page is then as without scripts.
 */
function linkAssets(template: string, assets: string): string {
  return template
    .replaceAll('="./assets/', `="${assets}assets/`)
    .replaceAll('<link rel="stylesheet" crossorigin ', '<link rel="stylesheet" ');
}
