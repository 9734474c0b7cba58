import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** What commands do to the world outside; tests pass their own. */
export interface Effects {
  /** Undefined where there is no such file. */
  readFile(path: string): Uint8Array | undefined;
  /** Bytes; undefined where there is no such file. */
  fileSize(path: string): number | undefined;
  /** What a path leads to, symbolic links followed; undefined where nothing is. */
  kindOf(path: string): "file" | "folder" | "broken link" | undefined;
  /** Names of the folders inside a folder, sorted; none where it does not exist. */
  listFolders(path: string): string[];
  /** Names of the files inside a folder, sorted. */
  listFiles(path: string): string[];
  /** Writes a file, making its folders. */
  writeFile(path: string, content: string | Uint8Array): void;
  /** Copies a file, or a folder with all it holds. */
  copy(from: string, to: string): void;
  /** Milliseconds since a file was written; undefined where there is no such file. */
  ageOf(path: string): number | undefined;
  /** Removes all that a folder holds, but for these paths inside it; makes it where it is not there. */
  emptyFolder(path: string, kept?: readonly string[]): void;
  /** A line for people or programs on standard output. */
  print(line: string): void;
  /** A line about trouble on standard error. */
  printError(line: string): void;
  /** The day, as YYYY-MM-DD: only for what an author then owns, never for what is built. */
  today?(): string;
  /** Asks the person at the terminal; absent where there is none. */
  ask?(question: string): Promise<string>;
}

export const defaultEffects: Effects = {
  readFile,
  fileSize: (path) => statSync(path, { throwIfNoEntry: false })?.size,
  kindOf,
  listFolders: (path) => listEntries(path, "folder"),
  listFiles: (path) => listEntries(path, "file"),
  writeFile: (path, content) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  },
  copy: (from, to) => cpSync(from, to, { recursive: true, dereference: true }),
  ageOf: (path) => {
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    return written === undefined ? undefined : Date.now() - written;
  },
  emptyFolder: (path, kept = []) => {
    mkdirSync(path, { recursive: true });
    const inside = new Set(
      kept.flatMap((file) => file.split("/").map((_, at, steps) => steps.slice(0, at + 1).join("/"))),
    );
    for (const entry of readdirSync(path, { recursive: true, encoding: "utf8" })) {
      const name = entry.replaceAll("\\", "/");
      if (!inside.has(name)) rmSync(join(path, entry), { recursive: true, force: true });
    }
  },
  print: (line) => console.log(line),
  printError: (line) => console.error(line),
  today: () => new Date().toISOString().slice(0, 10),
  ...(process.stdin.isTTY && process.stdout.isTTY ? { ask } : {}),
};

async function ask(question: string): Promise<string> {
  const { createInterface } = await import("node:readline/promises");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(question)).trim();
  } finally {
    terminal.close();
  }
}

function readFile(path: string): Uint8Array | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return readFileSync(path);
  } catch (error) {
    // Of a folder Node does not say which path it was.
    throw error instanceof Error && !("path" in error) ? Object.assign(error, { path }) : error;
  }
}

function kindOf(path: string): "file" | "folder" | "broken link" | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats !== undefined) return stats.isDirectory() ? "folder" : "file";
    return lstatSync(path, { throwIfNoEntry: false }) === undefined ? undefined : "broken link";
  } catch (error) {
    // A link that leads back to itself; a path through a file; a name that no disk holds.
    const code = codeOf(error);
    if (code === "ELOOP") return "broken link";
    if (code === "ENOTDIR" || code === "ENAMETOOLONG" || code === "ERR_INVALID_ARG_VALUE") return undefined;
    throw error;
  }
}

function listEntries(path: string, kind: "file" | "folder"): string[] {
  if (kindOf(path) !== "folder") return [];
  return readdirSync(path)
    .filter((name) => kindOf(join(path, name)) === kind)
    .sort();
}

/** A failure of the file system as a sentence; undefined for any other error. */
export function describeSystemError(error: unknown, name = "The file"): string | undefined {
  const code = codeOf(error);
  if (!(error instanceof Error) || code === undefined || !("syscall" in error)) return undefined;
  const path = "path" in error && typeof error.path === "string" ? error.path : name;
  switch (code) {
    case "ENOENT":
      return `${path} is not there.`;
    case "EACCES":
    case "EPERM":
      return `You have no right to read or write ${path}.`;
    case "EISDIR":
      return `${path} is a folder, and a file is expected.`;
    case "ENOTDIR":
      return `${path} leads through a file, and a folder is expected.`;
    case "EEXIST":
      return `${path} is there already.`;
    case "ELOOP":
      return `${path} is a symbolic link that leads back to itself.`;
    case "ENAMETOOLONG":
      return `${path.slice(0, 60)}… is too long for a path.`;
    case "EROFS":
      return `${path} is on a disk that cannot be written.`;
    case "ENOSPC":
      return `The disk is full: ${path} was not written.`;
    default:
      return `${path} cannot be used (${code}).`;
  }
}

/** A package that is not installed, as a sentence; undefined for any other error. */
export function describeMissingPackage(error: unknown): string | undefined {
  if (!["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"].includes(codeOf(error) ?? "")) return undefined;
  const [, name] = /Cannot find (?:package|module) '([^']+)'/.exec((error as Error).message) ?? [];
  // A path is a file of our own: that is a mistake of ours.
  if (name === undefined || /^(?:\.|[\\/]|[a-z]+:)/i.test(name)) return undefined;
  const parts = name.split("/");
  const packageName = parts.slice(0, name.startsWith("@") ? 2 : 1).join("/");
  return `The package ${packageName} is not installed. Install claim-atlas anew (npm install claim-atlas), or run npm ci in a clone.`;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** Errors in a file that a command was given: told as they are, with exit code 1. */
export class FileErrors extends Error {
  override name = "FileErrors";
}

/** Trouble that whoever called the command can mend: its message is shown without a stack. */
export class UsageError extends Error {
  override name = "UsageError";
}
