import { calendarDatesOf } from "../../dates/days.ts";
import { formatDate } from "../../dates/format-date.ts";
import type { DateMessages } from "../../messages/date-messages.ts";
import { isolate } from "../../messages/isolate.ts";
import type { Messages } from "../../messages/messages.ts";
import type { DateValue } from "../../model/date.ts";
import type { AtlasView, ResponseView, StatementDateView } from "../view/atlas-view.ts";

/** Languages of the atlas's own texts and of the article's words. */
type Languages = Pick<AtlasView, "language"> & { article: Pick<AtlasView["article"], "language"> };

/**
 * A date of a statement with its basis and its documents: "31 October 2018; the article gives no
 * year (confirmed by BBC, 31 October 2018)". "Not dated in the article" for none.
 */
export function describeDate(
  date: StatementDateView | null,
  messages: Messages,
  locale: string,
  atlas: Languages = { language: locale, article: { language: locale } },
  nameDocument = (response: ResponseView) => describeDocument(response, messages, locale, atlas.language),
): string {
  if (date === null) return messages.dates.notDated;
  const words = date.words === null ? null : isolate(date.words, atlas.article.language, locale);
  const described = describeBasis(date, words, locale, messages.dates);
  const documents = describeDocuments(date, messages, nameDocument);
  return documents === "" ? described : `${described} (${documents})`;
}

function describeDocuments(
  { refs, basis }: StatementDateView,
  messages: Messages,
  nameDocument: (response: ResponseView) => string,
): string {
  if (refs.length === 0) return "";
  const { document } = messages;
  const documents = refs.map(nameDocument).join(messages.semicolon);
  if (basis === "inferred") return document.inferredFrom(documents);
  // Another source of the same words confirms nothing.
  const isConfirmed = refs.some(
    ({ independence, kind }) =>
      kind !== "transmission_variant" && ["third_party", "mandated_body"].includes(independence),
  );
  return isConfirmed ? document.confirmedBy(documents) : document.datedFrom(documents);
}

/** A document by body and date: "Sputnik, 30 October 2018". */
export function describeDocument(
  { body, date }: ResponseView,
  messages: Messages,
  locale: string,
  atlasLanguage = locale,
): string {
  const name = isolate(body, atlasLanguage, locale);
  return date === null
    ? messages.document.undated(name)
    : messages.document.dated(name, formatDate(date, locale, messages.dates));
}

export function describeResponseDate({ date }: ResponseView, messages: Messages, locale: string): string {
  return date === null ? messages.reply.dateNotShown : formatDate(date, locale, messages.dates);
}

/** The best date with its basis: "31 October 2018; the article gives no year". */
function describeBasis(
  { article, best, basis }: StatementDateView,
  words: string | null,
  locale: string,
  messages: DateMessages,
): string {
  if (best === null) return words === null ? messages.notDated : messages.notDatedBut(words);
  const text = formatDate(best, locale, messages);
  const remarks = [
    text,
    hasUnknownStart(best) ? messages.startNotStated : undefined,
    articleRemark(article, text, locale, messages),
    basis === "relative_resolved" && words !== null ? messages.reckonedFrom(words) : undefined,
    basis === "editorial_insertion" ? messages.addedByEditor : undefined,
  ];
  return remarks.filter((remark) => remark !== undefined).join(messages.separator);
}

/** A remark when the article alone supports less than the best date; undefined when it supports it whole. */
function articleRemark(
  article: DateValue | null,
  best: string,
  locale: string,
  messages: DateMessages,
): string | undefined {
  if (article === null) return messages.articleGivesNoDate;
  const alone = formatDate(article, locale, messages);
  const noYear = calendarDatesOf(article.parts).some(({ yearUncertain }) => yearUncertain === true);
  if (alone !== best) return noYear ? messages.articleAloneWithoutYear(alone) : messages.articleAlone(alone);
  return noYear ? messages.articleGivesNoYear : undefined;
}

function hasUnknownStart({ parts }: DateValue): boolean {
  return parts.form === "interval" && parts.from === "unknown";
}
