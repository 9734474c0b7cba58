import type { SearchOptions } from "minisearch";
import { skeletonOfToponym } from "../../../../geo/geocoder/names/fold-toponym.ts";
import type { AtlasIndex } from "../../cards/atlas-index.ts";
import { isArticle, LEAST_SKELETON, nameKeyOf, plainWordsOf, SKELETON, termReader } from "./search-terms.ts";
import { createTermIndex, type TermIndex } from "./term-index.ts";

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
const FUZZY: SearchOptions = { fuzzy: 0.25 };
const PREFIX: SearchOptions = { prefix: true };
const EXACT: SearchOptions = {};
/** Keys of names up to this length begin too many others. */
const SHORT = 3;

/**
 * Builds the index in slices; undefined once nobody waits for it any longer. Every word of a query must be met: by the
 * beginning of a word, by a name that is spelled otherwise, or, where neither is there, by a slip of the pen.
 */
export async function buildSearch(
  index: AtlasIndex,
  signal: AbortSignal,
): Promise<SearchStatements | undefined> {
  const terms: Terms = { words: createTermIndex(), names: createTermIndex() };
  const read = termReader(index);
  const records = [...index.statements.values()];
  let end = performance.now() + SLICE;
  for (const [position, record] of records.entries()) {
    const { words, names } = read(record);
    for (const word of words) terms.words.add(word, position);
    for (const name of names) terms.names.add(name, position);
    if (performance.now() < end) continue;
    await yieldToMain();
    if (signal.aborted) return undefined;
    end = performance.now() + SLICE;
  }
  return (query) => searchStatements(terms, records.length, query);
}

/** Words of statements, and keys of names: apart, because a key that looks like a word is none. */
interface Terms {
  words: TermIndex;
  names: TermIndex;
}

function searchStatements({ words, names }: Terms, count: number, query: string): SearchResult {
  const all = plainWordsOf(query);
  const proper = all.filter((word) => !isArticle(word));
  const asked = proper.length === 0 ? all : proper;
  const hits = new Uint8Array(count).fill(asked.length === 0 ? 0 : 1);
  const matched = new Set<string>();
  for (const word of asked) {
    const own = findWord({ words, names }, count, word, matched);
    for (let at = 0; at < count; at++) hits[at] = (hits[at] ?? 0) & (own[at] ?? 0);
  }
  // The query as one name: in other words than the atlas has, or in another script.
  const [key, skeleton] = [nameKeyOf(query), skeletonOfToponym(query)];
  if (key.length > SHORT) names.find(key, PREFIX, hits, matched);
  if (skeleton.length >= LEAST_SKELETON) names.find(`${SKELETON}${skeleton}`, EXACT, hits, matched);
  return { hits, matched };
}

/** Where one word is met, in the strictest way in which it is met at all. */
function findWord({ words, names }: Terms, count: number, word: string, matched: Set<string>): Uint8Array {
  const hits = new Uint8Array(count);
  const key = nameKeyOf(word);
  const strict = words.find(word, PREFIX, hits, matched);
  const named = key !== "" && names.find(key, key.length > SHORT ? PREFIX : EXACT, hits, matched);
  if (strict || named || word.length < LEAST_FUZZY) return hits;
  words.find(word, FUZZY, hits, matched);
  if (key !== "") names.find(key, FUZZY, hits, matched);
  return hits;
}

/** Lets pointer, keyboard and frames have their turn. */
function yieldToMain(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
