import { unzipSync } from "fflate";
import { LONGEST_ARTICLE, Refusal } from "./refusal.ts";

/** What a file turns out to be. */
export type Recognised =
  | { kind: "archive" }
  | { kind: "table" }
  | {
      kind: "article";
      name: string;
      source: string;
      /** The encoding is a guess. */
      isGuessed: boolean;
    };

const TABLE_NAME = /\.(?:csv|tsv|xlsx?|ods|geojson|json)$/i;

/** Says what a file is by its first bytes, and by its name where these say nothing. Throws a Refusal for what no desk reads. */
export function recogniseFile(name: string, bytes: Uint8Array): Recognised {
  if (bytes.length === 0) throw new Refusal("empty");
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  if (start.startsWith("%PDF") || start.startsWith("{\\rtf")) throw new Refusal("document");
  if (start.startsWith("bplist00")) throw new Refusal("webArchive");
  const isTable = TABLE_NAME.test(name);
  if (start.startsWith("PK\u0003\u0004")) return recogniseZip(start, bytes, isTable);
  // The container of Office before 2007.
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0") && !isTable) throw new Refusal("document");
  if (isTable) return { kind: "table" };
  return readArticle(name, bytes);
}

function recogniseZip(start: string, bytes: Uint8Array, isTable: boolean): Recognised {
  if (/mimetypeapplication\/\S*spreadsheet/.test(start)) return { kind: "table" };
  if (/mimetypeapplication\//.test(start)) throw new Refusal("document");
  const paths = pathsIn(bytes);
  if (paths.some((path) => path.startsWith("xl/"))) return { kind: "table" };
  if (paths.some((path) => /^(?:word|ppt)\/|^Index\/Document\.iwa$/.test(path)))
    throw new Refusal("document");
  return { kind: isTable ? "table" : "archive" };
}

function pathsIn(bytes: Uint8Array): string[] {
  const paths: string[] = [];
  try {
    unzipSync(bytes, {
      filter({ name }) {
        paths.push(name);
        return false;
      },
    });
  } catch {
    throw new Refusal("noAtlas");
  }
  return paths;
}

function readArticle(name: string, bytes: Uint8Array): Recognised {
  const { text, isGuessed } = decode(bytes);
  if (looksBinary(text)) throw new Refusal("notText");
  if (text.trim() === "") throw new Refusal("empty");
  const head = text.slice(0, 2000);
  if (/^(?:From: .*|MIME-Version: .*)$/m.test(head) && /^Content-Type: multipart\/related/m.test(head))
    throw new Refusal("webArchive");
  const isPage = /\.x?html?$/i.test(name) || /^\s*<(?:!doctype html|html)[\s>]/i.test(head);
  // Of a saved page most is no text.
  if (!isPage && text.length > LONGEST_ARTICLE) throw new Refusal("tooLong");
  const kind = isPage ? "html" : /\.(?:md|markdown)$/i.test(name) ? "md" : "txt";
  return { kind: "article", name: `article.${kind}`, source: text, isGuessed };
}

/** In UTF-8, in UTF-16, as a page says of itself, or else as Windows wrote in western Europe. */
function decode(bytes: Uint8Array): { text: string; isGuessed: boolean } {
  const label = labelOf(bytes);
  for (const encoding of ["utf-8", label]) {
    try {
      if (encoding !== undefined)
        return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), isGuessed: false };
    } catch {
      // Not in this one; or a page names what no browser knows.
    }
  }
  return { text: new TextDecoder("windows-1252").decode(bytes), isGuessed: true };
}

function labelOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2048));
  return /<(?:meta|\?xml)[^>]*(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
}

function looksBinary(text: string): boolean {
  const head = text.slice(0, 10_000);
  if (head.includes("\0")) return true;
  const strange = [...head].filter((each) => each === "\ufffd" || (each < " " && !/\s/.test(each)));
  return strange.length > head.length / 100 + 2;
}

/** A file of an atlas as it stands, with its byte order mark: what is saved again is the same. */
export function readAtlasFile(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal("encoding", path);
  }
}
