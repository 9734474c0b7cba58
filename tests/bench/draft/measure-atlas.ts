import { readFileSync } from "node:fs";
import { type ArticleDraft, draftArticle } from "../../../geo/draft/draft-article.ts";
import { overlaps, type Span } from "../../../geo/draft/proposal.ts";
import { readPlainText } from "../../../geo/draft/read/read-text.ts";
import type { DraftStatement } from "../../../geo/draft/statements/statement.ts";
import type { Gazetteer } from "../../../geo/geocoder/gazetteer/gazetteer.ts";
import type { Actor } from "../../../geo/model/article.ts";
import type { Statement } from "../../../geo/model/statement.ts";
import { findAtlasFolder, readAtlas } from "../../../src/cli/atlas/read-atlas.ts";
import { defaultEffects } from "../../../src/cli/effects.ts";

/** Draft and author's atlas of one article, counted: found of wanted, and what was not found. */
export interface AtlasCounts {
  name: string;
  found: number;
  wanted: number;
  misses: string[];
}

/** Compares the draft of an article's text with the atlas that an author made of it. */
export async function measureAtlas(
  slug: string,
  textFile: string,
  gazetteer: Gazetteer,
): Promise<AtlasCounts[]> {
  const { value } = await readAtlas(findAtlasFolder(slug, defaultEffects), defaultEffects);
  if (value === undefined) throw new Error(`the atlas ${slug} cannot be read`);
  const { statements, actors } = value.atlas;
  const draft = draftArticle(readPlainText(readFileSync(textFile, "utf8")), gazetteer);
  const pairs = pairUp(statements, draft);
  const named = new Map(actors.map((actor) => [actor.id, actor]));
  const unused = draft.statements.filter((each) => !pairs.some(({ mine }) => mine === each));
  const links = statements.flatMap((theirs) => linksOf(theirs).map((link) => ({ theirs, link })));
  const mineOf = (theirs: Statement) => pairs.find((pair) => pair.theirs === theirs)?.mine;
  return [
    tally(
      "statements",
      statements,
      (theirs) => mineOf(theirs) !== undefined,
      ({ id }) => id,
    ),
    { name: "statements besides", found: unused.length, wanted: 0, misses: unused.map(({ text }) => text) },
    tally(
      "speakers",
      statements,
      (theirs) => isSameSpeaker(theirs, mineOf(theirs), named),
      ({ id, speaker }) => `${id} ${speaker.as}`,
    ),
    tally(
      "links of the chain",
      links,
      ({ theirs, link }) => hasLink(mineOf(theirs), link),
      ({ theirs, link }) => `${theirs.id} ${link.role} ${link.as}`,
    ),
    tally(
      "quotations with their speaker",
      draft.quotations,
      (quotation) =>
        draft.attributions.some(
          ({ contents, source }) =>
            source !== undefined && contents.some((content) => overlaps(content, quotation)),
        ),
      ({ start, end }) => draft.article.text.slice(start, end),
    ),
    tally(
      "kinds",
      statements,
      (theirs) => mineOf(theirs)?.kind === theirs.kind,
      (theirs) => `${theirs.id} ${theirs.kind}: ${mineOf(theirs)?.kind}`,
    ),
    tally(
      "accused, where somebody is",
      statements.filter(({ accused = [] }) => accused.length > 0),
      (theirs) => (theirs.accused ?? []).some((id) => isNamed(mineOf(theirs)?.accused?.name, named.get(id))),
      (theirs) => `${theirs.id} ${theirs.accused?.join(", ")}: ${mineOf(theirs)?.accused?.name}`,
    ),
  ];
}

function tally<Item>(
  name: string,
  items: readonly Item[],
  isFound: (item: Item) => boolean,
  describe: (item: Item) => string,
): AtlasCounts {
  const missed = items.filter((item) => !isFound(item));
  return { name, found: items.length - missed.length, wanted: items.length, misses: missed.map(describe) };
}

/** One to one: each statement of the atlas with the draft's that overlaps its quotation most. */
function pairUp(statements: readonly Statement[], { article: { text }, statements: drafted }: ArticleDraft) {
  const used = new Set<DraftStatement>();
  return statements.flatMap((theirs) => {
    const start = theirs.quote === undefined ? -1 : text.indexOf(theirs.quote.exact);
    if (start < 0) return [];
    const quote: Span = { start, end: start + (theirs.quote?.exact.length ?? 0) };
    const mine = drafted
      .filter((each) => !used.has(each) && overlaps(each, quote))
      .sort(
        (a, b) =>
          Number(overlaps(b.quote, quote)) - Number(overlaps(a.quote, quote)) ||
          a.end - a.start - (b.end - b.start),
      )[0];
    if (mine === undefined) return [];
    used.add(mine);
    return [{ theirs, mine }];
  });
}

function isSameSpeaker(
  { speaker, chain = [] }: Statement,
  mine: DraftStatement | undefined,
  actors: ReadonlyMap<string, Actor>,
): boolean {
  if (mine === undefined) return false;
  const isStated = chain.some(({ role }) => role === "speaker") && (speaker.who ?? []).length > 0;
  if (!isStated) return mine.speaker === undefined;
  return (
    mine.chain.some(
      ({ role, asDescribed }) =>
        role === "speaker" && asDescribed?.toLowerCase() === speaker.as.toLowerCase(),
    ) || (speaker.who ?? []).some((id) => isNamed(mine.speaker?.name, actors.get(id)))
  );
}

function isNamed(name: string | undefined, actor: Actor | undefined): boolean {
  if (name === undefined || actor === undefined) return false;
  const plain = (words: string) => words.toLowerCase().replace(/^the /, "").replaceAll("defence", "defense");
  const known = [...Object.values(actor.names), ...(actor.alsoKnownAs ?? [])].map((each) =>
    plain(each ?? ""),
  );
  return known.some((each) => each.includes(plain(name)) || plain(name).includes(each));
}

function linksOf({ chain = [] }: Statement) {
  return chain.filter(
    ({ role, stated, as }) =>
      role !== "speaker" && role !== "publisher" && stated !== false && as !== undefined,
  );
}

function hasLink(
  mine: DraftStatement | undefined,
  { role, as = "" }: ReturnType<typeof linksOf>[number],
): boolean {
  const plain = (words: string) => words.toLowerCase().replace(/^(?:quoted by )?(?:the )?/, "");
  return (mine?.chain ?? []).some(
    (link) =>
      link.role === role &&
      (plain(as).includes(plain(link.asDescribed ?? "-")) ||
        plain(link.asDescribed ?? "-").includes(plain(as))),
  );
}
