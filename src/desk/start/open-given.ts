import type { Locale } from "../../../geo/messages/messages.ts";
import type { OpenedWork, WorkArticle } from "../atlas/work.ts";
import { openFiles, setHead } from "../atlas/work.ts";
import type { GivenArticle } from "../worker/propose.ts";
import { deskWorker } from "../worker/use-worker.ts";

/** Bytes of a file that is read at most. */
const LARGEST_FILE = 20_000_000;

/** Why a file was not opened: the code of a message. */
export class Refusal extends Error {
  readonly code: "tooLarge" | "notText" | "noAtlas" | "unknown" | "tableRefused";
  readonly detail: string;

  constructor(code: Refusal["code"], detail = "") {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join("");
}

/** An article's text, with proposals. */
export async function openArticle(given: GivenArticle): Promise<OpenedWork> {
  const worker = await deskWorker();
  const { yaml, article, notices } = await worker.propose(given, today());
  const slug = (await import("../take-away/zip-files.ts")).slugOf(titleIn(yaml));
  const work = openFiles(slug, { "atlas.yaml": yaml }, article);
  const { country } = given;
  return { id: newId(), work: country ? setHead(work, "countries", [country]) : work, notices };
}

function titleIn(yaml: string): string {
  return /^title: (.*)$/m.exec(yaml)?.[1]?.replace(/^["']|["']$/g, "") ?? "";
}

/** The files of an atlas, with its article where it lies beside it. */
async function openAtlas(slug: string, given: Readonly<Record<string, string>>): Promise<OpenedWork> {
  const name = Object.keys(given).find((each) => /^article\.(?:txt|md|html)$/.test(each));
  const files = Object.fromEntries(Object.entries(given).filter(([each]) => each !== name));
  let article: WorkArticle | undefined;
  if (name !== undefined)
    article = await (await deskWorker()).readBeside({ name, source: given[name] ?? "" });
  return { id: newId(), work: openFiles(slug, files, article), notices: [] };
}

/** Files that were dropped or chosen: one text, one table, one zip, or the files of a folder. */
export async function openGivenFiles(files: readonly File[], locale: Locale): Promise<OpenedWork> {
  const [file] = files;
  if (file === undefined) throw new Refusal("unknown");
  if (files.some(({ size }) => size > LARGEST_FILE)) throw new Refusal("tooLarge");
  const { chooseFolder, unzipFolder } = await import("../take-away/zip-files.ts");
  if (files.length > 1 || /\.ya?ml$/i.test(file.name)) {
    const entries = await Promise.all(
      files
        .filter(({ name }) => /\.(?:ya?ml|json|txt|md|html?)$/i.test(name))
        .map(async (each) => [each.webkitRelativePath || each.name, await each.text()] as const),
    );
    const folder = chooseFolder("atlas", entries);
    if (folder === undefined) throw new Refusal("noAtlas");
    return openAtlas(folder.slug, folder.files);
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (start.startsWith("PK") && !/\.(?:xlsx|ods|docx|odt)$/i.test(file.name)) {
    const folder = unzip(() => unzipFolder(file.name, bytes));
    if (folder === undefined) throw new Refusal("noAtlas");
    return openAtlas(folder.slug, folder.files);
  }
  if (/\.(?:csv|tsv|xlsx?|ods|geojson|json)$/i.test(file.name)) return openTable(file.name, bytes, locale);
  const text = decode(bytes);
  const name = /\.x?html?$/i.test(file.name)
    ? "article.html"
    : /\.(?:md|markdown)$/i.test(file.name)
      ? "article.md"
      : "article.txt";
  return openArticle({ name, source: text, locale });
}

function unzip<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new Refusal(error instanceof RangeError ? "tooLarge" : "noAtlas");
  }
}

async function openTable(name: string, bytes: Uint8Array, locale: Locale): Promise<OpenedWork> {
  const { slugOf } = await import("../take-away/zip-files.ts");
  const imported = await (await deskWorker()).importTable(name, bytes, locale, today());
  if ("refused" in imported) throw new Refusal("tableRefused", imported.refused);
  const slug = slugOf(name.replace(/\.\w+$/, ""));
  return { id: newId(), work: openFiles(slug, { "atlas.yaml": imported.yaml }), notices: imported.notes };
}

function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    text = new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "windows-1252").decode(
      bytes,
    );
  }
  const strange = [...text.slice(0, 10_000)].filter(
    (each) => each === "\ufffd" || (each < " " && !/\s/.test(each)),
  );
  if (strange.length > 20) throw new Refusal("notText");
  return text;
}
