import { formatDate } from "../dates/format-date.ts";
import { formatList } from "../messages/grammar.ts";
import { isolate } from "../messages/isolate.ts";
import type { Messages } from "../messages/messages.ts";
import type { ArticleView, AtlasView, StatementView } from "./atlas-view.ts";

type Atlas = Pick<AtlasView, "language" | "article">;

/** What is known of the article, and what is not: "“Title”, Publisher. The article's date of publication is not stated." */
export function describeArticle({ article, language }: Atlas, messages: Messages, locale: string): string {
  const { articleText } = messages;
  const missing = [
    ...(article.title === null ? [articleText.title] : []),
    ...(article.publisher === null ? [articleText.publisher] : []),
    ...(article.date === null && article.dateWords === null ? [articleText.date] : []),
  ];
  const known = knownParts(article, language, messages, locale).join(messages.comma);
  return [
    ...(known === "" ? [] : [`${known}.`]),
    ...(missing.length === 0 ? [] : [articleText.notStated(formatList(missing, locale), missing.length)]),
    ...(article.note === null ? [] : [isolate(article.note, language, locale)]),
  ].join(" ");
}

/** Where a statement stands: "Article, paragraph 15 (publisher not stated)". */
export function describePassage(
  { paragraph }: Pick<StatementView, "paragraph">,
  { article, language }: Atlas,
  messages: Messages,
  locale: string,
): string {
  const known = knownParts(article, language, messages, locale);
  const parts = article.title === null ? [messages.attribution.theArticle, ...known] : known;
  const passage = [...parts, messages.attribution.paragraph(paragraph)].join(messages.comma);
  return article.publisher === null ? `${passage} (${messages.attribution.noPublisher})` : passage;
}

function knownParts(article: ArticleView, language: string, messages: Messages, locale: string): string[] {
  return [
    article.title === null
      ? null
      : messages.attribution.articleTitled(isolate(article.title, language, locale)),
    article.publisher === null ? null : isolate(article.publisher, language, locale),
    article.date === null
      ? article.dateWords && isolate(article.dateWords, language, locale)
      : formatDate(article.date, locale, messages.dates),
  ].filter((part) => part !== null);
}
