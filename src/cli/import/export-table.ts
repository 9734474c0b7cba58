import { extname } from "node:path";
import { parseArgs } from "node:util";
import { utils, write } from "@e965/xlsx";
import { csvFormatRows } from "d3-dsv";
import { LOCK_FILE } from "../../../geo/authoring/atlas-lock.ts";
import { defuseFormula } from "../../../geo/export/statements-csv.ts";
import { TABLE_COLUMNS } from "../../../geo/import/merge-tables.ts";
import { findAtlasFolder } from "../atlas/read-atlas.ts";
import { type Effects, UsageError } from "../effects.ts";
import {
  countWithoutId,
  formatDocument,
  listCells,
  openStatements,
  writeBase,
  writeLockedIds,
} from "./atlas-document.ts";

const HELP = `export ATLAS --table FILE [--json]

Writes the statements of an atlas as a table, a row each, for a spreadsheet: .csv, .xlsx or .ods. Change it there and give it back with
claim-atlas import FILE --to ATLAS: rows are merged by their id, and nothing is overwritten in silence.
`;

/** The command `export`. */
export function exportTable(args: string[], effects: Effects): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { table: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help === true) {
    effects.print(HELP);
    return 0;
  }
  const [name] = positionals;
  if (name === undefined || positionals.length > 1 || values.table === undefined)
    throw new UsageError("Name one atlas and a file, such as: export my-atlas --table statements.csv.");
  const folder = findAtlasFolder(name, effects);
  const atlas = openStatements(folder, effects);
  if (writeLockedIds(atlas, folder, effects)) {
    effects.writeFile(atlas.path, formatDocument(atlas));
    effects.printError(`Ids of ${LOCK_FILE} were written into ${atlas.path}: rows are known by them.`);
  }
  const rows = listCells(atlas);
  const cells = rows.map((row) => TABLE_COLUMNS.map((column) => row[column]));
  effects.writeFile(values.table, formatTable(values.table, [[...TABLE_COLUMNS], ...cells]));
  writeBase(folder, rows, effects);
  const withoutId = countWithoutId(atlas);
  if (values.json === true) {
    effects.print(JSON.stringify({ file: values.table, statements: rows.length, withoutId }, null, 2));
    return withoutId > 0 ? 1 : 0;
  }
  if (withoutId > 0)
    effects.printError(
      `${withoutId} statements have no id and were left out. claim-atlas check ${name} gives them one: then export again.`,
    );
  effects.print(`${values.table}: ${rows.length} statements.`);
  return withoutId > 0 ? 1 : 0;
}

function formatTable(path: string, rows: string[][]): string | Uint8Array {
  const extension = extname(path).toLowerCase();
  if (extension === ".csv")
    // The byte order mark tells Excel that this is UTF-8.
    return `\ufeff${csvFormatRows(rows.map((row) => row.map(defuseFormula)))}\n`;
  if (extension !== ".xlsx" && extension !== ".ods")
    throw new UsageError(`${path} ends in none of .csv, .xlsx, .ods.`);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "statements");
  const bytes: unknown = write(book, {
    type: "array",
    bookType: extension === ".ods" ? "ods" : "xlsx",
    compression: true,
  });
  return new Uint8Array(bytes as ArrayBuffer);
}
