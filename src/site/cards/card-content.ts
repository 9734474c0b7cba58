import type { AtlasView, BearingView, StatementView } from "../../../geo/geojson/atlas-view.ts";
import { describeSpeaker } from "../../../geo/geojson/describe-attribution.ts";
import { describeMissingReplies } from "../../../geo/geojson/describe-replies.ts";
import { nameWithin } from "../../../geo/geojson/name-in.ts";
import { formatList } from "../../../geo/messages/grammar.ts";
import type { Messages } from "../../../geo/messages/messages.ts";
import { bearsOnStatement } from "../../../geo/model/response-kinds.ts";
import { RELATIONS, type Relation } from "../../../geo/model/vocabulary.ts";

/** The reply that stands with a statement: the one in the article, or the nearest from elsewhere. */
export type ShownReply =
  | { kind: "in article"; statement: string; text: string; extent: string }
  | { kind: "elsewhere"; bearing: BearingView };

/** Null where none bears on the statement or the event that it refers to. */
export function findReply({ replies: { inArticle, near } }: StatementView): ShownReply | null {
  if (inArticle.kind === "given") return { ...inArticle, kind: "in article" };
  const [nearest] = near;
  return nearest === undefined ? null : { kind: "elsewhere", bearing: nearest };
}

/**
 * What is missing among the replies, in sentences: only what the author recorded. The date of the search stands once on a card:
 * where the status names it, the sentence refers to it.
 */
export function describeMissing(
  statement: StatementView,
  atlas: AtlasView,
  messages: Messages,
  locale: string,
): string[] {
  const { replies, status } = statement;
  const names = replies.missing.map((actor) => nameWithin(actor.names, locale));
  const isDated = status.code === "no_independent_record_located" && status.searchedOn !== null;
  const notFound =
    names.length > 0 && isDated
      ? [messages.card.notFoundEither(formatList(names, locale))]
      : describeMissingReplies(statement, atlas, messages, locale);
  return [...(replies.inArticle.kind === "absent" ? [messages.reply.noneInArticle] : []), ...notFound];
}

/** Whether a search stands behind the status or the missing replies. */
export function restsOnSearch({ status, replies }: StatementView): boolean {
  return status.searchedOn !== null || replies.missing.length > 0;
}

/** Who said it, with the organisation unless the name holds it already. */
export function describeWho(
  statement: StatementView,
  { language }: Pick<AtlasView, "language">,
  messages: Messages,
  locale: string,
): string {
  const speaker = describeSpeaker(statement, messages, locale, language);
  if (statement.organisation === null) return speaker;
  const organisation = nameWithin(statement.organisation.names, locale);
  return speaker.includes(organisation) ? speaker : `${speaker}${messages.comma}${organisation}`;
}

export interface DocumentGroup {
  relation: Relation;
  items: BearingView[];
}

/** Every document of a statement but the reply that is shown already: nearest first, replies before context, then by date. */
export function groupDocuments(statement: StatementView): DocumentGroup[] {
  const shown = findReply(statement);
  const { replies, context } = statement;
  const all = [...replies.near, ...replies.further, ...context].filter(
    (item) => shown?.kind !== "elsewhere" || item !== shown.bearing,
  );
  return Object.keys(RELATIONS).flatMap((relation) => {
    const items = all.filter((item) => item.relation === relation);
    return items.length === 0 ? [] : [{ relation: relation as Relation, items }];
  });
}

/** The nearest reply to something else, such as a similar claim, where none bears on the statement itself. */
export function findFurtherReply(statement: StatementView): BearingView | undefined {
  return findReply(statement) === null
    ? statement.replies.further.find(
        ({ relation }) => relation !== "background" && !bearsOnStatement(relation),
      )
    : undefined;
}

/** Texts of the atlas that stand under several statements: the served page has each of them once. */
export function listSharedTexts(atlas: AtlasView): { text: string; statements: number }[] {
  const counts = new Map<string, number>();
  for (const statement of atlas.statements) {
    for (const text of new Set(textsOf(statement))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, statements]) => statements > 1)
    .map(([text, statements]) => ({ text, statements }));
}

function textsOf({ known, notKnown, notes }: StatementView): string[] {
  const texts = notKnown.filter((line) => typeof line === "string");
  return [...known, ...texts, ...notes];
}
