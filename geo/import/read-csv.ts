import Papa from "papaparse";
import { importNote } from "../model/import-note.ts";
import { checkSize, type Sheet, TableError } from "./table.ts";

/**
 * CSV, TSV and their kin: the delimiter (comma, semicolon, tab, bar) is found by papaparse, quotes as in RFC 4180. A text
 * whose quotes do not close is refused with its line: what follows would be one cell.
 */
export function readCsv(text: string, name: string): Sheet {
  if (text.includes("\0")) throw new TableError(importNote("zeroBytes", {}));
  const content = text.replace(/^\ufeff/, "");
  // Empty rows would mislead the search for the delimiter; without them the numbers of rows would be lost.
  const { delimiter } = Papa.parse(content, {
    preview: 50,
    skipEmptyLines: "greedy",
    delimitersToGuess: [",", ";", "\t", "|"],
  }).meta;
  const { data, errors } = Papa.parse<string[]>(content, { delimiter });
  const broken = errors.find(({ type }) => type === "Quotes");
  if (broken !== undefined)
    throw new TableError(importNote("openQuotationMark", { row: (broken.row ?? 0) + 1 }));
  checkSize(
    data.length,
    data.reduce((widest, row) => Math.max(widest, row.length), 0),
  );
  const rows = data.map((cells, index) => ({ number: index + 1, cells: cells.map(readCell) }));
  const notes = delimiter === "," ? [] : [importNote("delimiter", { delimiter })];
  return { name, rows, notes };
}

/** Without the apostrophe that keeps a spreadsheet from running a cell as a formula (OWASP, "CSV Injection"). */
function readCell(cell: string): string {
  return cell.replace(/^'(?=[\s"'“”‘’\p{Cf}]*[=+\-@＝＋－＠])/u, "").trim();
}
