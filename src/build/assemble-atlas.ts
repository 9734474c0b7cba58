import { buildBasemap, type LoadGround } from "../../geo/basemap/build-basemap.ts";
import { buildMarks } from "../../geo/cartography/mark.ts";
import type { SourcedAtlas } from "../../geo/check/sourced-atlas.ts";
import type { Gazetteer } from "../../geo/geocoder/gazetteer/gazetteer.ts";
import { buildMapFile } from "../../geo/geojson/build-map-file.ts";
import { translateGeocodings } from "../../geo/geojson/translate-geocodings.ts";
import { outlineOf } from "../../geo/geojson/view/atlas-outline.ts";
import type { AtlasView } from "../../geo/geojson/view/atlas-view.ts";
import { readMapFile } from "../../geo/geojson/view/read-map-file.ts";
import { loadMessages } from "../../geo/messages/load-messages.ts";
import { type Locale, localeFor, type Messages } from "../../geo/messages/messages.ts";
import type { Atlas } from "../../geo/model/article.ts";
import type { Basemap } from "../../geo/model/basemap.ts";
import type { MapFile } from "../../geo/model/map-file.ts";
import type { Geocoding } from "../../geo/model/place.ts";
import { drawPoster } from "../../geo/poster/draw-poster.ts";
import { type BuildTools, keepText } from "./build-tools.ts";

/** The data of one atlas as readers get it. */
export interface BuiltAtlas {
  slug: string;
  mapFile: MapFile;
  /** What readers see, read back from the file as it is written. */
  atlas: AtlasView;
  /** Locale of the catalogue for the atlas's own language, and the catalogue. */
  locale: Locale;
  messages: Messages;
  basemap: Basemap;
  /** SVG, 16:9; and upright, for narrow screens. Empty where none was asked for. */
  poster: string;
  narrowPoster: string;
  /** URL of its page, encoded, with a slash at the end; undefined when the site's URL is unknown. */
  address: string | undefined;
  /** The same atlas in other languages, with files of their own. */
  translations: TranslatedAtlas[];
}

export type TranslatedAtlas = Omit<BuiltAtlas, "translations">;

/** What was found for the names of an atlas, and what its map is drawn on. */
export interface PlacedAtlas {
  sourced: SourcedAtlas;
  /** By mention. */
  geocodings: ReadonlyMap<string, Geocoding>;
  gazetteer: Gazetteer;
  ground: LoadGround;
}

export interface AssembleOptions {
  /** Address of the site: that of the author's file, unless another is given. */
  site?: string | undefined;
  withPosters?: boolean;
}

/** Takes an atlas without errors, whose places are found, through every further stage. */
export async function assembleAtlas(
  { sourced, geocodings, gazetteer, ground }: PlacedAtlas,
  tools: BuildTools,
  { site = sourced.atlas.address, withPosters = true }: AssembleOptions = {},
): Promise<BuiltAtlas> {
  const { slug, language } = sourced.atlas;
  const address = site && new URL(folderAddress(slug), site.replace(/\/*$/, "/")).href;
  const mapFile = buildMapFile(sourced.atlas, geocodings);
  const basemap = await buildGround(sourced.atlas, viewOf(mapFile), gazetteer, ground, tools);
  const drawing = { slug, basemap, withPosters };
  const built = await drawAtlas(mapFile, { ...drawing, locale: localeFor(language), address }, tools);
  const translations = sourced.translations.map(({ locale, atlas, words }) =>
    drawAtlas(
      buildMapFile(atlas, translateGeocodings(geocodings, atlas, words)),
      { ...drawing, locale: localeFor(locale), address: address && `${address}${locale}/` },
      tools,
    ),
  );
  return { ...built, translations: await Promise.all(translations) };
}

type Drawing = Pick<TranslatedAtlas, "slug" | "locale" | "basemap" | "address"> & { withPosters: boolean };

/** What readers get of a map file: its view and its posters. */
async function drawAtlas(
  mapFile: MapFile,
  { withPosters, ...drawing }: Drawing,
  tools: BuildTools,
): Promise<TranslatedAtlas> {
  const { locale, basemap } = drawing;
  const atlas = viewOf(mapFile);
  const messages = await loadMessages(locale);
  const draw = (size: { width?: number; height?: number }) =>
    keepText(tools, "poster", [locale, mapFile, basemap, JSON.stringify(size)], () =>
      drawPoster(atlas, basemap, { messages, locale, ...size }),
    );
  return {
    ...drawing,
    mapFile,
    atlas,
    messages,
    poster: withPosters ? await draw({}) : "",
    narrowPoster: withPosters ? await draw({ width: 600, height: 900 }) : "",
  };
}

async function buildGround(
  author: Atlas,
  atlas: AtlasView,
  gazetteer: Gazetteer,
  ground: LoadGround,
  tools: BuildTools,
): Promise<Basemap> {
  const marks = buildMarks(outlineOf(atlas)).map(({ id, at, names }) => ({ id, at, names }));
  const { countries, labels, places } = author;
  // What the basemap depends on; the places are behind the gazetteer.
  const inputs = JSON.stringify([countries, labels, places, atlas.extent, marks]);
  const text = await keepText(tools, "basemap", [inputs], async () =>
    JSON.stringify(
      await buildBasemap(ground, gazetteer, { extent: atlas.extent, marks, countries, waters: labels ?? [] }),
    ),
  );
  return JSON.parse(text);
}

/** The view of a map file as readers get it: by the reader of the page, with all its checks. */
export function viewOf(mapFile: MapFile): AtlasView {
  const loaded = readMapFile(mapFile);
  if (!loaded.ok) throw new TypeError(`a map file that cannot be read: ${loaded.error.path}`);
  return loaded.atlas;
}

/** The relative URL of an atlas's folder: its name may hold spaces, "#", "%" and letters of any script. */
export function folderAddress(slug: string): string {
  return `./${encodeURIComponent(slug)}/`;
}

/** Serialises one feature a line, so that two versions of a map file can be compared by eye. */
export function formatMapFile(mapFile: MapFile): string {
  const { features, atlas, ...head } = mapFile;
  const start = JSON.stringify(head).slice(0, -1);
  const lines = features.map((feature) => JSON.stringify(feature));
  const members = Object.entries(atlas).map(
    ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
  );
  return `${start},"features":[\n${lines.join(",\n")}\n],"atlas":{\n${members.join(",\n")}\n}}\n`;
}
