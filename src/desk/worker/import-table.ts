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
import { loadMessages } from "../../../geo/messages/load-messages.ts";
import { localeFor } from "../../../geo/messages/messages.ts";

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
  language: string;
  today: string;
}): Promise<ImportedTable | { refused: string }> {
  const { name, bytes, language, today } = given;
  try {
    const table = readTable({ name, bytes, decode });
    const presetName = detectPreset(table.columns);
    const preset = presetName && PRESETS[presetName];
    const columns = matchColumns(table.columns, {}, preset?.columns);
    const { table: words } = await loadMessages(localeFor(language));
    const report = readStatements(table, columns, {
      preset,
      findCountryCode: indexCountries(new Map()),
      attribute: words.attributed,
    });
    if (report.statements.length === 0)
      return {
        refused:
          formatRowNotes(report.refused)[0] ??
          `No column holds what was said. Columns: ${table.columns.join(", ")}.`,
      };
    const document = parseDocument("{}");
    const head = new YAMLMap(document.schema);
    document.contents = head as unknown as typeof document.contents;
    head.set("version", 2);
    head.set("title", name.replace(/\.\w+$/, ""));
    head.set("language", language);
    head.set("updated", today);
    const statements = new YAMLSeq(document.schema);
    for (const statement of report.statements)
      statements.add(createStatement(document, cellsOf(statement), name));
    head.set("statements", statements);
    return {
      yaml: document.toString({ lineWidth: 110 }),
      rows: table.rows.length,
      taken: report.statements.length,
      notes: [...table.notes, ...formatRowNotes(report.changed), ...formatRowNotes(report.refused)],
    };
  } catch (error) {
    if (error instanceof TableError) return { refused: error.message };
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
