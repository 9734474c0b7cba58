import {
  type Dirent,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/** What commands do to the world outside; tests pass their own. */
export interface Effects {
  /** Undefined where there is no such file. */
  readFile(path: string): Uint8Array | undefined;
  /** Bytes; undefined where there is no such file. */
  fileSize(path: string): number | undefined;
  /** Names of the folders inside a folder, sorted; none where it does not exist. */
  listFolders(path: string): string[];
  /** Names of the files inside a folder, sorted. */
  listFiles(path: string): string[];
  /** Writes a file, making its folders. */
  writeFile(path: string, content: string | Uint8Array): void;
  /** Removes a folder with all it holds, and makes it anew. */
  emptyFolder(path: string): void;
  /** A line for people or programs on standard output. */
  print(line: string): void;
  /** A line about trouble on standard error. */
  complain(line: string): void;
}

export const defaultEffects: Effects = {
  readFile: (path) => (existsSync(path) ? readFileSync(path) : undefined),
  fileSize: (path) => statSync(path, { throwIfNoEntry: false })?.size,
  listFolders: (path) => listEntries(path, (entry) => entry.isDirectory()),
  listFiles: (path) => listEntries(path, (entry) => entry.isFile()),
  writeFile: (path, content) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  },
  emptyFolder: (path) => {
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
  },
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
};

function listEntries(path: string, isWanted: (entry: Dirent) => boolean): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter(isWanted)
    .map(({ name }) => name)
    .sort();
}

/** Trouble that whoever called the command can mend: its message is shown without a stack. */
export class UsageError extends Error {
  override name = "UsageError";
}
