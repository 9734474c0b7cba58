import { importNote } from "../model/import-note.ts";
import { fieldOf, findHeader } from "./columns.ts";
import { isPresetColumn } from "./presets.ts";
import { readCsv } from "./read-csv.ts";
import { readJsonTable } from "./read-json-table.ts";
import { readWorkbook } from "./read-workbook.ts";
import { type Sheet, type Table, TableError } from "./table.ts";

/** First bytes of pictures and archives. */
const NO_TABLES = ["\u0089PNG", "GIF8", "\u00ff\u00d8\u00ff", "Rar!", "\u001f\u008b", "7z\u00bc\u00af"];

/** What a file holds, by its first bytes: names of files are wrong at times. */
function fileKindOf(bytes: Uint8Array): "workbook" | "json" | "text" {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith("%PDF")) throw new TableError(importNote("pdf", {}));
  if (NO_TABLES.some((mark) => start.startsWith(mark)))
    throw new TableError(importNote("pictureOrArchive", {}));
  // ZIP (XLSX, ODS) and the container of XLS.
  if (start.startsWith("PK\u0003\u0004") || start.startsWith("\u00d0\u00cf\u0011\u00e0")) return "workbook";
  return /^(?:\u00ef\u00bb\u00bf)?\s*[{[]/.test(start) ? "json" : "text";
}

/**
 * The table of a file: its only sheet, or the sheet that is named. Throws a TableError that says what to do where there is
 * none, or several and no name.
 */
export function readTable(file: {
  name: string;
  bytes: Uint8Array;
  decode: (bytes: Uint8Array) => string;
  sheet?: string | undefined;
}): Table {
  const kind = fileKindOf(file.bytes);
  const sheets =
    kind === "workbook"
      ? readWorkbook(file.bytes)
      : [
          kind === "json"
            ? readJsonTable(file.decode(file.bytes), file.name)
            : readCsv(file.decode(file.bytes), file.name),
        ];
  const table = findHeader(chooseSheet(sheets, file.sheet), isKnownColumn);
  if (table.rows.length === 0) throw new TableError(importNote("noRows", { sheet: table.name }));
  return table;
}

function chooseSheet(sheets: readonly Sheet[], name: string | undefined): Sheet {
  const filled = sheets.filter(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell !== "")));
  const names = filled.map((sheet) => sheet.name);
  if (name !== undefined) {
    const chosen = filled.find((sheet) => sheet.name === name);
    if (chosen === undefined) throw new TableError(importNote("noSuchSheet", { sheet: name, sheets: names }));
    return chosen;
  }
  const [only, ...others] = filled;
  if (only === undefined) throw new TableError(importNote("noCells", {}));
  if (others.length > 0) throw new TableError(importNote("severalSheets", { sheets: names }));
  return only;
}

function isKnownColumn(column: string): boolean {
  return fieldOf(column) !== undefined || isPresetColumn(column);
}
