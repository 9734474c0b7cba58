import { en } from "../messages/import/en.ts";
import { formatNote } from "../messages/import/import-messages.ts";
import { type ImportNote, importNote } from "../model/import-note.ts";

/** A row as it stands in its file: `number` counts from 1, as spreadsheets and editors show it. */
export interface TableRow {
  number: number;
  /** Texts without space around them; "" for an empty cell. Dates are ISO 8601, numbers have a decimal point. */
  cells: readonly string[];
}

/** The rows of one sheet or file, with what had to be settled to read them. */
export interface Sheet {
  name: string;
  rows: readonly TableRow[];
  notes: readonly ImportNote[];
}

/** A sheet whose columns have names. */
export interface Table {
  name: string;
  columns: readonly string[];
  rows: readonly TableRow[];
  notes: readonly ImportNote[];
}

/** A file or a sheet that cannot be read; the note says what to do, and the message the same in English. */
export class TableError extends Error {
  readonly note: ImportNote;

  constructor(note: ImportNote) {
    super(formatNote(note, en));
    this.note = note;
  }
}

/** Bounds of what is read: a larger table is refused with a sentence, not cut. */
const MAX_ROWS = 200_000;
const MAX_COLUMNS = 500;

export function checkSize(rows: number, columns: number): void {
  if (rows > MAX_ROWS) throw new TableError(importNote("tooManyRows", { rows, most: MAX_ROWS }));
  if (columns > MAX_COLUMNS)
    throw new TableError(importNote("tooManyColumns", { columns, most: MAX_COLUMNS }));
}

/** Columns compare without case, accents, punctuation and invisible characters: "Où ?" and "ou" are one name. */
export function foldColumnName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
    .trim();
}
