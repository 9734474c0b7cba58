import { crc32 } from "node:zlib";
import { type PlaceTable, PlaceTableBuilder } from "../../../geo/geocoder/gazetteer/place-table.ts";

/**
 * A file of place tables: magic, length and checksum of the heading, the heading as JSON, then the arrays, each at a
 * multiple of eight bytes. Little-endian, as every machine that Node runs on.
 */
const MAGIC = "CLAIMTBL";
const FIXED_BYTES = 16;

type Numbers = Uint16Array | Uint32Array | Float64Array;
type Heading<About> = {
  about: About;
  bytes: number;
  checksum: number;
  sections: [name: string, start: number, length: number][];
};

/** Makes the pieces of the file; `about` is any JSON. */
export function packTables(tables: Record<string, PlaceTable>, about: unknown): Uint8Array[] {
  const sections: Heading<unknown>["sections"] = [];
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  let checksum = 0;
  const add = (piece: Uint8Array) => {
    // The checksum of nothing would begin anew.
    if (piece.length === 0) return;
    pieces.push(piece);
    checksum = crc32(piece, checksum);
    bytes += piece.length;
  };
  for (const [name, table] of Object.entries(tables)) {
    for (const [path, numbers] of leavesOf(table)) {
      sections.push([`${name}.${path}`, bytes, numbers.length]);
      add(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
      add(new Uint8Array(padding(bytes)));
    }
  }
  const text = JSON.stringify({ about, bytes, checksum, sections });
  const heading = Buffer.from(text + " ".repeat(padding(Buffer.byteLength(text))));
  const fixed = Buffer.alloc(FIXED_BYTES);
  fixed.write(MAGIC, "latin1");
  fixed.writeUInt32LE(heading.length, 8);
  fixed.writeUInt32LE(crc32(heading), 12);
  return [fixed, heading, ...pieces];
}

/** Reads a file back; undefined where it is no such file, is cut off or has been changed. */
export function unpackTables<About>(
  file: Buffer,
  names: readonly string[],
): { about: About; tables: Record<string, PlaceTable> } | undefined {
  if (file.length < FIXED_BYTES || file.toString("latin1", 0, 8) !== MAGIC) return undefined;
  const headingEnd = FIXED_BYTES + file.readUInt32LE(8);
  const headingBytes = file.subarray(FIXED_BYTES, headingEnd);
  if (crc32(headingBytes) !== file.readUInt32LE(12)) return undefined;
  const heading: Heading<About> = JSON.parse(headingBytes.toString("utf8"));
  const body = file.subarray(headingEnd);
  if (body.length !== heading.bytes || crc32(body) !== heading.checksum) return undefined;
  const sections = new Map(heading.sections.map(([name, start, length]) => [name, { start, length }]));
  const tables: Record<string, PlaceTable> = {};
  for (const name of names) {
    const table = new PlaceTableBuilder().finish();
    for (const [path, empty, holder, key] of leavesOf(table)) {
      const section = sections.get(`${name}.${path}`);
      const offset = body.byteOffset + (section?.start ?? 0);
      if (section === undefined || section.start + section.length * empty.BYTES_PER_ELEMENT > body.length) {
        return undefined;
      }
      holder[key] = viewLike(empty, body.buffer, offset, section.length);
    }
    tables[name] = table;
  }
  return { about: heading.about, tables };
}

/** Every array of a table with its path, and with the object that holds it. */
function leavesOf(node: object, path = ""): [string, Numbers, Record<string, Numbers>, string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    isNumbers(value)
      ? [[`${path}${key}`, value, node as Record<string, Numbers>, key]]
      : leavesOf(value, `${path}${key}.`),
  );
}

function isNumbers(value: unknown): value is Numbers {
  return ArrayBuffer.isView(value);
}

function viewLike(empty: Numbers, buffer: ArrayBufferLike, offset: number, length: number): Numbers {
  // A buffer from elsewhere may start anywhere; arrays of numbers may not.
  const aligned = offset % 8 === 0;
  const source = aligned ? buffer : buffer.slice(offset, offset + length * empty.BYTES_PER_ELEMENT);
  const start = aligned ? offset : 0;
  if (empty instanceof Uint16Array) return new Uint16Array(source, start, length);
  if (empty instanceof Uint32Array) return new Uint32Array(source, start, length);
  return new Float64Array(source, start, length);
}

function padding(bytes: number): number {
  return (8 - (bytes % 8)) % 8;
}
