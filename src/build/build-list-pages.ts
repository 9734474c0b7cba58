import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { outlineOf } from "../../geo/geojson/view/atlas-outline.ts";
import { sourceAnchor } from "../site/cards/AtlasText.tsx";
import { LIST_PAGE, listPageOf, SOURCES_PAGE } from "../site/page/list-addresses.ts";
import { contentOf } from "../site/page/load-content.ts";
import { ListPage } from "../site/prerender/ListPage.tsx";
import type { App } from "./app.ts";
import type { TranslatedAtlas } from "./assemble-atlas.ts";
import { formatDocument, policyHash } from "./html-document.ts";
import { largeFilesOf } from "./large-atlas.ts";

/** The pages of the list, one at a time: `list/1.html`, which has everything, and of a large atlas as many as it needs. */
export function* buildListPages(
  built: Pick<TranslatedAtlas, "atlas" | "mapFile" | "locale" | "messages">,
  { styles: { list: style } }: Pick<App, "styles">,
): Generator<{ path: string; html: string }> {
  const { atlas, locale, messages } = built;
  const isLarge = largeFilesOf(built) !== undefined;
  const whole = contentOf(atlas);
  // Nothing is shared between the cards of a large atlas: each is complete.
  const content = isLarge ? { ...whole, texts: { ...whole.texts, whole: null } } : whole;
  const outline = outlineOf(atlas);
  const pageOf = new Map([
    ...outline.columns.ids.map((id, position) => [id, listPageOf(position, isLarge)] as const),
    ...[...atlas.responses.keys()].map((id) => [sourceAnchor(id), isLarge ? SOURCES_PAGE : "1"] as const),
  ]);
  const count = isLarge ? Math.ceil(atlas.counts.statements / LIST_PAGE) : 1;
  const pages = Array.from({ length: count }, (_, index) => index + 1);
  for (const page of [...pages, ...(isLarge ? ([SOURCES_PAGE] as const) : [])]) {
    const body = renderToStaticMarkup(createElement(ListPage, { content, page, locale, messages }));
    const own = new Set([...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    yield {
      path: `list/${page}.html`,
      html: formatDocument({
        locale,
        messages,
        title:
          isLarge && page !== SOURCES_PAGE
            ? `${atlas.title} (${messages.list.listPage(page, count)})`
            : atlas.title,
        policy: [`style-src ${policyHash(style)}`, "img-src data:", "font-src 'self'"],
        head: [],
        style,
        // Links to what stands on another page lead there, all others to the page with the map.
        body: body.replaceAll(/ href="#([^"]*)"/g, (link, fragment: string) => {
          if (own.has(fragment)) return link;
          const other = pageOf.get(fragment);
          return other === undefined ? ` href="../#${fragment}"` : ` href="${other}.html#${fragment}"`;
        }),
      }),
    };
  }
}
