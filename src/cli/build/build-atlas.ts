import { countriesExtent } from "../../../geo/basemap/countries.ts";
import { cutBasemap } from "../../../geo/basemap/cut-basemap.ts";
import type { Mark } from "../../../geo/cartography/mark.ts";
import { buildMarks } from "../../../geo/cartography/mark.ts";
import type { SourcedAtlas } from "../../../geo/check/sourced-atlas.ts";
import type { Gazetteer } from "../../../geo/geocoder/gazetteer/gazetteer.ts";
import { buildMapFile } from "../../../geo/geojson/build-map-file.ts";
import { translateGeocodings } from "../../../geo/geojson/translate-geocodings.ts";
import { outlineOf } from "../../../geo/geojson/view/atlas-outline.ts";
import type { AtlasView } from "../../../geo/geojson/view/atlas-view.ts";
import { readMapFile } from "../../../geo/geojson/view/read-map-file.ts";
import { loadMessages } from "../../../geo/messages/load-messages.ts";
import { type Locale, localeFor, type Messages } from "../../../geo/messages/messages.ts";
import type { Atlas } from "../../../geo/model/article.ts";
import type { Basemap } from "../../../geo/model/basemap.ts";
import type { MapFile } from "../../../geo/model/map-file.ts";
import type { Outcome, Problem } from "../../../geo/model/problem.ts";
import { drawPoster } from "../../../geo/poster/draw-poster.ts";
import { geocodeAtlas } from "../atlas/geocode-atlas.ts";
import type { TileFiles } from "../atlas/tile-files.ts";
import { cacheText, hashOf } from "../content-cache.ts";
import { findMissingLetters } from "./draw-png.ts";
import { loadBasemapSources, loadLabelSources } from "./load-basemap-sources.ts";

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
  /** Tiles beside the author's files, which go to the site. */
  tileFiles?: TileFiles | undefined;
}

export type TranslatedAtlas = Omit<BuiltAtlas, "translations" | "tileFiles">;

/**
 * Takes an atlas without errors through every stage. The value is undefined where a place makes that impossible. The
 * address of the site is that of the author's file, unless another is given.
 */
export async function buildAtlas(
  sourced: SourcedAtlas,
  site: string | undefined = sourced.atlas.address,
  { withPosters = true }: { withPosters?: boolean } = {},
): Promise<Outcome<BuiltAtlas | undefined>> {
  const geocoded = await geocodeAtlas(sourced);
  if (geocoded.problems.some(({ severity }) => severity === "error"))
    return { value: undefined, problems: geocoded.problems };
  const { gazetteer, geocodings } = geocoded.value;
  const { slug, language } = sourced.atlas;
  const address = site && new URL(folderAddress(slug), site.replace(/\/*$/, "/")).href;
  const mapFile = buildMapFile(sourced.atlas, geocodings);
  const basemap = await buildBasemap(sourced.atlas, viewOf(mapFile), gazetteer);
  const built = await drawAtlas(mapFile, {
    slug,
    locale: localeFor(language),
    basemap,
    address,
    withPosters,
  });
  const translations = sourced.translations.map(({ locale, atlas, words }) =>
    drawAtlas(buildMapFile(atlas, translateGeocodings(geocodings, atlas, words)), {
      slug,
      locale: localeFor(locale),
      basemap,
      address: address && `${address}${locale}/`,
      withPosters,
    }),
  );
  return {
    value: { ...built, translations: await Promise.all(translations) },
    problems: [...geocoded.problems, ...findUndrawn(built.poster)],
  };
}

type Drawing = Pick<TranslatedAtlas, "slug" | "locale" | "basemap" | "address"> & { withPosters: boolean };

/** What readers get of a map file: its view and its posters. */
async function drawAtlas(mapFile: MapFile, { withPosters, ...drawing }: Drawing): Promise<TranslatedAtlas> {
  const { locale, basemap } = drawing;
  const atlas = viewOf(mapFile);
  const messages = await loadMessages(locale);
  const inputs = [locale, hashOf(mapFile), hashOf(basemap)];
  const draw = (size: { width?: number; height?: number }) =>
    cacheText("poster", [...inputs, JSON.stringify(size)], () =>
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

/** The picture of the poster has fonts for many scripts, not for all. */
function findUndrawn(poster: string): Problem[] {
  const letters = findMissingLetters(poster);
  if (letters.length === 0) return [];
  return [
    {
      severity: "warning",
      file: "poster.png",
      what: `The letters ${letters.slice(0, 12).join(" ")} are left out of the picture: no font of this program has them.`,
      remedy: "poster.svg and the page show them. Add a name in another script to have one in the picture.",
    },
  ];
}

/** The ground around everything drawn; of an atlas without places that of its countries. */
async function buildBasemap(author: Atlas, atlas: AtlasView, gazetteer: Gazetteer): Promise<Basemap> {
  const marks = buildMarks(outlineOf(atlas)).map(({ id, at, names }) => ({ id, at, names }));
  const { countries, labels, places } = author;
  // What `cutGround` reads of its parameters.
  const inputs = JSON.stringify([countries, labels, places, atlas.extent, marks]);
  const text = await cacheText("basemap", [inputs], async () =>
    JSON.stringify(await cutGround(author, atlas.extent, marks, gazetteer)),
  );
  return JSON.parse(text);
}

async function cutGround(
  author: Atlas,
  wanted: AtlasView["extent"],
  marks: readonly Pick<Mark, "id" | "at" | "names">[],
  gazetteer: Gazetteer,
): Promise<Basemap> {
  const { countries } = author;
  const sources = await loadBasemapSources();
  const labels = loadLabelSources(author, gazetteer, new Set(marks.map(({ id }) => id)));
  const extent = wanted ?? countriesExtent(sources.countries["50m"], countries) ?? WORLD;
  const basemap = cutBasemap(sources, extent, {
    ...labels,
    focus: marks.map(({ at: [longitude, latitude] }) => [longitude, latitude] as const),
    ...(marks.length === 0 ? { focusCountries: countries, margin: COUNTRY_MARGIN } : {}),
  });
  // A second script helps readers only where the article's own places have one.
  if (!marks.some(({ names }) => names.ar !== undefined)) {
    for (const label of basemap.labels) delete label.arabic;
  }
  return basemap;
}

/** Around whole countries, as a share of their longer side. */
const COUNTRY_MARGIN = 0.08;

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

/** For an atlas in which nothing is drawn. */
const WORLD: NonNullable<AtlasView["extent"]> = [-170, -56, 180, 74];

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
