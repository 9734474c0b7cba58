import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { escapeMarkup } from "../../geo/markup/element.ts";
import { loadMessages } from "../../geo/messages/load-messages.ts";
import { IndexPage } from "../site/prerender/IndexPage.tsx";
import type { App } from "./app.ts";
import { type BuiltAtlas, folderAddress } from "./assemble-atlas.ts";
import type { BuildTools } from "./build-tools.ts";
import { formatDocument, policyHash } from "./html-document.ts";
import { formatFontFaces, type PageFont, subsetFonts } from "./subset-fonts.ts";

/** The first page of a site with several atlases: in their locale when they share one, else in English. */
export async function buildIndexPage(
  atlases: readonly Pick<BuiltAtlas, "slug" | "atlas" | "locale">[],
  { styles }: Pick<App, "styles">,
  tools: BuildTools,
): Promise<{ html: string; fonts: PageFont[] }> {
  const locales = new Set(atlases.map(({ locale }) => locale));
  const [locale = "en"] = locales.size === 1 ? locales : [];
  const messages = await loadMessages(locale);
  const entries = atlases.map(({ slug, atlas }) => ({
    page: folderAddress(slug),
    poster: `${folderAddress(slug)}poster.svg`,
    title: atlas.title,
    description: atlas.description,
    language: atlas.language,
    statements: atlas.counts.statements,
  }));
  const texts = entries.flatMap(({ title, description }) => [title, description]);
  const fonts = await subsetFonts(texts, { atlasText: texts.join(" "), messages }, tools);
  const style = `${formatFontFaces(fonts, "./assets/")}${styles.index}`;
  const html = formatDocument({
    locale,
    messages,
    title: messages.index.title,
    policy: [`style-src ${policyHash(style)}`, "img-src 'self' data:", "font-src 'self'"],
    head: [`<meta name="description" content="${escapeMarkup(messages.index.introduction)}">`],
    style,
    body: renderToStaticMarkup(createElement(IndexPage, { entries, locale, messages })),
  });
  return { html, fonts };
}
