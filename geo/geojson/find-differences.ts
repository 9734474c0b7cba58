import { type ArrayChange, diffArrays } from "diff";

/** A run of words: shared by both versions, or only in this one. */
export interface VersionPart {
  words: string;
  differs: boolean;
}

/**
 * Splits two versions of a text into runs of shared words and runs of differing words. Whole words and punctuation marks are
 * compared, white space is ignored. The parts of a version, joined, are the version itself.
 */
export function findDifferences(
  article: string,
  other: string,
): { article: VersionPart[]; other: VersionPart[] } {
  const changes = diffArrays(
    findWords(article).map(({ 0: word }) => word),
    findWords(other).map(({ 0: word }) => word),
  );
  return {
    article: cutAt(
      article,
      changes.filter(({ added }) => !added),
    ),
    other: cutAt(
      other,
      changes.filter(({ removed }) => !removed),
    ),
  };
}

/** Words, including apostrophes and hyphens inside them. Every other mark is a word of its own. */
function findWords(version: string): RegExpExecArray[] {
  return [...version.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[^\s]/gu)];
}

/** `runs` hold the words of this version, each once, in order. */
function cutAt(version: string, runs: ArrayChange<string>[]): VersionPart[] {
  const found = findWords(version);
  const parts: VersionPart[] = [];
  let word = 0;
  let at = 0;
  for (const run of runs) {
    const first = found[word];
    word += run.value.length;
    const last = found[word - 1];
    if (first === undefined || last === undefined) throw new Error(`a run of no words: ${version}`);
    const end = last.index + last[0].length;
    const differs = run.added || run.removed;
    // White space before a difference belongs to the shared run.
    if (differs && first.index > at) parts.push({ words: version.slice(at, first.index), differs: false });
    parts.push({ words: version.slice(differs ? first.index : at, end), differs });
    at = end;
  }
  if (at < version.length) parts.push({ words: version.slice(at), differs: false });
  return joinShared(parts);
}

/** White space between two shared runs joins them. */
function joinShared(parts: VersionPart[]): VersionPart[] {
  const joined: VersionPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && !last.differs && !part.differs) last.words += part.words;
    else joined.push({ ...part });
  }
  return joined;
}
