import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { escapeMarkup } from "../../../geo/markup/escape-markup.ts";
import { loadMessages } from "../../../geo/messages/load-messages.ts";
import { IndexPage } from "../../site/prerender/IndexPage.tsx";
import { ROOT } from "./app.ts";
import { type BuiltAtlas, folderAddress } from "./build-atlas.ts";

const STYLES = ["src/site/page/base.css", "src/site/prerender/index-page.css"];

/** The first page of a site with several atlases: in their locale when they share one, else in English. */
export async function buildIndexPage(
  atlases: readonly Pick<BuiltAtlas, "slug" | "atlas" | "locale">[],
): Promise<string> {
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
  const style = STYLES.map((path) => readFileSync(join(ROOT, path), "utf8")).join("");
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="${locale}" dir="${messages.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeMarkup(messages.index.title)}</title>
<meta name="description" content="${escapeMarkup(messages.index.introduction)}">
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>${renderToStaticMarkup(createElement(IndexPage, { entries, locale, messages }))}</body>
</html>
`;
}
