import MiniSearch, { type SearchOptions } from "minisearch";
import { skeletonOfToponym } from "../../../../geo/geocoder/names/fold-toponym.ts";
import type { AtlasOutline } from "../../../../geo/geojson/view/atlas-outline.ts";
import type { StatementView } from "../../../../geo/geojson/view/atlas-view.ts";
import { type SearchPart, searchPartShape } from "../../../../geo/model/atlas-index.ts";
import type { Steps } from "../../../../geo/steps.ts";
import { runInSlices, yieldToMain } from "../../page/run-in-slices.ts";
import { isArticle, LEAST_SKELETON, nameKeyOf, plainWordsOf, SKELETON, termReader } from "./search-terms.ts";

export interface SearchResult {
  /** By position in the order of the article: 1 where the statement is found. */
  hits: Uint8Array;
  /** The matching words and name keys, for highlighting them in the cards. */
  matched: ReadonlySet<string>;
}

export type SearchStatements = (query: string) => SearchResult;

/** Minimum length of a word for fuzzy search, which is used when the word itself has no match. */
const LEAST_FUZZY = 5;
const FUZZY: SearchOptions = { fuzzy: 0.25 };
const PREFIX: SearchOptions = { prefix: true };
const EXACT: SearchOptions = {};
/** Name keys up to this length are not matched as prefixes: too many names begin with them. */
const SHORT = 3;

/**
 * Builds the index in slices; undefined when it was aborted. Every word of a query must match: as the prefix of a word, or as another
 * spelling of a name; a word without such a match may match with typing errors.
 */
export function buildSearch(
  atlas: AtlasOutline,
  statements: readonly StatementView[],
  signal: AbortSignal,
): Promise<SearchStatements | undefined> {
  return runInSlices(indexStatements(atlas, statements), signal);
}

function* indexStatements(
  atlas: AtlasOutline,
  statements: readonly StatementView[],
): Steps<SearchStatements> {
  const terms: Terms = { words: createTermIndex(), names: createTermIndex() };
  const read = termReader(atlas);
  for (const [position, statement] of statements.entries()) {
    const { words, names } = read(statement);
    for (const word of words) terms.words.add(word, position);
    for (const name of names) terms.names.add(name, position);
    yield;
  }
  return (query) => searchStatements(terms, statements.length, query);
}

/**
 * Loads the search of a large atlas from the parts that the build has written, one task each. Undefined when it was aborted. Throws
 * when a part cannot be loaded.
 */
export async function loadSearch(
  count: number,
  files: readonly string[],
  load: (file: string) => Promise<unknown>,
  signal: AbortSignal,
): Promise<SearchStatements | undefined> {
  const terms: Terms = { words: createTermIndex(), names: createTermIndex() };
  const loading = files.map(load);
  for (const part of loading) {
    const json = await part;
    if (searchPartShape(json) !== undefined) throw new TypeError("a part of the search is malformed");
    const { words, names } = json as SearchPart;
    for (const [term, steps] of words) terms.words.addAll(term, sumUp(steps, count));
    for (const [term, steps] of names) terms.names.addAll(term, sumUp(steps, count));
    await yieldToMain();
    if (signal.aborted) return undefined;
  }
  return (query) => searchStatements(terms, count, query);
}

function sumUp(steps: readonly number[], count: number): number[] {
  let position = 0;
  return steps.map((step) => {
    position += step;
    if (position >= count) throw new RangeError(`no statement ${position}`);
    return position;
  });
}

/** Words of statements and keys of names. Separate, since a key can look like another word. */
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
  // The whole query as one name: another spelling, or another script.
  const [key, skeleton] = [nameKeyOf(query), skeletonOfToponym(query)];
  if (key.length > SHORT) names.find(key, PREFIX, hits, matched);
  if (skeleton.length >= LEAST_SKELETON) names.find(`${SKELETON}${skeleton}`, EXACT, hits, matched);
  return { hits, matched };
}

/** The statements that match one word; fuzzy only when there is no strict match. */
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

/**
 * Terms and their statements. MiniSearch only indexes the distinct terms, whose number hardly grows with the statements. The positions
 * are plain arrays.
 */
interface TermIndex {
  /** Positions must be added in ascending order. */
  add(term: string, position: number): void;
  /** Adds a new term with all its positions. */
  addAll(term: string, positions: number[]): void;
  /** Sets the hits of all matching terms and adds the terms to `matched`. Returns whether there was one. */
  find(term: string, options: SearchOptions, hits: Uint8Array, matched: Set<string>): boolean;
}

function createTermIndex(): TermIndex {
  const positionsOf = new Map<string, number[]>();
  const engine = new MiniSearch<{ term: string }>({
    idField: "term",
    fields: ["term"],
    tokenize: (term) => [term],
    processTerm: (term) => term,
  });

  function add(term: string, position: number): void {
    const positions = positionsOf.get(term);
    if (positions === undefined) {
      positionsOf.set(term, [position]);
      engine.add({ term });
    } else if (positions[positions.length - 1] !== position) positions.push(position);
  }

  function addAll(term: string, positions: number[]): void {
    positionsOf.set(term, positions);
    engine.add({ term });
  }

  function find(term: string, options: SearchOptions, hits: Uint8Array, matched: Set<string>): boolean {
    const results = engine.search(term, options);
    for (const { id } of results) {
      matched.add(id);
      for (const position of positionsOf.get(id) ?? []) hits[position] = 1;
    }
    return results.length > 0;
  }

  return { add, addAll, find };
}
