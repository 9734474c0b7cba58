import { buildPageJsonLd } from "../../geo/export/atlas-jsonld.ts";
import { buildCardTags } from "../../geo/export/build-card-tags.ts";
import { loadMessages } from "../../geo/messages/load-messages.ts";
import { LOCALES, type Locale, type Messages } from "../../geo/messages/messages.ts";
import { renderFirstView } from "../site/map/first-view/render-first-view.tsx";
import { renderPage } from "../site/prerender/render-page.tsx";
import type { App } from "./app.ts";
import type { BuiltAtlas, TranslatedAtlas } from "./assemble-atlas.ts";
import { buildFramePage } from "./build-frame-page.ts";
import { type BuildTools, keepText } from "./build-tools.ts";
import { fillPage, type LocalePageSetting } from "./fill-page.ts";
import { largeFilesOf, listedPlaces, servedContentOf } from "./large-atlas.ts";
import { fontsOfWideMap, type PageFont, subsetFonts } from "./subset-fonts.ts";

export interface Catalogue {
  locale: Locale;
  messages: Messages;
}

/** A file of an atlas's folder. */
interface PageFile {
  path: string;
  html: string;
}

/** The pages of an atlas, and the fonts that they ask for. */
export interface BuiltPages {
  pages: PageFile[];
  fonts: PageFont[];
}

/** The catalogues of every locale that the pages can be had in. */
export function loadCatalogues(): Promise<Catalogue[]> {
  return Promise.all(LOCALES.map(async (locale) => ({ locale, messages: await loadMessages(locale) })));
}

/** The page and the frame of an atlas in every locale: the atlas's own in its folder, the others in a folder of theirs. */
export async function buildPages(
  atlas: BuiltAtlas,
  app: Pick<App, "template" | "page" | "frame">,
  catalogues: readonly Catalogue[],
  tools: BuildTools,
): Promise<BuiltPages> {
  const locales = catalogues.map(({ locale }) => locale);
  const built: BuiltPages = { pages: [], fonts: [] };
  for (const catalogue of catalogues) {
    const { folder, setting } = placePage(atlas, catalogue.locale);
    const shown = inLocale(atlas, catalogue.locale);
    const firstView = await loadFirstView(shown, catalogue, tools);
    const fonts = await loadPageFonts(shown, catalogue, tools);
    const files = { ...setting, built: { files: app.page, fonts } };
    built.fonts.push(...fonts);
    built.pages.push(
      {
        path: `${folder}index.html`,
        html: buildPage(atlas, app.template, catalogues, catalogue, files, firstView),
      },
      {
        path: `${folder}embed.html`,
        html: buildFramePage(
          shown,
          app.frame,
          catalogue,
          { ...setting, home: atlas.locale, locales },
          firstView,
        ),
      },
    );
  }
  return built;
}

/** The map of a page as it is served. */
export function loadFirstView(
  shown: TranslatedAtlas,
  catalogue: Catalogue,
  tools: BuildTools,
): Promise<string> {
  const { mapFile, basemap } = shown;
  return keepText(tools, "first-view", [catalogue.locale, mapFile, basemap], () =>
    renderFirstView(servedContentOf(shown), basemap, catalogue),
  );
}

/** The fonts of a page, with every character that it may show. */
export function loadPageFonts(
  { atlas, mapFile, basemap }: TranslatedAtlas,
  { locale, messages }: Catalogue,
  tools: BuildTools,
): Promise<PageFont[]> {
  const names = basemap.labels.flatMap(({ text, arabic = "" }) => [text, locale === "ar" ? arabic : ""]);
  const words = {
    atlasText: `${atlas.title} ${atlas.description}`,
    messages,
    waterNames: basemap.labels.flatMap(({ kind, text }) => (kind === "water" ? [text] : [])).join(""),
  };
  return subsetFonts([charactersOf(mapFile), ...names], words, tools);
}

const characters = new WeakMap<object, string>();

/** Each character of a map file once; piece by piece, as a large one is longer than a text may be. */
function charactersOf(mapFile: TranslatedAtlas["mapFile"]): string {
  const known = characters.get(mapFile);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const piece of [...mapFile.features, ...Object.values(mapFile.atlas)])
    for (const character of JSON.stringify(piece)) found.add(character);
  const text = [...found].join("");
  characters.set(mapFile, text);
  return text;
}

/** The atlas in the language of a page: its translation, or else the atlas as it was written. */
export function inLocale(atlas: BuiltAtlas, locale: string): TranslatedAtlas {
  return atlas.translations.find((translation) => translation.locale === locale) ?? atlas;
}

/** The folder of a page in that of the atlas, and the ways from there. A translation has its data beside its page. */
export function placePage(atlas: BuiltAtlas, locale: string) {
  const isHome = locale === atlas.locale;
  const home = isHome ? "" : "../";
  const data = inLocale(atlas, locale) === atlas ? home : "";
  return { folder: isHome ? "" : `${locale}/`, setting: { assets: `../${home}`, atlas: home, data } };
}

/** One page of the reader. Statements are in its language where the atlas is translated, and else in the atlas's. */
export function buildPage(
  built: BuiltAtlas,
  template: string,
  catalogues: readonly Catalogue[],
  catalogue: Catalogue,
  setting: LocalePageSetting,
  firstView: string,
): string {
  const { data } = setting;
  const { locale, messages } = catalogue;
  const atlas = inLocale(built, locale);
  const listed = listedPlaces(atlas, firstView);
  const large = largeFilesOf(atlas);
  const page = renderPage({
    ...servedContentOf(atlas),
    ...(listed !== undefined && { listed }),
    locale,
    messages,
    mapFileAddress: `${data}map.geojson`,
    basemapAddress: `${data}basemap.json`,
    // The other locales have folders in that of the home page.
    languages: catalogues
      .filter((other) => other.locale !== locale)
      .map((other) => ({
        language: other.locale,
        name: other.messages.name,
        address: `${setting.atlas}${placePage(built, other.locale).folder}` || "./",
      })),
    firstView,
  });
  const context = { locale, messages, address: atlas.address };
  const tags = buildCardTags(atlas.atlas, context, locale === atlas.locale ? "" : `${locale}/`);
  const jsonLd = buildPageJsonLd(atlas.atlas, context, data);
  const head = [page.head, tags].join("\n    ");
  const end = `<script type="application/ld+json">${jsonLd}</script>`;
  return fillPage(
    template,
    {
      ...page,
      head,
      end,
      tiles: atlas.atlas.tiles,
      mapFonts: fontsOfWideMap(setting.built?.fonts ?? [], firstView),
    },
    { ...setting, large: large && { ...large, listed } },
  );
}
