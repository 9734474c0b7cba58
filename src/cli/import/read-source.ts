import { TableError } from "../../../geo/import/table.ts";
import { importNote } from "../../../geo/model/import-note.ts";
import { encodingOf } from "../atlas/decode-text.ts";
import { type Effects, UsageError } from "../effects.ts";

/** The largest table that is read, in bytes. */
const MAX_BYTES = 256 * 1024 * 1024;
const MAX_ONLINE_BYTES = 64 * 1024 * 1024;
const TIMEOUT_MS = 30_000;

/** The bytes of a file, or of an https address where the author said that the network may be asked. */
export async function readSource(source: string, online: boolean, effects: Effects): Promise<Uint8Array> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(source)) {
    if (!source.startsWith("https://"))
      throw new UsageError(`${source} is no https:// address; a table is read from a file or from https.`);
    if (!online) throw new UsageError(`${source} is on another server. Add --online to ask it.`);
    return await download(source);
  }
  switch (effects.kindOf(source)) {
    case undefined:
      throw new UsageError(`There is no file ${source}.`);
    case "folder":
      throw new UsageError(`${source} is a folder, and a table is a file.`);
    case "broken link":
      throw new UsageError(`${source} is a symbolic link to something that is not there.`);
    default:
  }
  const size = effects.fileSize(source) ?? 0;
  if (size > MAX_BYTES)
    throw new UsageError(
      `${source} has ${Math.round(size / 1e6)} MB; at most ${MAX_BYTES / 1e6} MB are read.`,
    );
  return effects.readFile(source) ?? new Uint8Array();
}

async function download(address: string): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: "follow" });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${address} did not answer: ${reason}.`);
  }
  if (!response.ok)
    throw new UsageError(`${address} answered ${response.status}. Is the sheet published to the web as CSV?`);
  if (/text\/html/.test(response.headers.get("content-type") ?? ""))
    throw new UsageError(
      `${address} is a web page. Publish the sheet to the web as CSV and give that address (it ends in output=csv).`,
    );
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > MAX_ONLINE_BYTES)
      throw new UsageError(
        `${address} sends more than ${MAX_ONLINE_BYTES / 1e6} MB. Save it as a file first.`,
      );
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/**
 * Text of a table: UTF-8, UTF-16 by its byte order mark or its zero bytes, else Windows-1252, which spreadsheets of Western Europe
 * write. `note` says where it was not UTF-8.
 */
export function decodeTable(bytes: Uint8Array): { text: string; note?: string } {
  const encoding = encodingOf(bytes);
  if (encoding !== "utf-8")
    return {
      text: new TextDecoder(encoding).decode(bytes),
      note: "The file is in UTF-16 and was read as such.",
    };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    if (bytes.subarray(0, 4096).includes(0)) throw new TableError(importNote("zeroBytes", {}));
    return {
      text: new TextDecoder("windows-1252").decode(bytes),
      note: "The file is not in UTF-8; it was read as Windows-1252. Look at its accents, and save it as UTF-8.",
    };
  }
}
