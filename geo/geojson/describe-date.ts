import { describeDate as describeReadDate } from "../dates/describe-date.ts";
import { formatDate } from "../dates/format-date.ts";
import { isolate } from "../messages/isolate.ts";
import type { Messages } from "../messages/messages.ts";
import type { ResponseView, StatementDateView } from "./atlas-view.ts";

/** A date of a statement in words, with its basis and the documents behind it; "not dated in the article" for none. */
export function describeDate(
  date: StatementDateView | null,
  messages: Messages,
  locale: string,
  atlasLanguage = locale,
): string {
  if (date === null) return messages.dates.notDated;
  const words = date.words === null ? null : isolate(date.words, atlasLanguage, locale);
  // The documents are named here, not by their ids.
  const described = describeReadDate({ ...date, words, refs: [] }, locale, messages.dates);
  const documents = describeDocuments(date, messages, locale, atlasLanguage);
  return documents === "" ? described : `${described} (${documents})`;
}

function describeDocuments(
  { refs, basis }: StatementDateView,
  messages: Messages,
  locale: string,
  atlasLanguage: string,
): string {
  if (refs.length === 0) return "";
  const { document } = messages;
  const documents = refs
    .map((response) => describeDocument(response, messages, locale, atlasLanguage))
    .join(messages.semicolon);
  if (basis === "inferred") return document.inferredFrom(documents);
  const isIndependent = refs.some(({ independence }) =>
    ["third_party", "mandated_body"].includes(independence),
  );
  return isIndependent ? document.confirmedBy(documents) : document.datedFrom(documents);
}

/** A document as people name it: "Sputnik, 30 October 2018". */
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

/** The date of a response alone. */
export function describeResponseDate({ date }: ResponseView, messages: Messages, locale: string): string {
  return date === null ? messages.reply.dateNotShown : formatDate(date, locale, messages.dates);
}
