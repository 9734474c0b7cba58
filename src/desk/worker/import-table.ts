import { parseDocument, YAMLMap, YAMLSeq } from "yaml";
import { matchColumns } from "../../../geo/import/columns.ts";
import { indexCountries } from "../../../geo/import/country-index.ts";
import { formatRowNotes } from "../../../geo/import/format-report.ts";
import { cellsOf } from "../../../geo/import/merge-tables.ts";
import { detectPreset, PRESETS } from "../../../geo/import/presets.ts";
import { readStatements } from "../../../geo/import/read-statements.ts";
import { readTable } from "../../../geo/import/read-table.ts";
import { createStatement } from "../../../geo/import/statement-node.ts";
import { TableError } from "../../../geo/import/table.ts";
import { formatNote } from "../../../geo/messages/import/import-messages.ts";
import { loadImportMessages } from "../../../geo/messages/import/load-import-messages.ts";
import { loadMessages } from "../../../geo/messages/load-messages.ts";
import type { Locale } from "../../../geo/messages/messages.ts";
import { importNote } from "../../../geo/model/import-note.ts";

export interface ImportedTable {
  yaml: string;
  rows: number;
  taken: number;
  notes: string[];
}

/** A table as an atlas, a statement a row; or why it cannot be one, in a sentence. */
export async function importTable(given: {
  name: string;
  bytes: Uint8Array;
  /** Of the atlas, and of what is said of the import. */
  locale: Locale;
  today: string;
}): Promise<ImportedTable | { refused: string }> {
  const { name, bytes, locale, today } = given;
  const notes = await loadImportMessages(locale);
  try {
    const table = readTable({ name, bytes, decode });
    const presetName = detectPreset(table.columns);
    const preset = presetName && PRESETS[presetName];
    const columns = matchColumns(table.columns, {}, preset?.columns);
    const { table: words } = await loadMessages(locale);
    const report = readStatements(table, columns, {
      preset,
      findCountryCode: indexCountries(new Map()),
      attribute: words.attributed,
    });
    if (report.statements.length === 0)
      return {
        refused:
          formatRowNotes(report.refused, notes)[0] ??
          formatNote(importNote("noTextColumn", { columns: table.columns }), notes),
      };
    const document = parseDocument("{}");
    const head = new YAMLMap(document.schema);
    document.contents = head as unknown as typeof document.contents;
    head.set("version", 2);
    head.set("title", name.replace(/\.\w+$/, ""));
    head.set("language", locale);
    head.set("updated", today);
    const statements = new YAMLSeq(document.schema);
    for (const statement of report.statements)
      statements.add(createStatement(document, cellsOf(statement), name));
    head.set("statements", statements);
    return {
      yaml: document.toString({ lineWidth: 110 }),
      rows: table.rows.length,
      taken: report.statements.length,
      notes: [
        ...table.notes.map((note) => formatNote(note, notes)),
        ...formatRowNotes(report.changed, notes),
        ...formatRowNotes(report.refused, notes),
      ],
    };
  } catch (error) {
    if (error instanceof TableError) return { refused: formatNote(error.note, notes) };
    throw error;
  }
}

/** UTF-8, or else what spreadsheets of Windows write. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
