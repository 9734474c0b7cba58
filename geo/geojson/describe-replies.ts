import { formatDate } from "../dates/format-date.ts";
import { isolate } from "../messages/isolate.ts";
import type { Messages } from "../messages/messages.ts";
import type { AtlasView, BearingView, StatementView } from "./atlas-view.ts";
import { describeResponseDate } from "./describe-date.ts";
import { nameWithin } from "./name-in.ts";

type Atlas = Pick<AtlasView, "language">;

/** Everything a reader must know of the replies, in one text: for formats without cards. Empty when nothing is recorded. */
export function describeReplies(
  statement: StatementView,
  atlas: Atlas,
  messages: Messages,
  locale: string,
): string {
  const { replies } = statement;
  const { inArticle } = replies;
  const sentences = [
    ...(inArticle.kind === "given"
      ? [
          messages.reply.inArticle(
            isolate(inArticle.text, atlas.language, locale),
            isolate(inArticle.extent, atlas.language, locale),
          ),
        ]
      : []),
    ...(inArticle.kind === "absent" ? [messages.reply.noneInArticle] : []),
    ...describeMissingReplies(statement, messages, locale),
    ...[...replies.near, ...replies.further].map((item) => describeReply(item, atlas, messages, locale)),
  ];
  return sentences.map((sentence) => `${sentence.replace(/\.$/u, "")}.`).join(" ");
}

/** "No reply from White Helmets to this statement found (searched 22 November 2026)", one for each of the accused without one. */
export function describeMissingReplies(
  { replies: { missing, searchedOn } }: StatementView,
  messages: Messages,
  locale: string,
): string[] {
  if (searchedOn === null) return [];
  const date = formatDate(searchedOn, locale, messages.dates);
  return missing.map(({ names }) => messages.reply.notFound(nameWithin(names, locale), date));
}

/** A reply with its body, date and how it bears on the statement, in one sentence. */
export function describeReply(
  { response, relation }: BearingView,
  { language }: Pick<AtlasView, "language">,
  messages: Messages,
  locale: string,
): string {
  return messages.reply.line(
    messages.responseKind[response.kind],
    isolate(response.body, language, locale),
    describeResponseDate(response, messages, locale),
    messages.relation[relation],
    isolate(response.fact, language, locale),
  );
}
