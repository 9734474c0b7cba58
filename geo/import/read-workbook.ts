import { type CellObject, read, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { type ImportNote, importNote } from "../model/import-note.ts";
import { checkSize, type Sheet, TableError } from "./table.ts";

/** A file of a few megabytes can unpack to gigabytes. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * The sheets of an XLSX, XLS or ODS file that have cells. Dates become ISO 8601; a formula gives the value that the file keeps of it; a
 * merged cell stands in each of its cells. Hidden sheets are left out, and said.
 */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  if (bytes.length > MAX_BYTES)
    throw new TableError(importNote("workbookTooLarge", { bytes: bytes.length, most: MAX_BYTES }));
  let book: WorkBook;
  try {
    book = read(bytes, {
      type: "array",
      dense: true,
      cellDates: true,
      UTC: true,
      cellHTML: false,
      sheetRows: 0,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const isLocked = /password|encrypt/i.test(reason);
    throw new TableError(importNote(isLocked ? "workbookLocked" : "workbookDamaged", {}));
  }
  const hidden = (book.Workbook?.Sheets ?? []).map(({ Hidden }) => (Hidden ?? 0) !== 0);
  const visible = book.SheetNames.filter((_, index) => hidden[index] !== true);
  const sheets = visible.flatMap((name) => {
    const sheet = book.Sheets[name];
    return sheet?.["!data"] === undefined ? [] : [readSheet(name, sheet)];
  });
  const leftOut = book.SheetNames.filter((_, index) => hidden[index] === true);
  return sheets.map((sheet) =>
    leftOut.length === 0
      ? sheet
      : { ...sheet, notes: [...sheet.notes, importNote("hiddenSheets", { sheets: leftOut })] },
  );
}

function readSheet(name: string, sheet: WorkSheet): Sheet {
  const data = (sheet["!data"] ?? []) as (CellObject[] | undefined)[];
  // Rows and cells without content are holes.
  const grid = Array.from(data, (row) => Array.from(row ?? [], readCell));
  checkSize(
    grid.length,
    grid.reduce((widest, row) => Math.max(widest, row.length), 0),
  );
  const notes: ImportNote[] = [];
  const merges = sheet["!merges"] ?? [];
  for (const { s: start, e: end } of merges) {
    const value = grid[start.r]?.[start.c];
    if (value === undefined || value === "") continue;
    for (let row = start.r; row <= Math.min(end.r, grid.length - 1); row++)
      for (let column = start.c; column <= Math.min(end.c, start.c + 500); column++) {
        const cells = grid[row];
        if (cells === undefined) continue;
        while (cells.length <= column) cells.push("");
        cells[column] = value;
      }
  }
  if (merges.length > 0) notes.push(importNote("mergedCells", { cells: merges.length }));
  const unread = Array.from(data)
    .flatMap((row) => Array.from(row ?? []))
    .filter((cell) => cell?.t === "e").length;
  if (unread > 0) notes.push(importNote("errorCells", { cells: unread }));
  return { name, rows: grid.map((cells, index) => ({ number: index + 1, cells })), notes };
}

function readCell(cell: CellObject | undefined): string {
  if (cell === undefined || cell.t === "e" || cell.t === "z" || cell.v === undefined || cell.v === null)
    return "";
  if (cell.v instanceof Date) return readDateCell(cell.v);
  return String(cell.v).trim();
}

/** The time of day is left out where it is midnight. */
function readDateCell(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const iso = date.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso;
}
