import MiniSearch, { type SearchOptions } from "minisearch";
import { skeletonOfToponym } from "../../../geo/gazetteer/fold-toponym.ts";
import type { AtlasIndex } from "../../reading/atlas-index.ts";
import { isArticle, LEAST_SKELETON, nameKeyOf, plainWordsOf, SKELETON, termReader } from "./search-terms.ts";

export interface SearchResult {
  /** By position in the order of the article: 1 where the statement is found. */
  hits: Uint8Array;
  /** The words of statements and the keys of names that were met, for marking them in the cards. */
  matched: ReadonlySet<string>;
}

export type SearchStatements = (query: string) => SearchResult;

/** Milliseconds of indexing at a stretch: less than a frame, so that the page goes on answering. */
const SLICE = 12;
/** Letters from which a word may differ by a slip, where nothing has it as it is written; and how far. */
const LEAST_FUZZY = 5;
const SLIP = 0.25;

/**
 * Builds the index in slices; undefined once nobody waits for it any longer. Every word of a query must be met: by the
 * beginning of a word, by a name that is spelled otherwise, or, where neither is there, by a slip of the pen.
 */
export async function buildSearch(
  index: AtlasIndex,
  signal: AbortSignal,
): Promise<SearchStatements | undefined> {
  const engine = new MiniSearch({
    fields: ["words", "names"],
    // The terms are ready, and none of them holds a space.
    tokenize: (terms) => terms.split(" "),
    processTerm: (term) => term,
  });
  const read = termReader(index);
  const records = [...index.statements.values()];
  let end = performance.now() + SLICE;
  for (const [id, record] of records.entries()) {
    const { words, names } = read(record);
    engine.add({ id, words: words.join(" "), names: names.join(" ") });
    if (performance.now() < end) continue;
    await breathe();
    if (signal.aborted) return undefined;
    end = performance.now() + SLICE;
  }
  return (query) => searchStatements(engine, records.length, query);
}

function searchStatements(engine: MiniSearch, count: number, query: string): SearchResult {
  const all = plainWordsOf(query);
  const proper = all.filter((word) => !isArticle(word));
  const words = proper.length === 0 ? all : proper;
  const hits = new Uint8Array(count).fill(words.length === 0 ? 0 : 1);
  const matched = new Set<string>();
  for (const word of words) {
    const own = findWord(engine, count, word, matched);
    for (let position = 0; position < count; position++)
      hits[position] = (hits[position] ?? 0) & (own[position] ?? 0);
  }
  for (const [name, options] of namesIn(query)) find(engine, name, options, hits, matched);
  return { hits, matched };
}

/** Where one word is met, in the strictest way in which it is met at all. */
function findWord(engine: MiniSearch, count: number, word: string, matched: Set<string>): Uint8Array {
  const hits = new Uint8Array(count);
  const key = nameKeyOf(word);
  const strict = find(engine, word, { fields: ["words"], prefix: true }, hits, matched);
  const named = key !== "" && find(engine, key, { fields: ["names"], prefix: key.length > 3 }, hits, matched);
  if (strict || named || word.length < LEAST_FUZZY) return hits;
  find(engine, word, { fields: ["words"], fuzzy: SLIP }, hits, matched);
  if (key !== "") find(engine, key, { fields: ["names"], fuzzy: SLIP }, hits, matched);
  return hits;
}

/** The query as one name: spelled in other words than the atlas has, or in another script. */
function namesIn(query: string): [name: string, options: SearchOptions][] {
  const [key, skeleton] = [nameKeyOf(query), skeletonOfToponym(query)];
  return [
    ...(key.length > 3 ? [[key, { fields: ["names"], prefix: true }] satisfies [string, SearchOptions]] : []),
    ...(skeleton.length >= LEAST_SKELETON
      ? [[`${SKELETON}${skeleton}`, { fields: ["names"] }] satisfies [string, SearchOptions]]
      : []),
  ];
}

function find(
  engine: MiniSearch,
  term: string,
  options: SearchOptions,
  hits: Uint8Array,
  matched: Set<string>,
): boolean {
  const results = engine.search(term, options);
  for (const { id, terms } of results) {
    hits[id] = 1;
    for (const met of terms) matched.add(met);
  }
  return results.length > 0;
}

/** Lets the page paint and answer. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
