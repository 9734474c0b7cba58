import { formatDate } from "../../dates/format-date.ts";
import { formatList } from "../../messages/grammar.ts";
import { isolate } from "../../messages/isolate.ts";
import type { Messages } from "../../messages/messages.ts";
import type { Voice } from "../../model/vocabulary.ts";
import { valuesAt } from "../view/atlas-columns.ts";
import type { AtlasOutline } from "../view/atlas-outline.ts";
import type {
  ArticleView,
  AtlasView,
  ChainLinkView,
  ResponseView,
  StatementView,
} from "../view/atlas-view.ts";
import { describeDocument } from "./describe-date.ts";
import { nameWithin } from "./describe-place.ts";

/** Who a statement is attributed to: "Igor Konashenkov", "A heading without a speaker", "Unnamed reports". */
export function describeSpeaker(
  { speakers, speakerAs, chain }: StatementView,
  messages: Messages,
  locale: string,
  atlasLanguage = locale,
): string {
  if (speakers.length > 0)
    return formatList(
      speakers.map(({ names }) => nameWithin(names, locale)),
      locale,
    );
  if (chain?.[0]?.role === "unidentified_reports") return messages.attribution.unnamedReports;
  return isolate(capitalise(speakerAs, atlasLanguage), atlasLanguage, locale);
}

/** As `describeSpeaker`, from the columns: for a statement whose text is not loaded. */
export function describeSpeakerAt(
  position: number,
  { columns, language }: AtlasOutline,
  messages: Messages,
  locale: string,
): string {
  if (columns.unnamedReports[position] === 1) return messages.attribution.unnamedReports;
  const names = valuesAt(columns.facets.speaker, position).map(({ value, label }) =>
    label === null || typeof label === "string"
      ? isolate(capitalise(label ?? value, language), language, locale)
      : nameWithin(label, locale),
  );
  return formatList(names, locale);
}

/**
 * The chain of attribution, from its origin to the article: "Aleppo residents (unnamed), as cited by the Reconciliation Centre, as
 * reported by the article". Null when no chain is recorded.
 */
export function describeChain(
  { chain }: StatementView,
  messages: Messages,
  locale: string,
  atlasLanguage = locale,
): string | null {
  if (chain === null || chain.length === 0) return null;
  const { attribution } = messages;
  const groups = groupLinks(chain.filter((link) => !isUnstatedOrigin(link)));
  const fromOrigin = groups.reverse().map((links, index) => {
    const names = formatList(
      links.map((link) => describeLink(link, messages, locale, atlasLanguage)),
      locale,
    );
    if (index === 0) return names;
    return links[0]?.role === "relayer" ? attribution.relayedBy(names) : attribution.citedBy(names);
  });
  const sentence = capitalise([...fromOrigin, attribution.reportedByArticle].join(messages.comma), locale);
  return chain.some(isUnstatedOrigin)
    ? `${sentence}${messages.semicolon}${attribution.originNotStated}`
    : sentence;
}

/**
 * The chain in one line: "Unnamed residents → Reconciliation Centre → Konashenkov → this article, paragraph 15". Without a recorded
 * chain it begins with the speaker.
 */
export function describeSource(
  statement: StatementView,
  { language }: Pick<AtlasView, "language">,
  messages: Messages,
  locale: string,
): string {
  const { chain, paragraph } = statement;
  const links = (chain ?? []).filter((link) => !isUnstatedOrigin(link));
  const isOwnVoice = statement.speakers.length === 0 && OWN_VOICES.includes(statement.voice);
  const names =
    links.length === 0
      ? isOwnVoice
        ? []
        : [describeSpeaker(statement, messages, locale, language)]
      : nameGroups(groupLinks(links).reverse(), messages, locale, language);
  return [...names, messages.attribution.thisArticle(paragraph)]
    .map((name, index) => (index === 0 ? capitalise(name, locale) : name))
    .join(messages.arrow);
}

/** The names of groups of links. Consecutive groups that the article does not state share one remark. */
function nameGroups(
  groups: readonly ChainLinkView[][],
  messages: Messages,
  locale: string,
  atlasLanguage: string,
): string[] {
  const names: string[] = [];
  let inferred: ChainLinkView[][] = [];
  const nameInferred = () => {
    const [group] = inferred;
    if (group === undefined) return;
    const each = inferred.map((links) =>
      formatList(
        links.map((link) => nameLink(link, messages, locale, atlasLanguage)),
        locale,
      ),
    );
    names.push(
      inferred.length === 1
        ? nameGroup(group, messages, locale, atlasLanguage)
        : messages.attribution.notInArticleAll(each.join(messages.arrow), each.length),
    );
    inferred = [];
  };
  for (const group of groups) {
    if (group.every(({ stated }) => !stated)) inferred.push(group);
    else {
      nameInferred();
      names.push(nameGroup(group, messages, locale, atlasLanguage));
    }
  }
  nameInferred();
  return names;
}

/** Links of one role in a row. When none is stated in the article, the remark stands once for all. */
function nameGroup(
  group: readonly ChainLinkView[],
  messages: Messages,
  locale: string,
  atlasLanguage: string,
): string {
  const nameOf = (link: ChainLinkView) => nameLink(link, messages, locale, atlasLanguage);
  const { notInArticle } = messages.attribution;
  if (group.every(({ stated }) => !stated)) return notInArticle(formatList(group.map(nameOf), locale));
  return formatList(
    group.map((link) => (link.stated ? nameOf(link) : notInArticle(nameOf(link)))),
    locale,
  );
}

/** Voices in which the article itself speaks. */
const OWN_VOICES: readonly Voice[] = ["headline", "publisher_assertion", "publisher_gloss", "boilerplate"];

/** The name of a link; for an inferred one, with its source: "SANA (not stated in the article; from Reuters, 1 May 2018)". */
export function describeLink(
  link: ChainLinkView,
  messages: Messages,
  locale: string,
  atlasLanguage = locale,
  nameDocument = (response: ResponseView) => describeDocument(response, messages, locale, atlasLanguage),
): string {
  const { attribution } = messages;
  const name = nameLink(link, messages, locale, atlasLanguage);
  if (link.stated) return name;
  return link.from === null
    ? attribution.notInArticle(name)
    : attribution.inferredFrom(name, nameDocument(link.from));
}

/** The name of a link: "SANA", "unnamed reports". */
export function nameLink(
  { role, actor, as }: ChainLinkView,
  { attribution }: Messages,
  locale: string,
  atlasLanguage = locale,
): string {
  const words = as === null ? null : isolate(as, atlasLanguage, locale);
  if (role === "unidentified_reports") {
    return words === null ? attribution.unnamedReports : attribution.unnamedReportsAs(words);
  }
  return actor === null ? (words ?? attribution.unidentifiedSource) : nameWithin(actor.names, locale);
}

/** Whether the link only says that the origin of the information is not stated. */
function isUnstatedOrigin({ role, actor, as }: ChainLinkView): boolean {
  return role === "claimed_origin" && actor === null && as === null;
}

/** Groups consecutive links of one role, such as two governments. */
function groupLinks(links: readonly ChainLinkView[]): ChainLinkView[][] {
  const groups: ChainLinkView[][] = [];
  for (const link of links) {
    const last = groups.at(-1);
    if (last?.[0]?.role === link.role) last.push(link);
    else groups.push([link]);
  }
  return groups;
}

function capitalise(text: string, locale: string): string {
  return `${text.charAt(0).toLocaleUpperCase(locale)}${text.slice(1)}`;
}

type Atlas = Pick<AtlasView, "language" | "article">;

/** The known and the missing facts about the article: "“Title”, Publisher. The article's date of publication is not stated." */
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

/** Where a statement is in the article: "Article, paragraph 15 (publisher not stated)". */
export function describePassage(
  { paragraph }: Pick<StatementView, "paragraph">,
  { article, language }: Atlas,
  messages: Messages,
  locale: string,
): string {
  const known = knownParts(article, language, messages, locale);
  const parts = article.title === null ? [messages.attribution.theArticle, ...known] : known;
  const passage = [...parts, ...(paragraph === null ? [] : [messages.attribution.paragraph(paragraph)])].join(
    messages.comma,
  );
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
