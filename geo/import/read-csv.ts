import Papa from "papaparse";
import { checkSize, type Sheet, TableError } from "./table.ts";

/**
 * CSV, TSV and their kin: the delimiter (comma, semicolon, tab, bar) is found by papaparse, quotes as in RFC 4180. A text
 * whose quotes do not close is refused with its line: what follows would be one cell.
 */
export function readCsv(text: string, name: string): Sheet {
  if (text.includes("\0"))
    throw new TableError("This is no text: it has zero bytes. Save the table as CSV or XLSX.");
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
    throw new TableError(
      `A quotation mark does not close, or text follows it: row ${(broken.row ?? 0) + 1}. Close it; inside a cell it is written twice.`,
    );
  checkSize(
    data.length,
    data.reduce((widest, row) => Math.max(widest, row.length), 0),
  );
  const rows = data.map((cells, index) => ({ number: index + 1, cells: cells.map(readCell) }));
  const notes = delimiter === "," ? [] : [`Cells are parted by ${DELIMITERS[delimiter] ?? delimiter}.`];
  return { name, rows, notes };
}

const DELIMITERS: Record<string, string> = { ";": "semicolons", "\t": "tabs", "|": "bars" };

/** Without the apostrophe that keeps a spreadsheet from running a cell as a formula (OWASP, "CSV Injection"). */
function readCell(cell: string): string {
  return cell.replace(/^'(?=[\s"'“”‘’\p{Cf}]*[=+\-@＝＋－＠])/u, "").trim();
}
