import { database, type KeptCountryFile } from "./database.ts";

/** Bytes of all country files that are kept with one work, as they were opened: zipped, the file of nearly every country is smaller. */
const MOST_KEPT_BYTES = 50_000_000;

/** What became of a file that was to be kept. */
export type Keeping = "kept" | "tooLarge" | "noRoom";

/** The keys of a work's files: a list comes after every text. */
export function filesOfWork(work: string): IDBKeyRange {
  return IDBKeyRange.bound([work], [work, []]);
}

/** Keeps a file with a work that is kept itself, in the stead of one of that name. */
export async function keepCountryFile(file: KeptCountryFile): Promise<Keeping> {
  try {
    const transaction = (await database()).transaction(["works", "countryFiles"], "readwrite");
    // Where it is aborted, what was asked of it tells why.
    transaction.done.catch(() => undefined);
    const files = transaction.objectStore("countryFiles");
    const kept = await files.getAll(filesOfWork(file.work));
    const others = kept.filter(({ name }) => name !== file.name);
    if (others.reduce((sum, { bytes }) => sum + bytes.length, file.bytes.length) > MOST_KEPT_BYTES)
      return "tooLarge";
    if ((await transaction.objectStore("works").count(file.work)) === 0) return "noRoom";
    await Promise.all([files.put(file), transaction.done]);
    return "kept";
  } catch {
    return "noRoom";
  }
}

export async function readCountryFiles(work: string): Promise<KeptCountryFile[]> {
  return (await database()).getAll("countryFiles", filesOfWork(work));
}

/** For a work that goes on as two. */
export async function copyCountryFiles(from: string, to: string): Promise<void> {
  for (const file of await readCountryFiles(from)) await keepCountryFile({ ...file, work: to });
}

export async function dropCountryFile(work: string, name: string): Promise<void> {
  await (await database()).delete("countryFiles", [work, name]);
}
