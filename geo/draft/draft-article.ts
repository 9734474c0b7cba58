import type { Gazetteer } from "../geocoder/gazetteer/gazetteer.ts";
import type { DraftNotice } from "../messages/draft/draft-messages.ts";
import { attribute } from "./attribution/attribute.ts";
import type { Attribution } from "./attribution/attribution.ts";
import { type FoundDate, findDates, markDatesOfSaying } from "./dates/find-dates.ts";
import { findNames, type Names } from "./names/find-names.ts";
import { createLookUp } from "./names/place-knowledge.ts";
import { countriesOf, type PlacedName, placeToponyms } from "./names/place-toponyms.ts";
import { findUse, type UsedToponym } from "./names/toponym-use.ts";
import { covers, type Span } from "./proposal.ts";
import type { ArticleText } from "./read/article-text.ts";
import { guessLanguage } from "./read/guess-language.ts";
import { findQuotations, type Quotation } from "./sentences/find-quotations.ts";
import { type Unit, unitsOf } from "./sentences/units.ts";
import { type Actor, ActorRegistry } from "./statements/actors.ts";
import { buildStatements } from "./statements/build-statements.ts";
import type { DraftStatement } from "./statements/statement.ts";

export interface DraftRequest {
  /** Day of publication, `YYYY-MM-DD`, where the article does not state it. */
  published?: string | undefined;
}

/** All that drafting proposes for an article. Offsets count UTF-16 code units of `article.text`. */
export interface ArticleDraft {
  article: ArticleText;
  language: string | undefined;
  units: Unit[];
  quotations: Quotation[];
  names: Names;
  toponyms: UsedToponym[];
  placed: ReadonlyMap<UsedToponym, PlacedName>;
  countries: string[];
  attributions: Attribution[];
  dates: FoundDate[];
  actors: Actor[];
  /** Whom these words of the article name. */
  actorAt(span: Span): Actor;
  statements: DraftStatement[];
  /** A notice about the draft as a whole; `formatNotice` gives its text. */
  notices: DraftNotice[];
}

/** Longest text that is drafted whole, in UTF-16 code units; what follows is left out, and said. */
const LONGEST_TEXT = 120_000;

/** Reads an article's fixed text stage by stage: sentences, names, attribution, dates, statements. */
export function draftArticle(
  given: ArticleText,
  gazetteer: Gazetteer,
  { published }: DraftRequest = {},
): ArticleDraft {
  const notices: DraftNotice[] = [];
  const article = shortened(given, notices);
  const { text, paragraphs } = article;
  const language = article.metadata.language?.slice(0, 2).toLowerCase() ?? guessLanguage(text);
  const isEnglish = language === undefined || language === "en" || guessLanguage(text) === "en";
  if (text.trim() === "") notices.push({ code: "emptyText" });
  else if (!isEnglish) notices.push({ code: "otherLanguage", params: { language: language ?? "" } });
  if (isMostlyLines(article)) notices.push({ code: "mostlyLines" });
  const quotations = findQuotations(text, paragraphs);
  const units = paragraphs.flatMap((paragraph) => unitsOf(text, paragraph, quotations));
  const names = findNames(text, units, createLookUp(gazetteer));
  const toponyms = names.toponyms.map(
    (toponym): UsedToponym => ({ ...toponym, use: findUse(toponym, names.bodies) }),
  );
  const placed = placeToponyms(toponyms, gazetteer);
  const attributions = isEnglish ? attribute(article, units) : [];
  const dates = isEnglish
    ? findDates(article, units, { published: published ?? article.metadata.published })
    : [];
  markDatesOfSaying(text, dates, attributions);
  const isPlace = (span: Span) =>
    toponyms.some((each) => covers(span, each) && each.end - each.start > (span.end - span.start) / 2);
  const registry = new ActorRegistry(text, names.people, names.bodies, isPlace);
  // In the order of the text, so that "he" is who spoke before.
  for (const each of [...attributions].sort((a, b) => (a.source?.start ?? 0) - (b.source?.start ?? 0)))
    registry.resolve(each);
  const statements = isEnglish
    ? buildStatements({ article, units, attributions, toponyms, dates, registry })
    : [];
  if (isEnglish && text.trim() !== "" && attributions.length === 0) notices.push({ code: "noSpeaker" });
  return {
    article,
    language,
    units,
    quotations,
    names,
    toponyms,
    placed,
    countries: countriesOf(placed.values()),
    attributions,
    dates,
    actors: registry.actors,
    actorAt: (span) => registry.resolveSpan(span).actor,
    statements,
    notices,
  };
}

function shortened(given: ArticleText, notices: DraftNotice[]): ArticleText {
  if (given.text.length <= LONGEST_TEXT) return given;
  const paragraphs = given.paragraphs.filter(({ end }) => end <= LONGEST_TEXT);
  notices.push({ code: "textCut", params: { characters: LONGEST_TEXT, paragraphs: paragraphs.length } });
  return { ...given, paragraphs };
}

const FEW_WORDS = 5;
const MANY_LINES = 12;

/** A menu with its cookies, or a list: many lines, and most of them a few words without a point. */
function isMostlyLines({ text, paragraphs }: ArticleText): boolean {
  const short = paragraphs.filter(({ start, end }) => {
    const words = text.slice(start, end).trim();
    return words.split(/\s+/u).length <= FEW_WORDS && !/[.!?:”"]$/u.test(words);
  });
  return paragraphs.length >= MANY_LINES && short.length > paragraphs.length / 2;
}
