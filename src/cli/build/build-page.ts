import { buildPageJsonLd } from "../../../geo/export/atlas-jsonld.ts";
import { buildCardTags } from "../../../geo/export/build-card-tags.ts";
import type { Interface } from "../../../geo/messages/words.ts";
import { renderFirstView } from "../../site/map/render-first-view.tsx";
import type { LanguageLink } from "../../site/page/atlas-context.ts";
import { renderPage } from "../../site/prerender/render-page.tsx";
import type { BuiltAtlas } from "./build-atlas.ts";
import { fillPage, type PageSetting } from "./fill-page.ts";

/** The page of one atlas, every statement in it, from the template index.html. */
export function buildPage(
  { atlas, basemap, address }: BuiltAtlas,
  template: string,
  setting: PageSetting,
  face: Interface,
  languages: LanguageLink[],
): string {
  const page = renderPage({
    atlas,
    locale: face.language,
    messages: face.words,
    mapFileAddress: `${setting.data}map.geojson`,
    basemapAddress: `${setting.data}basemap.json`,
    languages,
    firstView: renderFirstView(atlas, basemap, { locale: face.language, messages: face.words }),
  });
  const context = { locale: face.language, messages: face.words, address };
  const tags = buildCardTags(atlas, context, setting.data === "../" ? `${face.language}/` : "");
  // A block of data, which no policy on scripts concerns.
  const data = `<script type="application/ld+json">${buildPageJsonLd(atlas, context, setting.data)}</script>`;
  return fillPage(template, { ...page, head: [page.head, tags, data].join("\n    ") }, setting);
}
