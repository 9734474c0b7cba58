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
  notes: readonly string[];
}

/** A sheet whose columns have names. */
export interface Table {
  name: string;
  columns: readonly string[];
  rows: readonly TableRow[];
  notes: readonly string[];
}

/** A file or a sheet that cannot be read; the message says what to do. */
export class TableError extends Error {}

/** Bounds of what is read: a larger table is refused with a sentence, not cut. */
const MAX_ROWS = 200_000;
const MAX_COLUMNS = 500;

export function checkSize(rows: number, columns: number): void {
  if (rows > MAX_ROWS)
    throw new TableError(
      `The table has ${rows} rows; ${MAX_ROWS} are the most. Divide it into several files.`,
    );
  if (columns > MAX_COLUMNS)
    throw new TableError(
      `The table has ${columns} columns; ${MAX_COLUMNS} are the most. Leave out what is no statement.`,
    );
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
