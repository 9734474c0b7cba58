import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { filesOf, openFiles, type Work, type WorkArticle } from "../atlas/work.ts";

/** Counts the form in which work is kept. A desk never opens what a newer one has written. */
const SAVED_VERSION = 1;

/** One atlas as it is kept in the browser: its files as text, as they would be taken away. */
export interface SavedWork {
  id: string;
  version: number;
  title: string;
  /** Milliseconds since 1970. */
  changed: number;
  slug: string;
  files: Record<string, string>;
  article: WorkArticle | undefined;
}

interface DeskDatabase extends DBSchema {
  works: { key: string; value: SavedWork };
}

let opened: Promise<IDBPDatabase<DeskDatabase>> | undefined;

function database(): Promise<IDBPDatabase<DeskDatabase>> {
  opened ??= openDB<DeskDatabase>("claim-atlas-desk", 1, {
    upgrade: (db) => void db.createObjectStore("works", { keyPath: "id" }),
  });
  return opened;
}

/** All that is kept, last changed first; none where the browser keeps nothing, as in some private windows. */
export async function listSaved(): Promise<SavedWork[]> {
  try {
    const all = await (await database()).getAll("works");
    return all.sort((a, b) => b.changed - a.changed);
  } catch {
    return [];
  }
}

/** Keeps the work, and throws where the browser has no room or keeps nothing. */
export async function save(id: string, title: string, work: Work): Promise<void> {
  const { slug, article } = work;
  const saved = {
    id,
    version: SAVED_VERSION,
    title,
    changed: Date.now(),
    slug,
    files: filesOf(work),
    article,
  };
  await (await database()).put("works", saved);
}

export async function forget(id: string): Promise<void> {
  await (await database()).delete("works", id);
}

/** The work; undefined where a newer desk has written it. */
export function openSaved({ version, slug, files, article }: SavedWork): Work | undefined {
  return version > SAVED_VERSION ? undefined : openFiles(slug, files, article);
}
