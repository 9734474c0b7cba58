import type { ArticleText } from "./article-text.ts";
import { readMarkdown, readPlainText } from "./read-text.ts";

/** The article's words, by the ending of the file's name and its first characters. The parser of HTML is loaded for a page alone. */
export async function readArticle(name: string, source: string): Promise<ArticleText> {
  const isHtml =
    /\.x?html?$/i.test(name) || /^\s*(?:<!doctype html|<html\b|<\?xml[^>]*>\s*<!doctype html)/i.test(source);
  if (isHtml) return (await import("./read-html.ts")).readHtml(source);
  return /\.(?:md|markdown)$/i.test(name) ? readMarkdown(source) : readPlainText(source);
}
