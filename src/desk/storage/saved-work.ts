import type { IDBPDatabase } from "idb";
import { filesOf, openFiles, type Work, type WorkArticle } from "../atlas/work.ts";
import { copyCountryFiles, filesOfWork } from "./country-files.ts";
import { type DeskDatabase, database } from "./database.ts";
import { clearLeft, leave, listLeft, placeLeft } from "./left-work.ts";
import { SAVED_VERSION, type SavedWork } from "./saved-record.ts";

/** What can be done with an entry: open it, or only leave it as it is. */
type SavedState = "whole" | "newer" | "damaged";

export interface SavedEntry {
  id: string;
  title: string;
  /** Undefined where it cannot be read. */
  changed: number | undefined;
  state: SavedState;
}

/** All that is kept, last changed first; or why this browser cannot say. */
export type SavedList = { entries: SavedEntry[]; missing?: undefined | "newer" | "unavailable" };

/** Another tab has kept the same work since this one last read it. */
export class Overtaken extends Error {}

const TAB = newId();
let written = 0;
/** Id -> stamp of the work as this tab has read it. */
const read = new Map<string, string | undefined>();

export function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join("");
}

/** The database, with what pages that were put away have left beside it. */
async function wholeDatabase(): Promise<IDBPDatabase<DeskDatabase>> {
  const db = await database();
  await Promise.all(
    listLeft().map(async (left) => {
      const { id, version, stamp } = left.record;
      if (version > SAVED_VERSION) return;
      const transaction = db.transaction("works", "readwrite");
      const place = placeLeft(left, await transaction.store.get(id));
      const record = place === "beside" ? { ...left.record, id: newId() } : left.record;
      await Promise.all([place !== "known" && transaction.store.put(record), transaction.done]);
      clearLeft(id, stamp);
      if (place === "beside") await copyCountryFiles(id, record.id);
    }),
  ).catch(() => {
    // Where there is no room it stays, and is looked at again with the next reading.
  });
  return db;
}

export async function listSaved(): Promise<SavedList> {
  try {
    const db = await wholeDatabase();
    // Each on its own: one that cannot be read hides none of the others.
    const entries = (await db.getAllKeys("works")).map(async (id) =>
      toEntry(id, await db.get("works", id).catch(() => undefined)),
    );
    return { entries: (await Promise.all(entries)).sort((a, b) => (b.changed ?? 0) - (a.changed ?? 0)) };
  } catch (error) {
    const isNewer = error instanceof DOMException && error.name === "VersionError";
    return { entries: [], missing: isNewer ? "newer" : "unavailable" };
  }
}

export function toEntry(id: string, saved: unknown): SavedEntry {
  const { title, changed, version } = (saved ?? {}) as Partial<Record<keyof SavedWork, unknown>>;
  return {
    id,
    title: typeof title === "string" ? title : id,
    changed: typeof changed === "number" ? changed : undefined,
    state:
      typeof version === "number" && version > SAVED_VERSION ? "newer" : isWhole(saved) ? "whole" : "damaged",
  };
}

function isWhole(saved: unknown): saved is SavedWork {
  const { slug, files, article } = (saved ?? {}) as Partial<Record<keyof SavedWork, unknown>>;
  return typeof slug === "string" && isTexts(files) && (article === undefined || isArticle(article));
}

function isTexts(files: unknown): files is Record<string, string> {
  return (
    typeof files === "object" &&
    files !== null &&
    Object.values(files).every((text) => typeof text === "string")
  );
}

function isArticle(article: unknown): article is WorkArticle {
  const { name, source, text, paragraphs, found } = (article ?? {}) as Partial<Record<string, unknown>>;
  return (
    [name, source, text].every((each) => typeof each === "string") &&
    [paragraphs, found].every((list) => Array.isArray(list))
  );
}

/** The work as it is kept now; undefined where it is gone, damaged, or of a newer desk. */
export async function readSaved(id: string): Promise<Work | undefined> {
  const saved = await (await wholeDatabase()).get("works", id);
  if (saved === undefined) return undefined;
  const work = openSaved(saved);
  if (work !== undefined) read.set(id, saved.stamp);
  return work;
}

/** The same, where another tab has kept it since this one read it. */
export async function readIfChanged(id: string): Promise<Work | undefined> {
  const { stamp } = (await (await wholeDatabase()).get("works", id)) ?? {};
  return stamp === undefined || isOurs(stamp) || stamp === read.get(id) ? undefined : readSaved(id);
}

export function openSaved(saved: SavedWork): Work | undefined {
  if (toEntry(saved.id, saved).state !== "whole") return undefined;
  return openFiles(saved.slug, saved.files, saved.article);
}

/** The texts of a damaged entry that are left. */
export async function rescue(id: string): Promise<Record<string, string>> {
  const saved: Partial<Record<keyof SavedWork, unknown>> =
    (await (await database()).get("works", id).catch(() => undefined)) ?? {};
  const { files, article } = saved;
  const { source } = (article ?? {}) as Partial<WorkArticle>;
  const texts = Object.entries(files ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return { ...Object.fromEntries(texts), ...(typeof source === "string" && { "article.txt": source }) };
}

/** What is kept of one work at a moment. */
export interface Snapshot {
  id: string;
  title: string;
  work: Work;
}

/**
 * Keeps the work, and throws where the browser has no room or keeps nothing, or an `Overtaken`. `isLast`: the page is being put away, and
 * nothing may follow: it is written without another look, and left beside the database until that is done.
 */
export async function save({ id, title, work }: Snapshot, isLast: boolean): Promise<void> {
  const { slug, article } = work;
  written += 1;
  const stamp = `${TAB} ${written}`;
  const record: SavedWork = {
    id,
    version: SAVED_VERSION,
    title,
    changed: Date.now(),
    slug,
    files: filesOf(work),
    article,
    stamp,
  };
  if (isLast) leave({ record, basis: read.get(id) });
  const transaction = (await database()).transaction("works", "readwrite", { durability: "strict" });
  // Where it is aborted, what was asked of it tells why.
  transaction.done.catch(() => undefined);
  if (!isLast) {
    const before = await transaction.store.get(id);
    if (before !== undefined && (before.version > SAVED_VERSION || !isKnown(id, before.stamp)))
      throw new Overtaken(id);
  }
  const put = transaction.store.put(record);
  // Without a turn of this page, which may not come any more.
  transaction.commit();
  await Promise.all([put, transaction.done]);
  clearLeft(id, stamp);
}

function isOurs(stamp: string | undefined): boolean {
  return stamp?.startsWith(`${TAB} `) === true;
}

function isKnown(id: string, stamp: string | undefined): boolean {
  return isOurs(stamp) || (read.has(id) && read.get(id) === stamp);
}

export async function forget(id: string): Promise<void> {
  clearLeft(id);
  const transaction = (await database()).transaction(["works", "countryFiles"], "readwrite");
  await Promise.all([
    transaction.objectStore("works").delete(id),
    transaction.objectStore("countryFiles").delete(filesOfWork(id)),
    transaction.done,
  ]);
}
