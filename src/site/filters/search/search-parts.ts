import type { AtlasOutline } from "../../../../geo/geojson/view/atlas-outline.ts";
import type { StatementView } from "../../../../geo/geojson/view/atlas-view.ts";
import type { SearchPart } from "../../../../geo/model/atlas-index.ts";
import { termReader } from "./search-terms.ts";

/** Number of terms in a part: a browser can add them in less than a frame. */
const PART_SIZE = 1500;

type Entries = SearchPart["words"];

/** The parts that `loadSearch` reads: all terms of the statements with their positions. */
export function buildSearchParts(atlas: AtlasOutline, statements: readonly StatementView[]): SearchPart[] {
  const read = termReader(atlas);
  const words = new Map<string, number[]>();
  const names = new Map<string, number[]>();
  for (const [position, statement] of statements.entries()) {
    const terms = read(statement);
    for (const term of new Set(terms.words)) append(words, term, position);
    for (const term of new Set(terms.names)) append(names, term, position);
  }
  return [
    ...cut(words).map((entries) => ({ words: entries, names: [] })),
    ...cut(names).map((entries) => ({ words: [], names: entries })),
  ];
}

function append(index: Map<string, number[]>, term: string, position: number): void {
  const positions = index.get(term);
  if (positions === undefined) index.set(term, [position]);
  else positions.push(position);
}

function cut(index: ReadonlyMap<string, number[]>): Entries[] {
  const entries: Entries = [...index]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, positions]) => [term, positions.map((position, at) => position - (positions[at - 1] ?? 0))]);
  return Array.from({ length: Math.ceil(entries.length / PART_SIZE) }, (_, part) =>
    entries.slice(part * PART_SIZE, (part + 1) * PART_SIZE),
  );
}
