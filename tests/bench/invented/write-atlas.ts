import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type AuthorRecord, inventAtlas } from "./invent-atlas.ts";

/** Writes an invented atlas as author's files, one record a line: YAML whose records are written as JSON. */
export function writeInventedAtlas(folder: string, count: number, seed?: number): void {
  mkdirSync(folder, { recursive: true });
  const { "atlas.yaml": head, ...lists } = inventAtlas(count, seed);
  writeLines(
    join(folder, "atlas.yaml"),
    Object.entries(head?.[0] ?? {}).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
  );
  for (const [name, records] of Object.entries(lists)) {
    if (records.length === 0) continue;
    writeLines(join(folder, name), records.map(formatRecord));
  }
}

function formatRecord(record: AuthorRecord): string {
  return `- ${JSON.stringify(record)}`;
}

/** In pieces: a hundred thousand statements are much for one string. */
function writeLines(path: string, lines: string[]): void {
  const file = openSync(path, "w");
  for (let start = 0; start < lines.length; start += PIECE)
    writeSync(file, `${lines.slice(start, start + PIECE).join("\n")}\n`);
  closeSync(file);
}

const PIECE = 5000;
