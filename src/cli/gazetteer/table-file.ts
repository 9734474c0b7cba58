import { closeSync, fstatSync, openSync, readSync, rmSync } from "node:fs";
import { crc32 } from "node:zlib";
import type { NumberList, Numbers } from "../../../geo/geocoder/gazetteer/columns.ts";
import { type PlaceTable, PlaceTableBuilder } from "../../../geo/geocoder/gazetteer/place-table.ts";
import { UsageError } from "../effects.ts";

/**
 * A file of place tables: magic, length and checksum of the heading, the heading as JSON, then the arrays, each at a
 * multiple of eight bytes. Little-endian, as every machine that Node runs on. Pages of the arrays are read and checked when
 * they are asked for: a lookup needs a hundredth of an index of the world.
 */
const MAGIC = "CLAIMTBL";
const FIXED_BYTES = 16;
const PAGE_BYTES = 16_384;

type Heading<About> = {
  about: About;
  bytes: number;
  /** Checksum of each page, CRC-32. */
  checksums: number[];
  sections: [name: string, start: number, length: number][];
};

/** Makes the pieces of the file; `about` is any JSON. */
export function packTables(tables: Record<string, PlaceTable>, about: unknown): Uint8Array[] {
  const sections: Heading<unknown>["sections"] = [];
  const pieces: Uint8Array[] = [];
  const checksums: number[] = [];
  let bytes = 0;
  const add = (piece: Uint8Array) => {
    pieces.push(piece);
    for (let at = 0; at < piece.length; ) {
      const page = Math.floor((bytes + at) / PAGE_BYTES);
      const end = Math.min(piece.length, (page + 1) * PAGE_BYTES - bytes);
      // The checksum of nothing is 0.
      checksums[page] = crc32(piece.subarray(at, end), checksums[page] ?? 0);
      at = end;
    }
    bytes += piece.length;
  };
  for (const [name, table] of Object.entries(tables)) {
    for (const [path, list] of leavesOf(table)) {
      const numbers = list.subarray();
      sections.push([`${name}.${path}`, bytes, numbers.length]);
      add(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
      add(new Uint8Array(padding(bytes)));
    }
  }
  const text = JSON.stringify({ about, bytes, checksums, sections });
  const heading = Buffer.from(text + " ".repeat(padding(Buffer.byteLength(text))));
  const fixed = Buffer.alloc(FIXED_BYTES);
  fixed.write(MAGIC, "latin1");
  fixed.writeUInt32LE(heading.length, 8);
  fixed.writeUInt32LE(crc32(heading), 12);
  return [fixed, heading, ...pieces];
}

/** Opens a file; undefined where it is no such file, is cut off or has another heading than it was given. */
export function openTables<About>(
  path: string,
  names: readonly string[],
): { about: About; tables: Record<string, PlaceTable> } | undefined {
  const handle = openSync(path, "r");
  const opened = readTables<About>(path, handle, names);
  // An opened file stays open as long as the process: its pages are read on demand.
  if (opened === undefined) closeSync(handle);
  return opened;
}

function readTables<About>(path: string, handle: number, names: readonly string[]) {
  const fixed = Buffer.alloc(FIXED_BYTES);
  if (readSync(handle, fixed, 0, FIXED_BYTES, 0) < FIXED_BYTES) return undefined;
  if (fixed.toString("latin1", 0, 8) !== MAGIC) return undefined;
  const { size } = fstatSync(handle);
  const length = fixed.readUInt32LE(8);
  if (FIXED_BYTES + length > size) return undefined;
  const bytes = Buffer.alloc(length);
  readSync(handle, bytes, 0, length, FIXED_BYTES);
  if (crc32(bytes) !== fixed.readUInt32LE(12)) return undefined;
  const heading: Heading<About> = JSON.parse(bytes.toString("utf8"));
  if (FIXED_BYTES + length + heading.bytes !== size) return undefined;
  const pages = createPageReader(path, handle, FIXED_BYTES + length, heading);
  const sections = new Map(heading.sections.map(([name, start, count]) => [name, { start, count }]));
  const tables: Record<string, PlaceTable> = {};
  for (const name of names) {
    const table = new PlaceTableBuilder().finish();
    for (const [leaf, empty, holder, key] of leavesOf(table)) {
      const section = sections.get(`${name}.${leaf}`);
      if (section === undefined) return undefined;
      holder[key] = new PagedNumbers(pages, section.start, section.count, empty.subarray());
    }
    tables[name] = table;
  }
  return { about: heading.about, tables };
}

type PageReader = (page: number) => ArrayBuffer;

function createPageReader(
  path: string,
  handle: number,
  bodyStart: number,
  { bytes, checksums }: Heading<unknown>,
): PageReader {
  const pages: ArrayBuffer[] = [];
  return (page) => {
    const known = pages[page];
    if (known !== undefined) return known;
    const start = page * PAGE_BYTES;
    const read = new Uint8Array(Math.min(PAGE_BYTES, bytes - start));
    readSync(handle, read, 0, read.length, bodyStart + start);
    if (crc32(read) !== checksums[page]) {
      rmSync(path, { force: true });
      throw new UsageError(`The kept index ${path} is damaged. It was removed; run the command again.`);
    }
    pages[page] = read.buffer;
    return read.buffer;
  };
}

/** An array of numbers in a file. No number lies on two pages. */
class PagedNumbers implements NumberList {
  readonly length: number;
  #pages: PageReader;
  #views: Numbers[] = [];
  /** Of the file's body, in numbers of this width. */
  #start: number;
  #perPage: number;
  /** Numbers a page are a power of two. */
  #shift: number;
  #mask: number;
  #like: Numbers;

  constructor(pages: PageReader, startByte: number, length: number, like: Numbers) {
    this.#pages = pages;
    this.#like = like;
    this.#start = startByte / like.BYTES_PER_ELEMENT;
    this.#perPage = PAGE_BYTES / like.BYTES_PER_ELEMENT;
    this.#shift = Math.log2(this.#perPage);
    this.#mask = this.#perPage - 1;
    this.length = length;
  }

  at(index: number): number | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const place = this.#start + index;
    const page = place >> this.#shift;
    const view = this.#views[page] ?? this.#view(page);
    return view[place & this.#mask];
  }

  subarray(start = 0, end = this.length): Numbers {
    const [first, last] = [this.#start + start, this.#start + Math.min(end, this.length)];
    const page = Math.floor(first / this.#perPage);
    const view = this.#view(page);
    const offset = page * this.#perPage;
    if (last - offset <= this.#perPage) return view.subarray(first - offset, Math.max(0, last - offset));
    const whole = make(this.#like, last - first);
    for (let at = first; at < last; ) {
      const onPage = Math.floor(at / this.#perPage);
      const pageStart = onPage * this.#perPage;
      const until = Math.min(last, pageStart + this.#perPage);
      whole.set(this.#view(onPage).subarray(at - pageStart, until - pageStart), at - first);
      at = until;
    }
    return whole;
  }

  #view(page: number): Numbers {
    const known = this.#views[page];
    if (known !== undefined) return known;
    const view = this.length === 0 ? make(this.#like, 0) : viewOf(this.#like, this.#pages(page));
    this.#views[page] = view;
    return view;
  }
}

function make(like: Numbers, length: number): Numbers {
  if (like instanceof Uint16Array) return new Uint16Array(length);
  if (like instanceof Uint32Array) return new Uint32Array(length);
  return like instanceof Int32Array ? new Int32Array(length) : new Float64Array(length);
}

function viewOf(like: Numbers, page: ArrayBuffer): Numbers {
  if (like instanceof Uint16Array) return new Uint16Array(page);
  if (like instanceof Uint32Array) return new Uint32Array(page);
  return like instanceof Int32Array ? new Int32Array(page) : new Float64Array(page);
}

/** Every array of a table with its path, and with the object that holds it. */
function leavesOf(node: object, path = ""): [string, NumberList, Record<string, NumberList>, string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    isNumbers(value)
      ? [[`${path}${key}`, value, node as Record<string, NumberList>, key]]
      : leavesOf(value, `${path}${key}.`),
  );
}

function isNumbers(value: unknown): value is NumberList {
  return ArrayBuffer.isView(value) || value instanceof PagedNumbers;
}

function padding(bytes: number): number {
  return (8 - (bytes % 8)) % 8;
}
