/** Entries an index can number; the world layer has 200,000. */
const MAX_ENTRIES = 2 ** 21;

/**
 * From strings to entry numbers, without keeping the strings: pairs of hash and number in one sorted array of numbers
 * (32 + 21 bits, the 53 of a double). A million strings take 8 MB, a tenth of what a Map takes. Two strings may
 * share a hash, so whoever looks up verifies what comes back.
 */
export class HashIndex {
  #pairs = new Float64Array(1024);
  #count = 0;
  #sorted = true;

  add(text: string, entry: number): void {
    if (entry >= MAX_ENTRIES)
      throw new RangeError(`an index holds ${MAX_ENTRIES} entries, not number ${entry}`);
    if (this.#count === this.#pairs.length) {
      const larger = new Float64Array(this.#count * 2);
      larger.set(this.#pairs);
      this.#pairs = larger;
    }
    this.#pairs[this.#count] = hashOf(text) * MAX_ENTRIES + entry;
    this.#count += 1;
    this.#sorted = false;
  }

  /** Entries added under the text, in ascending order, each once; possibly others that share its hash. */
  entriesOf(text: string): number[] {
    if (!this.#sorted) {
      this.#pairs = this.#pairs.slice(0, this.#count).sort();
      this.#sorted = true;
    }
    const first = hashOf(text) * MAX_ENTRIES;
    const found: number[] = [];
    for (let at = this.#lowerBound(first); at < this.#count; at++) {
      const entry = (this.#pairs[at] ?? Number.POSITIVE_INFINITY) - first;
      if (entry >= MAX_ENTRIES) break;
      if (found.at(-1) !== entry) found.push(entry);
    }
    return found;
  }

  /** Where the first pair stands that is no smaller. */
  #lowerBound(pair: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#pairs[middle] ?? 0) < pair) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
