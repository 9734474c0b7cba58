import { describeSpeaker } from "../../../geo/geojson/describe/describe-attribution.ts";
import { describeDate } from "../../../geo/geojson/describe/describe-date.ts";
import { nameWithin } from "../../../geo/geojson/describe/describe-place.ts";
import { describeMissingReplies } from "../../../geo/geojson/describe/describe-status.ts";
import type { AtlasOutline } from "../../../geo/geojson/view/atlas-outline.ts";
import type {
  AtlasView,
  BearingView,
  ResponseView,
  StatementDateView,
  StatementView,
} from "../../../geo/geojson/view/atlas-view.ts";
import { formatList } from "../../../geo/messages/grammar.ts";
import type { Messages } from "../../../geo/messages/messages.ts";
import { bearsOnStatement } from "../../../geo/model/response-kinds.ts";
import { type Flag, RELATIONS, type Relation, type Timing } from "../../../geo/model/vocabulary.ts";
import type { StatementTexts } from "../page/statement-texts.ts";

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
export function describeMissing(statement: StatementView, messages: Messages, locale: string): string[] {
  const { replies, status } = statement;
  const names = replies.missing.map((actor) => nameWithin(actor.names, locale));
  const isAbsent = replies.inArticle.kind === "absent";
  const isDated = status.code === "no_independent_record_located" && status.searchedOn !== null;
  if (names.length > 0 && isDated) {
    const { neitherReply, notFoundEither } = messages.card;
    return [(isAbsent ? neitherReply : notFoundEither)(formatList(names, locale))];
  }
  return describeMissingReplies(statement, messages, locale);
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

/**
 * Every document of a statement but the reply that is shown in full: nearest first, replies before context, then by date.
 * `isNamed`: the further reply that is named beside what is missing is left out too.
 */
export function groupDocuments(statement: StatementView, isNamed = false): DocumentGroup[] {
  const shown = findReply(statement);
  const named = isNamed ? findFurtherReply(statement) : undefined;
  const { replies, context } = statement;
  const all = [...replies.near, ...replies.further, ...context].filter(
    (item) => (shown?.kind !== "elsewhere" || item !== shown.bearing) && item !== named,
  );
  return RELATIONS.flatMap((relation) => {
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

/** Said already in dates, versions or places, or by the statement's own words: a heading names its speaker or says that it has none. */
const SAID_ELSEWHERE: Flag[] = [
  "year_inferred",
  "toponym_uncertain",
  "transmission_conflict",
  "headline_attributed",
  "headline_unattributed",
];

/** What the atlas says of the words of a statement and the page does not say already. */
export function listFlags({ flags }: StatementView): Flag[] {
  return flags.filter((flag) => !SAID_ELSEWHERE.includes(flag));
}

/** What is not known and the page does not say already: with the places, or with the dates. */
export function listNotKnown({ notKnown, placements, dates }: StatementView): StatementView["notKnown"] {
  const isDoubted = placements.some(({ certainty }) => certainty !== "certain");
  const said: Record<string, boolean> = {
    unknownPlace: isDoubted,
    beginningNotKnown: dates.some(({ role }) => role === "claimed_event"),
  };
  return notKnown.filter((line) => typeof line === "string" || said[line.code] !== true);
}

/** Every document: those from before the article, from its time, from after it, oldest first. The position is its number. */
export function listSources(atlas: AtlasOutline): ResponseView[] {
  return remember(sources, atlas, () =>
    [...atlas.responses.values()].sort(
      (a, b) => TIMING_ORDER.indexOf(a.timing) - TIMING_ORDER.indexOf(b.timing) || lastDay(a) - lastDay(b),
    ),
  );
}

const TIMING_ORDER: Timing[] = ["before_article", "same_time", "after_article"];

function lastDay({ date }: ResponseView): number {
  return date?.last ?? date?.first ?? Infinity;
}

/** Texts of the atlas that stand under several statements. */
export function listSharedTexts(texts: StatementTexts): SharedText[] {
  return remember(sharedTexts, texts, () => listRepeated(texts.whole ?? [], textsOf));
}

/** Dates that several statements have on the same basis. */
export function listSharedDates(
  texts: StatementTexts,
  atlas: Pick<AtlasOutline, "language" | "article">,
  messages: Messages,
  locale: string,
): SharedText[] {
  return remember(sharedDates, texts, () =>
    listRepeated(texts.whole ?? [], ({ dates }) =>
      dates.map((date) => describeCardDate(date, atlas, messages, locale)),
    ).filter(({ text }) => text.length > LONG),
  );
}

/** A date with its basis, in which the documents stand as their ids: the card makes links of them. */
export function describeCardDate(
  date: StatementDateView,
  atlas: Pick<AtlasOutline, "language" | "article">,
  messages: Messages,
  locale: string,
): string {
  return describeDate(date, messages, locale, atlas, ({ id }) => id);
}

/** Characters of a date that is longer than a reference to a note. */
const LONG = 50;

export interface SharedText {
  text: string;
  statements: number;
}

const sources = new WeakMap<AtlasOutline, ResponseView[]>();
const sharedTexts = new WeakMap<StatementTexts, SharedText[]>();
const sharedDates = new WeakMap<StatementTexts, SharedText[]>();

function remember<Key extends object, Value>(
  known: WeakMap<Key, Value>,
  key: Key,
  compute: () => Value,
): Value {
  let value = known.get(key);
  if (value === undefined) {
    value = compute();
    known.set(key, value);
  }
  return value;
}

function listRepeated(
  statements: readonly StatementView[],
  read: (statement: StatementView) => string[],
): SharedText[] {
  const counts = new Map<string, number>();
  for (const statement of statements) {
    for (const text of new Set(read(statement))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].flatMap(([text, count]) => (count > 1 ? [{ text, statements: count }] : []));
}

function textsOf({ known, notKnown, notes, placements }: StatementView): string[] {
  const texts = notKnown.filter((line) => typeof line === "string");
  const ofPlaces = placements.flatMap(({ note }) => (note !== null && note.length > LONG ? [note] : []));
  return [...known, ...texts, ...notes, ...ofPlaces];
}
