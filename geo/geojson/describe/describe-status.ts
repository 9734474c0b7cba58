import { formatDate } from "../../dates/format-date.ts";
import { formatList } from "../../messages/grammar.ts";
import { isolate } from "../../messages/isolate.ts";
import type { Messages } from "../../messages/messages.ts";
import type { AtlasView, BearingView, StatementView, StatusView } from "../view/atlas-view.ts";
import { describeResponseDate } from "./describe-date.ts";
import { nameWithin } from "./describe-place.ts";

/**
 * The label of a status, with the body, date or statement that it rests on: "Denied by SANA", "No independent record found
 * (searched 22 November 2026)".
 */
export function describeStatus(
  status: StatusView,
  messages: Messages,
  locale: string,
  atlasLanguage = locale,
): string {
  const { statusWith } = messages;
  const label = messages.status[status.code];
  const bodies = formatList(
    status.bodies.map((body) => isolate(body, atlasLanguage, locale)),
    locale,
  );
  switch (status.code) {
    case "mixed":
      return statusWith.partsDiffer(
        status.parts
          .map((part) => {
            const words = describeStatus(part.status, messages, locale, atlasLanguage);
            return statusWith.part(isolate(part.about, atlasLanguage, locale), uncapitalise(words, locale));
          })
          .join(messages.semicolon),
      );
    case "no_independent_record_located":
      return status.searchedOn === null
        ? label
        : statusWith.searched(label, formatDate(status.searchedOn, locale, messages.dates));
    case "denied":
      return bodies === "" ? label : statusWith.denied(bodies);
    case "partly_acknowledged":
      return bodies === "" ? label : statusWith.partlyAcknowledged(bodies);
    case "finding_supports":
    case "finding_contradicts":
    case "finding_inconclusive":
      return bodies === ""
        ? label
        : statusWith.finding(
            label,
            bodies,
            status.standard === null
              ? statusWith.noStandard
              : isolate(status.standard, atlasLanguage, locale),
          );
    case "duplicate_of":
      return status.repeats === null ? label : statusWith.repeats(status.repeats);
    case "not_applicable":
      if (status.kind === "background") return statusWith.background;
      if (status.kind === "denial") return statusWith.reply;
      return status.kind === "boilerplate" ? statusWith.footnote : label;
    default:
      return label;
  }
}

/** For cards, whose details have the reasons: of parts that differ each in a few words, "On the ash: denied; on the river: disputed". */
export function describeShortStatus(
  status: StatusView,
  messages: Messages,
  locale: string,
  atlasLanguage = locale,
): string {
  if (status.code !== "mixed" || status.parts.length === 0)
    return describeStatus(status, messages, locale, atlasLanguage);
  return status.parts
    .map(({ about, status: { code } }, index) => {
      const first = about.charAt(0);
      const part = `${index === 0 ? first.toLocaleUpperCase(atlasLanguage) : first}${about.slice(1)}`;
      return messages.labelled(
        isolate(part, atlasLanguage, locale),
        uncapitalise(messages.status[code], locale),
      );
    })
    .join(messages.semicolon);
}

function uncapitalise(text: string, locale: string): string {
  return `${text.charAt(0).toLocaleLowerCase(locale)}${text.slice(1)}`;
}

type Atlas = Pick<AtlasView, "language">;

/** All replies in one text, for formats without cards. Empty when nothing is recorded. */
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
    ...describeMissingReplies(statement, messages, locale),
    ...[...replies.near, ...replies.further].map((item) => describeReply(item, atlas, messages, locale)),
  ];
  return sentences.map((sentence) => `${sentence.replace(/\.$/u, "")}.`).join(" ");
}

/**
 * The missing replies: that the article has none, and "No reply from White Helmets to this statement found (searched 22 November
 * 2026)" for all accused without a reply; or that no search is recorded.
 */
export function describeMissingReplies(
  { replies: { inArticle, near, missing, searchedOn } }: StatementView,
  messages: Messages,
  locale: string,
): string[] {
  const { reply } = messages;
  const isAbsent = inArticle.kind === "absent";
  if (searchedOn === null)
    return isAbsent ? [near.length === 0 ? reply.noneInArticleNotSearched : reply.noneInArticle] : [];
  const names = missing.map((actor) => nameWithin(actor.names, locale));
  return [
    ...(isAbsent ? [reply.noneInArticle] : []),
    ...(names.length === 0
      ? []
      : [reply.notFound(formatList(names, locale), formatDate(searchedOn, locale, messages.dates))]),
  ];
}

/** A reply with its body, date and relation to the statement, in one sentence. */
function describeReply(
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
