import { join } from "node:path";
import { type Document, isMap, isSeq, parseDocument, YAMLMap, YAMLSeq } from "yaml";
import * as z from "zod/mini";
import { atlasLock, LOCK_FILE } from "../../../geo/authoring/atlas-lock.ts";
import type { StatementCells, TableMerge } from "../../../geo/import/merge-tables.ts";
import { createStatement, readCells, writeCell } from "../../../geo/import/statement-node.ts";
import { type Effects, UsageError } from "../effects.ts";

/** What atlas and table both had when they last met: the middle of the three-way merge. */
const BASE_FILE = "atlas.table.json";

/** The file of an atlas in which its statements stand. */
export interface AtlasDocument {
  path: string;
  document: Document;
  statements: YAMLSeq;
}

/** Opens the statements of a folder: `statements` in atlas.yaml, or the list in statements.yaml. */
export function openStatements(folder: string, effects: Effects): AtlasDocument {
  const head = parse(join(folder, "atlas.yaml"), effects);
  if (head === undefined) throw new UsageError(`The folder ${folder} has no atlas.yaml.`);
  if (!isMap(head.document.contents) || head.document.get("version") !== 2)
    throw new UsageError(`${head.path} is in an older form. Run claim-atlas upgrade ${folder} first.`);
  const own = head.document.get("statements", true);
  if (isSeq(own)) return { ...head, statements: own };
  const other = parse(join(folder, "statements.yaml"), effects);
  if (other !== undefined) {
    if (!isSeq(other.document.contents)) throw new UsageError(`${other.path} is no list of statements.`);
    return { ...other, statements: other.document.contents };
  }
  const statements = new YAMLSeq(head.document.schema);
  head.document.set("statements", statements);
  return { ...head, statements };
}

function parse(path: string, effects: Effects): { path: string; document: Document } | undefined {
  const bytes = effects.readFile(path);
  if (bytes === undefined) return undefined;
  const document = parseDocument(new TextDecoder().decode(bytes), { version: "1.2" });
  const [error] = document.errors;
  if (error !== undefined) throw new UsageError(`${path} cannot be read: ${error.message.split("\n")[0]}`);
  return { path, document };
}

/** Statements that have an id, as cells. Those without one are the author's alone: no table can name them. */
export function listCells({ statements }: AtlasDocument): StatementCells[] {
  return statements.items
    .filter(isMap)
    .map(readCells)
    .filter(({ id }) => id !== "");
}

/** Writes the ids that the lock file keeps into statements without one, so that a table can name them. True where it wrote any. */
export function writeLockedIds(
  { document, statements }: AtlasDocument,
  folder: string,
  effects: Effects,
): boolean {
  const bytes = effects.readFile(join(folder, LOCK_FILE));
  if (bytes === undefined) return false;
  const nodes = statements.items.filter(isMap);
  const taken = new Set(nodes.map((node) => readCells(node).id));
  const free = readLock(bytes).filter(({ id }) => !taken.has(id));
  let isChanged = false;
  for (const node of nodes) {
    const { id, quote, text } = readCells(node);
    const at = id === "" ? free.findIndex(({ words }) => words === (quote === "" ? text : quote)) : -1;
    const [locked] = at === -1 ? [] : free.splice(at, 1);
    if (locked === undefined) continue;
    node.items.unshift(document.createPair("id", locked.id));
    isChanged = true;
  }
  return isChanged;
}

function readLock(bytes: Uint8Array): { id: string; words: string }[] {
  try {
    return z.parse(atlasLock, JSON.parse(new TextDecoder().decode(bytes))).statements;
  } catch {
    // What check says of a lock file that cannot be read.
    return [];
  }
}

/** Statements that no table can name, for the report. */
export function countWithoutId({ statements }: AtlasDocument): number {
  return statements.items.filter((node) => isMap(node) && readCells(node).id === "").length;
}

/** Carries out what a merge found; conflicts change nothing. */
export function applyMerge(atlas: AtlasDocument, merge: TableMerge, pointSource: string): void {
  const { document, statements } = atlas;
  for (const { id, column, after } of merge.changed) {
    const node = findStatement(statements, id);
    if (node !== undefined)
      writeCell(document, node, column, { ...readCells(node), [column]: after }, pointSource);
  }
  statements.items = statements.items.filter(
    (node) => !isMap(node) || !merge.removed.includes(readCells(node).id),
  );
  for (const cells of merge.added) statements.add(createStatement(document, cells, pointSource));
}

function findStatement(statements: YAMLSeq, id: string): YAMLMap | undefined {
  return statements.items.filter(isMap).find((node) => readCells(node).id === id);
}

export function formatDocument({ document }: AtlasDocument): string {
  return document.toString({ lineWidth: 110 });
}

/** The file of a new atlas with these statements. */
export function createAtlasText(
  head: { title: string; language: string; updated: string; source: string },
  rows: readonly StatementCells[],
): string {
  const document = parseDocument(
    `# An atlas that was made from ${head.source}. Each statement is one row.\n{}`,
  );
  const contents = new YAMLMap(document.schema);
  document.contents = contents as unknown as typeof document.contents;
  contents.set("version", 2);
  contents.set("title", head.title);
  contents.set("language", head.language);
  contents.set("updated", head.updated);
  const statements = new YAMLSeq(document.schema);
  for (const row of rows) statements.add(createStatement(document, row, head.source));
  contents.set("statements", statements);
  return document.toString({ lineWidth: 110 });
}

/** Rows of the last meeting; none at the first. */
export function readBase(folder: string, effects: Effects): StatementCells[] {
  const path = join(folder, BASE_FILE);
  const bytes = effects.readFile(path);
  if (bytes === undefined) return [];
  try {
    const { rows } = JSON.parse(new TextDecoder().decode(bytes)) as { rows: StatementCells[] };
    if (Array.isArray(rows)) return rows;
  } catch {
    // Said below.
  }
  throw new UsageError(
    `${path} is damaged. Remove it: then every difference between table and atlas is asked about.`,
  );
}

export function writeBase(folder: string, rows: readonly StatementCells[], effects: Effects): void {
  effects.writeFile(join(folder, BASE_FILE), `${JSON.stringify({ rows }, undefined, 1)}\n`);
}
