import type { Plugin } from "vite";

/** Parts of Leaflet that the map has not: see src/site/map/leaflet-parts.js. */
const UNUSED =
  /\.(lvml|leaflet-(control|bar|top|bottom|left|right|marker|shadow|tooltip|div-icon|image-layer|default-icon|attribution|oldie|vml)(?![a-z]))/;
const RULE = /([^{}]+)\{([^{}]*)\}/g;
const COMMENT = /\/\*[\s\S]*?\*\//g;

/** Leaflet's style without rules for parts that the map has not. */
export function keepUsedRules(style: string): string {
  return style.replace(COMMENT, "").replace(RULE, (_, selectors: string, declarations: string) => {
    const used = selectors.split(",").filter((selector) => !UNUSED.test(selector));
    return used.length === 0 ? "" : `${used.join(",")}{${declarations}}`;
  });
}

/** For the builds of the page and of the frame. */
export function leafletStyle(): Plugin {
  return {
    name: "leaflet-style",
    apply: "build",
    enforce: "pre",
    transform: (code, id) =>
      id.endsWith("/leaflet/dist/leaflet.css") ? { code: keepUsedRules(code), map: null } : undefined,
  };
}
