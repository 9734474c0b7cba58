import type { ArticleText } from "../../../geo/draft/read/article-text.ts";
import { readMarkdown, readPlainText } from "../../../geo/draft/read/read-text.ts";

/** The article's words, by the file's name and its first characters. */
export async function readArticle(name: string, source: string): Promise<ArticleText> {
  const isHtml = /\.x?html?$/i.test(name) || /^\s*(?:<!doctype html|<html\b)/i.test(source);
  if (isHtml) return (await import("../../../geo/draft/read/read-html.ts")).readHtml(source);
  return /\.(?:md|markdown)$/i.test(name) ? readMarkdown(source) : readPlainText(source);
}
