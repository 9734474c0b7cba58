import { type ArticleDraft, draftArticle } from "../../../geo/draft/draft-article.ts";
import type { ArticleText } from "../../../geo/draft/read/article-text.ts";
import { readArticle } from "../../../geo/draft/read/read-article.ts";
import { writeNewAtlas } from "../../../geo/draft/write/write-atlas.ts";
import type { Geocoder } from "../../../geo/geocoder/index.ts";
import { formatNotice } from "../../../geo/messages/draft/draft-messages.ts";
import { loadDraftMessages } from "../../../geo/messages/draft/load-draft-messages.ts";
import type { Locale } from "../../../geo/messages/messages.ts";
import type { FoundName, WorkArticle } from "../atlas/work.ts";
import { firstWords } from "./first-words.ts";

export interface GivenArticle {
  /** article.txt, article.md or article.html. */
  name: string;
  source: string;
  /** Day of publication, `YYYY-MM-DD`, where the author states it. */
  published?: string | undefined;
  /** Language of the notices. */
  locale: Locale;
  /** The country that it is about, by its code, where the author states it. */
  country?: string | undefined;
}

export interface Proposal {
  yaml: string;
  article: WorkArticle;
  notices: string[];
}

/** Reads an article and drafts an atlas of it. `today` is the date of the atlas. */
export async function propose(given: GivenArticle, geocoder: Geocoder, today: string): Promise<Proposal> {
  const text = await readArticle(given.name, given.source);
  if (given.country) await geocoder.load([given.country]);
  const draft = await draftWithTowns(text, geocoder, given.published || undefined);
  const words = await loadDraftMessages(given.locale);
  const title = text.metadata.title ?? firstWords(text);
  return {
    yaml: writeNewAtlas(draft, { title, updated: today }).yaml,
    article: toWorkArticle(given, draft),
    notices: draft.notices.map((notice) => formatNotice(notice, words)),
  };
}

/** An article that lies beside an atlas: its words, and the names in them. */
export async function readBeside(
  given: Pick<GivenArticle, "name" | "source">,
  geocoder: Geocoder,
): Promise<WorkArticle> {
  const text = await readArticle(given.name, given.source);
  return toWorkArticle(given, draftArticle(text, geocoder.gazetteer()));
}

/** The countries that the article names most are looked into, and it is read again with their towns. */
async function draftWithTowns(
  text: ArticleText,
  geocoder: Geocoder,
  published: string | undefined,
): Promise<ArticleDraft> {
  const first = draftArticle(text, geocoder.gazetteer(), { published });
  if (first.countries.length === 0) return first;
  await geocoder.load(first.countries);
  return draftArticle(text, geocoder.gazetteer(), { published });
}

function toWorkArticle(
  { name, source }: Pick<GivenArticle, "name" | "source">,
  draft: ArticleDraft,
): WorkArticle {
  const found: FoundName[] = [
    ...draft.attributions.flatMap(({ source: span }) =>
      span === undefined ? [] : [{ kind: "speaker" as const, start: span.start, end: span.end }],
    ),
    ...draft.toponyms
      .filter(({ use }) => use === "site" || use === "origin")
      .map(({ start, end }) => ({ kind: "place" as const, start, end })),
    ...draft.dates.map(({ start, end }) => ({ kind: "date" as const, start, end })),
  ];
  const { text, paragraphs } = draft.article;
  return {
    name,
    source,
    text,
    paragraphs: paragraphs.map(({ start, end }) => ({ start, end })),
    found: found.sort((a, b) => a.start - b.start || b.end - a.end),
  };
}
