import { closeSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import { Unzip, UnzipInflate } from "fflate";
import type { Problem } from "../../../geo/model/problem.ts";
import { createDecoder } from "../atlas/decode-text.ts";
import { describeSystemError } from "../effects.ts";

/** Bytes read at once: one step of unpacking makes at most a thousand times as many. */
const PIECE_BYTES = 65_536;
/** Text packs five or ten times, what is made to burst a thousand times. */
const MAX_RATIO = 100;
/** From here on the ratio counts, bytes: short files of blanks are harmless. */
const HARMLESS_BYTES = 20_000_000;
/** All of GeoNames, with every alternate name, has 3 GB. */
const MAX_BYTES = 6_000_000_000;

/** Trouble inside a zip file that ends the reading of it. */
class ZipError extends Error {}

/**
 * Gives the text of a file, or of the text files inside a zip file, piece by piece to `take`. UTF-8 is expected; UTF-16
 * is read too, with a warning. An error means that what was taken is not to be relied on.
 */
export function readTextPieces(path: string, take: (text: string) => void): Problem[] {
  const file = basename(path);
  try {
    const decoder = createDecoder(file, take);
    const [start] = piecesOf(path, 4);
    if (start !== undefined && isZip(start)) unzipPieces(path, decoder.push);
    else if (/\.zip$/i.test(path)) throw new ZipError("it is no zip file");
    else for (const piece of piecesOf(path, PIECE_BYTES)) decoder.push(piece);
    return decoder.finish();
  } catch (error) {
    if (error instanceof ZipError) {
      const what = `The zip file was left out: ${error.message}.`;
      return [
        { severity: "error", file, what, remedy: "Download it again, or unpack it and give the .txt file." },
      ];
    }
    const what = describeSystemError(error, path) ?? `The file could not be read: ${String(error)}.`;
    const remedy = "Check the path; it is taken from the folder you are in.";
    return [{ severity: "error", file: path, what, remedy }];
  }
}

function* piecesOf(path: string, size: number): Generator<Uint8Array> {
  const handle = openSync(path, "r");
  try {
    while (true) {
      const piece = new Uint8Array(size);
      const count = readSync(handle, piece, 0, size, null);
      if (count === 0) return;
      yield piece.subarray(0, count);
    }
  } finally {
    closeSync(handle);
  }
}

function isZip([p, k, third, fourth]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && third === 3 && fourth === 4;
}

/** The text files of a zip file but the readme that GeoNames adds. */
function unzipPieces(path: string, take: (piece: Uint8Array) => void): void {
  let packed = 0;
  let unpacked = 0;
  let open = 0;
  let found = false;
  const unzip = new Unzip((entry) => {
    if (!/\.txt$/i.test(entry.name) || /readme/i.test(entry.name)) return;
    found = true;
    open += 1;
    entry.ondata = (error, piece, final) => {
      if (error !== null) throw new ZipError(`${entry.name} inside it cannot be unpacked (${error.message})`);
      unpacked += piece.length;
      if (unpacked > MAX_BYTES || (unpacked > HARMLESS_BYTES && unpacked > packed * MAX_RATIO)) {
        throw new ZipError(`it expands without end (${Math.round(unpacked / 1e6)} MB from ${packed} bytes)`);
      }
      take(piece);
      if (final) open -= 1;
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (const piece of piecesOf(path, PIECE_BYTES)) {
      packed += piece.length;
      unzip.push(piece);
    }
    unzip.push(new Uint8Array(0), true);
  } catch (error) {
    if (error instanceof ZipError) throw error;
    throw new ZipError(
      `it is damaged or cut off (${error instanceof Error ? error.message : String(error)})`,
    );
  }
  if (!found) throw new ZipError("there is no .txt file inside it");
  if (open > 0) throw new ZipError("it is cut off");
}
