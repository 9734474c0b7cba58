import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { outlineOf } from "../../geo/geojson/view/atlas-outline.ts";
import { contentOf } from "../site/page/load-content.ts";
import { LIST_PAGE } from "../site/page/use-statement.ts";
import { ListPage } from "../site/prerender/ListPage.tsx";
import type { App } from "./app.ts";
import type { TranslatedAtlas } from "./assemble-atlas.ts";
import { formatDocument, policyHash } from "./html-document.ts";
import { largeFilesOf } from "./large-atlas.ts";

/** The pages of the list of a large atlas, one at a time: `list/1.html` and so on. None for a small one. */
export function* buildListPages(
  built: TranslatedAtlas,
  { styles: { list: style } }: Pick<App, "styles">,
): Generator<{ path: string; html: string }> {
  if (largeFilesOf(built) === undefined) return;
  const { atlas, locale, messages } = built;
  const whole = contentOf(atlas);
  // Nothing is shared between the cards: each is complete.
  const content = { ...whole, texts: { ...whole.texts, whole: null } };
  const pageOf = new Map(
    outlineOf(atlas).columns.ids.map((id, position) => [id, Math.floor(position / LIST_PAGE) + 1]),
  );
  for (let page = 1; page <= Math.ceil(atlas.counts.statements / LIST_PAGE); page += 1) {
    const body = renderToStaticMarkup(createElement(ListPage, { content, page, locale, messages }));
    yield {
      path: `list/${page}.html`,
      html: formatDocument({
        locale,
        messages,
        title: `${atlas.title} (${messages.list.listPage(page, Math.ceil(atlas.counts.statements / LIST_PAGE))})`,
        policy: [`style-src ${policyHash(style)}`, "img-src data:", "font-src 'self'"],
        head: [],
        style,
        // Links to statements of other pages lead there, all others to the page with the map.
        body: body.replaceAll(/ href="#([^"]*)"/g, (link, fragment: string) => {
          const other = pageOf.get(fragment);
          if (other === page) return link;
          return other === undefined ? ` href="../#${fragment}"` : ` href="${other}.html#${fragment}"`;
        }),
      }),
    };
  }
}
