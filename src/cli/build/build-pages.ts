import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildPageJsonLd } from "../../../geo/export/atlas-jsonld.ts";
import { buildCardTags } from "../../../geo/export/build-card-tags.ts";
import { loadMessages } from "../../../geo/messages/load-messages.ts";
import { LOCALES, type Locale, type Messages } from "../../../geo/messages/messages.ts";
import { renderFirstView } from "../../site/map/first-view/render-first-view.tsx";
import { renderPage } from "../../site/prerender/render-page.tsx";
import { type App, ROOT } from "./app.ts";
import type { BuiltAtlas } from "./build-atlas.ts";
import { buildFramePage } from "./build-frame-page.ts";
import { fillPage, type PageSetting } from "./fill-page.ts";

export interface Catalogue {
  locale: Locale;
  messages: Messages;
}

/** A file of an atlas's folder. */
export interface PageFile {
  path: string;
  html: string;
}

/** The catalogues of every locale that the pages can be had in. */
export function loadCatalogues(): Promise<Catalogue[]> {
  return Promise.all(
    LOCALES.filter(hasCatalogue).map(async (locale) => ({ locale, messages: await loadMessages(locale) })),
  );
}

function hasCatalogue(locale: Locale): boolean {
  return existsSync(join(ROOT, "geo/messages/locales", `${locale}.ts`));
}

/** The page and the frame of an atlas in every locale: the atlas's own in its folder, the others in a folder of theirs. */
export function buildPages(
  atlas: BuiltAtlas,
  { template, frame }: Pick<App, "template" | "frame">,
  catalogues: readonly Catalogue[],
): PageFile[] {
  const locales = catalogues.map(({ locale }) => locale);
  return catalogues.flatMap((catalogue) => {
    const isHome = catalogue.locale === atlas.locale;
    const folder = isHome ? "" : `${catalogue.locale}/`;
    const data = isHome ? "" : "../";
    const firstView = renderFirstView(atlas.atlas, atlas.basemap, catalogue);
    const setting = { assets: `../${data}`, data };
    return [
      {
        path: `${folder}index.html`,
        html: buildPage(atlas, template, catalogues, catalogue, setting, firstView),
      },
      {
        path: `${folder}embed.html`,
        html: buildFramePage(atlas, frame, catalogue, locales, data, firstView),
      },
    ];
  });
}

/** One page of the reader. Statements are in the atlas's language in all of them. */
export function buildPage(
  atlas: BuiltAtlas,
  template: string,
  catalogues: readonly Catalogue[],
  catalogue: Catalogue,
  setting: PageSetting,
  firstView = renderFirstView(atlas.atlas, atlas.basemap, catalogue),
): string {
  const { data } = setting;
  const { locale, messages } = catalogue;
  const page = renderPage({
    atlas: atlas.atlas,
    locale,
    messages,
    mapFileAddress: `${data}map.geojson`,
    basemapAddress: `${data}basemap.json`,
    // The data stands in the folder of the home page; the other locales have folders in it.
    languages: catalogues
      .filter((other) => other.locale !== locale)
      .map((other) => ({
        language: other.locale,
        name: other.messages.name,
        address: `${data}${other.locale === atlas.locale ? "" : `${other.locale}/`}` || "./",
      })),
    firstView,
  });
  const context = { locale, messages, address: atlas.address };
  const tags = buildCardTags(atlas.atlas, context, locale === atlas.locale ? "" : `${locale}/`);
  const jsonLd = buildPageJsonLd(atlas.atlas, context, data);
  const head = [page.head, tags, `<script type="application/ld+json">${jsonLd}</script>`].join("\n    ");
  return fillPage(template, { ...page, head }, setting);
}
