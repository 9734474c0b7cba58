import { mayBeOfAtlas } from "../atlas/file-names.ts";
import { Refusal } from "./refusal.ts";

/** Files and folders that are looked at: a disk that is dropped is no atlas. */
const MOST_ENTRIES = 2000;

/** Files that were dropped; of a folder those of an atlas, with their paths. */
export async function readDropped({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.some((entry) => entry.isDirectory)) return [...files];
  const walk = { found: [], seen: 0 };
  for (const entry of entries) await collect(entry, walk);
  if (walk.found.length === 0) throw new Refusal("noAtlas");
  return walk.found;
}

async function collect(entry: FileSystemEntry, walk: { found: File[]; seen: number }): Promise<void> {
  walk.seen += 1;
  if (walk.seen > MOST_ENTRIES) throw new Refusal("tooMany");
  if (entry.isFile) {
    if (!mayBeOfAtlas(entry.fullPath)) return;
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    Object.defineProperty(file, "webkitRelativePath", { value: entry.fullPath.replace(/^\//, "") });
    walk.found.push(file);
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return;
    for (const inner of batch) await collect(inner, walk);
  }
}
