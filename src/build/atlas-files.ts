import { EXPORT_FORMATS } from "../../geo/export/export-formats.ts";
import { KML_SYMBOLS, type KmlSymbol, kmlSymbolFile } from "../../geo/export/map-kml.ts";
import { formatMapFile, type TranslatedAtlas } from "./assemble-atlas.ts";
import { dataScript } from "./build-frame-page.ts";
import type { BuildTools } from "./build-tools.ts";
import { drawPng } from "./draw-png.ts";

interface AtlasFile {
  name: string;
  mediaType: string;
  write(atlas: TranslatedAtlas, tools: BuildTools): string | Promise<Uint8Array>;
}

/** The data files in the folder of an atlas, for the build and the development server alike. */
export const ATLAS_FILES: readonly AtlasFile[] = [
  { name: "map.geojson", mediaType: "application/geo+json", write: ({ mapFile }) => formatMapFile(mapFile) },
  { name: "basemap.json", mediaType: "application/json", write: ({ basemap }) => JSON.stringify(basemap) },
  // The same two for embed.html, which may have to do without fetch.
  {
    name: "map-data.js",
    mediaType: "text/javascript",
    write: ({ mapFile }) => dataScript("map", formatMapFile(mapFile)),
  },
  {
    name: "basemap-data.js",
    mediaType: "text/javascript",
    write: ({ basemap }) => dataScript("basemap", JSON.stringify(basemap)),
  },
  { name: "poster.svg", mediaType: "image/svg+xml", write: ({ poster }) => poster },
  { name: "poster-narrow.svg", mediaType: "image/svg+xml", write: ({ narrowPoster }) => narrowPoster },
  { name: "poster.png", mediaType: "image/png", write: ({ poster }, tools) => drawPng(poster, tools) },
  ...EXPORT_FORMATS.map(({ name, mediaType, build }) => ({
    name,
    mediaType,
    write: ({ atlas, messages, address }: TranslatedAtlas) =>
      build(atlas, { locale: atlas.language, messages, address }),
  })),
  ...(Object.keys(KML_SYMBOLS) as KmlSymbol[]).map((symbol) => ({
    name: kmlSymbolFile(symbol),
    mediaType: "image/png",
    write: (_: TranslatedAtlas, tools: BuildTools) => drawPng(KML_SYMBOLS[symbol], tools),
  })),
];
