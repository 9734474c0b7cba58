import type { Plugin } from "vite";

/**
 * The chunk of the map (`src/site/map-1/open-map.ts`) is on its way while that of the page is still being read, but after it: list,
 * filters and search come first.
 */
export function preloadMap(): Plugin {
  return {
    name: "preload-map",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle = {} }) {
        const map = Object.values(bundle).find((file) => file.type === "chunk" && file.name === "open-map");
        if (map === undefined) throw new Error("the bundle has no chunk open-map");
        const attrs = {
          rel: "modulepreload",
          crossorigin: "",
          fetchpriority: "low",
          href: `./${map.fileName}`,
        };
        return [{ tag: "link", attrs, injectTo: "head" }];
      },
    },
  };
}
