import MiniSearch, { type SearchOptions } from "minisearch";

/**
 * Terms and the statements that hold them. The search library keeps the terms alone, each once: their number hardly grows
 * with that of the statements, and the lists of positions are plain arrays.
 */
export interface TermIndex {
  /** Positions must come in rising order. */
  add(term: string, position: number): void;
  /** Marks the statements with a term that matches, and the terms; false where there is none. */
  find(term: string, options: SearchOptions, hits: Uint8Array, matched: Set<string>): boolean;
}

export function createTermIndex(): TermIndex {
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

  function find(term: string, options: SearchOptions, hits: Uint8Array, matched: Set<string>): boolean {
    const results = engine.search(term, options);
    for (const { id } of results) {
      matched.add(id);
      for (const position of positionsOf.get(id) ?? []) hits[position] = 1;
    }
    return results.length > 0;
  }

  return { add, find };
}
