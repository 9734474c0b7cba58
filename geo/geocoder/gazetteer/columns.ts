export type Numbers = Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Numbers by index: an array in memory, or a part of a file whose pages are read as they are asked for. */
export interface NumberList {
  readonly length: number;
  at(index: number): number | undefined;
  subarray(start?: number, end?: number): Numbers;
}

/** Numbers one after the other, in an array that doubles as it fills. */
export class NumberColumn<Kind extends Numbers> {
  length = 0;
  #values: Kind;
  #make: (length: number) => Kind;

  constructor(make: (length: number) => Kind) {
    this.#make = make;
    this.#values = make(1024);
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = this.#make(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  /** What was pushed. A view, not a copy: an index of the world has 80 MB. */
  finish(): Kind {
    return this.#values.subarray(0, this.length) as Kind;
  }
}

export function uint16Column(): NumberColumn<Uint16Array> {
  return new NumberColumn((length) => new Uint16Array(length));
}

export function uint32Column(): NumberColumn<Uint32Array> {
  return new NumberColumn((length) => new Uint32Array(length));
}

export function int32Column(): NumberColumn<Int32Array> {
  return new NumberColumn((length) => new Int32Array(length));
}

export function float64Column(): NumberColumn<Float64Array> {
  return new NumberColumn((length) => new Float64Array(length));
}

/** Many strings as two arrays of numbers: UTF-16 code units end to end, and where each string starts. */
export interface TextColumn {
  units: NumberList;
  /** One more than there are strings: the last is the end. */
  starts: NumberList;
}

/** Code units that one call may take as arguments; a province's area is longer than a stack. */
const PIECE = 8192;

export function textAt({ units, starts }: TextColumn, index: number): string {
  const [start, end] = [starts.at(index) ?? 0, starts.at(index + 1) ?? 0];
  if (end - start <= PIECE) return textOf(units.subarray(start, end));
  let text = "";
  for (let at = start; at < end; at += PIECE) text += textOf(units.subarray(at, Math.min(end, at + PIECE)));
  return text;
}

export class TextColumnBuilder {
  #units = new Uint16Array(1024);
  #length = 0;
  #starts = uint32Column();

  constructor() {
    this.#starts.push(0);
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  add(text: string): void {
    const end = this.#length + text.length;
    if (end > this.#units.length) {
      const larger = new Uint16Array(Math.max(end, this.#units.length * 2));
      larger.set(this.#units.subarray(0, this.#length));
      this.#units = larger;
    }
    const units = this.#units;
    for (let at = 0, to = this.#length; to < end; at++, to++) units[to] = text.charCodeAt(at);
    this.#length = end;
    this.#starts.push(end);
  }

  finish(): TextColumn {
    return { units: this.#units.subarray(0, this.#length), starts: this.#starts.finish() };
  }
}

function textOf(units: ArrayLike<number>): string {
  return Reflect.apply(String.fromCharCode, undefined, units);
}

/**
 * From strings to entry numbers without keeping the strings: pairs of hash and entry, sorted by hash, then entry. A
 * million strings take 8 MB, a tenth of what a Map takes. Two strings may share a hash, so whoever looks up verifies
 * what comes back.
 */
export interface HashIndex {
  hashes: NumberList;
  entries: NumberList;
}

interface HashArrays {
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
  for (let at = lowerBound(hashes, hash); at < hashes.length && hashes.at(at) === hash; at++) {
    const entry = entries.at(at) ?? 0;
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
export function lowerBound(sorted: NumberList, least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted.at(middle) ?? 0) < least) low = middle + 1;
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

function sortByHalf({ hashes, entries }: HashArrays, shift: 0 | 16): HashArrays {
  const starts = new Uint32Array(0x10001);
  for (const hash of hashes) {
    const bucket = ((hash >>> shift) & 0xffff) + 1;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < starts.length; bucket++) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  }
  const sorted: HashArrays = {
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
