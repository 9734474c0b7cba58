/**
 * From strings to entry numbers without keeping the strings: pairs of hash and entry, sorted by hash, then entry. A
 * million strings take 8 MB, a tenth of what a Map takes. Two strings may share a hash, so whoever looks up verifies
 * what comes back.
 */
export interface HashIndex {
  hashes: Uint32Array;
  entries: Uint32Array;
}

/** Fewer pairs than this are sorted sooner by comparing them. */
const FEW = 10_000;

/** Sorts the pairs in place of a Map: two passes of sixteen bits each, which keep equal hashes in order of entry. */
export function buildHashIndex(hashes: Uint32Array, entries: Uint32Array): HashIndex {
  if (hashes.length < FEW) return sortFew(hashes, entries);
  const halfway = sortByHalf({ hashes, entries }, 0);
  return sortByHalf(halfway, 16);
}

/** Entries under the text, in ascending order; possibly others that share its hash. */
export function entriesOf({ hashes, entries }: HashIndex, text: string): number[] {
  const hash = hashOf(text);
  const found: number[] = [];
  for (let at = lowerBound(hashes, hash); hashes[at] === hash; at++) {
    const entry = entries[at] ?? 0;
    if (found.at(-1) !== entry) found.push(entry);
  }
  return found;
}

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Where the first number of a sorted array stands that is no smaller. */
export function lowerBound(sorted: Uint32Array, least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sortFew(hashes: Uint32Array, entries: Uint32Array): HashIndex {
  const order = [...hashes.keys()].sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || a - b);
  return {
    hashes: Uint32Array.from(order, (at) => hashes[at] ?? 0),
    entries: Uint32Array.from(order, (at) => entries[at] ?? 0),
  };
}

function sortByHalf({ hashes, entries }: HashIndex, shift: 0 | 16): HashIndex {
  const starts = new Uint32Array(0x10001);
  for (const hash of hashes) {
    const bucket = ((hash >>> shift) & 0xffff) + 1;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < starts.length; bucket++) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  }
  const sorted: HashIndex = {
    hashes: new Uint32Array(hashes.length),
    entries: new Uint32Array(hashes.length),
  };
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    const bucket = (hash >>> shift) & 0xffff;
    const to = starts[bucket] ?? 0;
    starts[bucket] = to + 1;
    sorted.hashes[to] = hash;
    sorted.entries[to] = entries[at] ?? 0;
  }
  return sorted;
}
