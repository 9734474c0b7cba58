import { readFields, setField } from "./edit-yaml.ts";
import {
  cutFile,
  indentOf,
  joinFile,
  newKey,
  type StatementFile,
  type StatementPiece,
} from "./statement-files.ts";

/** The article beside an atlas: the file as it was given, and what drafting found in its words. */
export interface WorkArticle {
  /** File name: article.txt, article.md, article.html. */
  name: string;
  source: string;
  /** The words, a paragraph a line; offsets count UTF-16 code units of it. */
  text: string;
  paragraphs: readonly Stretch[];
  found: readonly FoundName[];
}

export interface Stretch {
  start: number;
  end: number;
}

export interface FoundName extends Stretch {
  kind: "speaker" | "place" | "date";
}

/** An author's whole atlas: files that hold statements, cut at each; all other files as text; the article. */
export interface Work {
  slug: string;
  files: readonly StatementFile[];
  /** Name -> text: actors.yaml, atlas.lock.json, translations/ar.yaml and whatever else the folder holds. */
  others: Readonly<Record<string, string>>;
  article: WorkArticle | undefined;
}

/** An atlas that was opened or made, under the name by which the browser keeps it. */
export interface OpenedWork {
  id: string;
  work: Work;
  /** What the author must know of how it was read, a sentence each. */
  notices: readonly string[];
}

const WITH_STATEMENTS = ["atlas.yaml", "statements.yaml"];

/** The files of a folder as work. */
export function openFiles(
  slug: string,
  files: Readonly<Record<string, string>>,
  article?: WorkArticle,
): Work {
  const names = Object.keys(files);
  return {
    slug,
    files: WITH_STATEMENTS.filter((name) => names.includes(name)).map((name) =>
      cutFile(name, files[name] ?? ""),
    ),
    others: Object.fromEntries(Object.entries(files).filter(([name]) => !WITH_STATEMENTS.includes(name))),
    article,
  };
}

/** Name -> text of every file but the article's. */
export function filesOf({ files, others }: Work): Record<string, string> {
  return { ...Object.fromEntries(files.map((file) => [file.name, joinFile(file)])), ...others };
}

export function piecesOf({ files }: Work): StatementPiece[] {
  return files.flatMap(({ pieces }) => pieces);
}

/** The work with one piece changed, in the same place. */
export function replacePiece(work: Work, key: string, change: (source: string) => string): Work {
  return {
    ...work,
    files: work.files.map((file) =>
      file.pieces.some((piece) => piece.key === key)
        ? {
            ...file,
            pieces: file.pieces.map((piece) => {
              if (piece.key !== key) return piece;
              const source = change(piece.source);
              return source === piece.source ? piece : { ...piece, source };
            }),
          }
        : file,
    ),
  };
}

/** A new statement after another one, or at the end. Gives the work and the key of the new piece. */
export function addPiece(
  work: Work,
  fields: Record<string, unknown>,
  after?: string,
): { work: Work; key: string } {
  const key = newKey();
  const home =
    work.files.find(({ pieces }) => pieces.some((piece) => piece.key === after)) ??
    work.files.find(({ pieces }) => pieces.length > 0) ??
    work.files.find(({ empty }) => empty !== "") ??
    work.files[0];
  if (home === undefined) return { work, key };
  const indent = indentOf(home);
  let source = `${indent}- text: ""\n`;
  for (const [field, value] of Object.entries(fields)) source = setField(source, field, value);
  const isList = home.empty !== "" || home.pieces.length > 0 || home.name === "statements.yaml";
  const target = isList ? home : { ...home, before: `${home.before.trimEnd()}\nstatements:\n` };
  const at = target.pieces.findIndex((piece) => piece.key === after);
  const pieces = [...target.pieces];
  const last = pieces.at(-1);
  if (last !== undefined && !last.source.endsWith("\n"))
    pieces[pieces.length - 1] = { ...last, source: `${last.source}\n` };
  pieces.splice(at === -1 ? pieces.length : at + 1, 0, { key, source });
  return {
    work: { ...work, files: work.files.map((file) => (file === home ? { ...target, pieces } : file)) },
    key,
  };
}

export function removePiece(work: Work, key: string): Work {
  return {
    ...work,
    files: work.files.map((file) => ({ ...file, pieces: file.pieces.filter((piece) => piece.key !== key) })),
  };
}

/** A field of the head of atlas.yaml, such as its title. */
export function headOf({ files }: Work): Record<string, unknown> {
  return readFields(files.find(({ name }) => name === "atlas.yaml")?.before ?? "") ?? {};
}

export function setHead(work: Work, field: string, value: unknown): Work {
  return {
    ...work,
    files: work.files.map((file) =>
      file.name === "atlas.yaml" ? { ...file, before: setHeadField(file.before, field, value) } : file,
    ),
  };
}

/** The section `statements:` stays the last line of the head, for its list follows. */
function setHeadField(before: string, field: string, value: unknown): string {
  const section = /^statements:[^\n]*\n(?:\s*(?:#[^\n]*)?\n)*$/m.exec(before);
  const head = section === null ? before : before.slice(0, section.index);
  return setField(head, field, value) + before.slice(head.length);
}
