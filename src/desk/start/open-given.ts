import type { Locale } from "../../../geo/messages/messages.ts";
import { mayBeOfAtlas } from "../atlas/file-names.ts";
import type { OpenedWork, WorkArticle } from "../atlas/work.ts";
import { openFiles, setHead } from "../atlas/work.ts";
import { newId } from "../storage/saved-work.ts";
import type { AtlasFolder } from "../take-away/zip-files.ts";
import type { GivenArticle } from "../worker/propose.ts";
import { deskWorker } from "../worker/use-worker.ts";
import { Refusal } from "./refusal.ts";

/** Bytes of a file, or of the files of a folder, that are read at most. */
const LARGEST_FILE = 20_000_000;

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
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
export async function openGivenFiles(
  given: readonly File[],
  locale: Locale,
  notUtf8: string,
): Promise<OpenedWork> {
  const isFolder = given.length > 1 || given.some(({ name }) => /\.ya?ml$/i.test(name));
  const files = isFolder ? given.filter((file) => mayBeOfAtlas(pathOf(file))) : given;
  const [file] = files;
  if (file === undefined) throw new Refusal(isFolder ? "noAtlas" : "unknown");
  if (files.reduce((sum, { size }) => sum + size, 0) > LARGEST_FILE) throw new Refusal("tooLarge");
  const { chooseFolder, unzipFolder } = await import("../take-away/zip-files.ts");
  if (isFolder) {
    const entries = files.map(
      async (each) => [pathOf(each), new Uint8Array(await each.arrayBuffer())] as const,
    );
    return openFolder(chooseFolder("atlas", await Promise.all(entries)));
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { recogniseFile } = await import("./recognise-file.ts");
  const recognised = recogniseFile(file.name, bytes);
  if (recognised.kind === "archive") return openFolder(tryUnzip(() => unzipFolder(file.name, bytes)));
  if (recognised.kind === "table") return openTable(file.name, bytes, locale);
  const { name, source, isGuessed } = recognised;
  const opened = await openArticle({ name, source, locale });
  return isGuessed ? { ...opened, notices: [notUtf8, ...opened.notices] } : opened;
}

function pathOf(file: File): string {
  return file.webkitRelativePath || file.name;
}

async function openFolder(folder: AtlasFolder | undefined): Promise<OpenedWork> {
  if (folder === undefined) throw new Refusal("noAtlas");
  const { readAtlasFile } = await import("./recognise-file.ts");
  const files = Object.entries(folder.files).map(([path, bytes]) => [path, readAtlasFile(path, bytes)]);
  return openAtlas(folder.slug, Object.fromEntries(files));
}

function tryUnzip<Value>(read: () => Value): Value {
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
