import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parse as parseYaml } from "yaml";
import { parseCountryNames } from "../../../geo/geocoder/gazetteer/layers/countries.ts";
import { matchColumns } from "../../../geo/import/columns.ts";
import { indexCountries } from "../../../geo/import/country-index.ts";
import { formatRowNotes } from "../../../geo/import/format-report.ts";
import {
  cellsOf,
  mergeTables,
  type StatementCells,
  type TableColumn,
  type TableMerge,
} from "../../../geo/import/merge-tables.ts";
import { detectPreset, PRESETS, type Preset, type PresetName } from "../../../geo/import/presets.ts";
import { type ImportReport, type RowNote, readStatements } from "../../../geo/import/read-statements.ts";
import { readTable } from "../../../geo/import/read-table.ts";
import { type Table, TableError } from "../../../geo/import/table.ts";
import { en } from "../../../geo/messages/import/en.ts";
import { formatNote } from "../../../geo/messages/import/import-messages.ts";
import { loadMessages } from "../../../geo/messages/load-messages.ts";
import { isLocale, LOCALES } from "../../../geo/messages/messages.ts";
import { type Effects, UsageError } from "../effects.ts";
import {
  applyMerge,
  countWithoutId,
  createAtlasText,
  formatDocument,
  listCells,
  openStatements,
  readBase,
  writeBase,
} from "./atlas-document.ts";
import { countryFinder } from "./country-at.ts";
import { decodeTable, readSource } from "./read-source.ts";

const HELP = `import FILE --to DIR [--preset NAME] [--map MAPPING.yaml] [--sheet NAME] [--who NAME] [--dates dmy|mdy]

Makes an atlas of a table, a statement a row: CSV, TSV, XLSX, XLS, ODS, GeoJSON, or a StoryMapJS file. Columns are known by their names in
English, Arabic, French, Spanish and Russian. Every row is taken, or refused with its reason; every change is said. Where DIR has an atlas
already, rows are merged by their id: what atlas and table both changed stays as the atlas has it, is listed, and the exit code is 1.

  --to DIR           folder of the atlas
  --preset NAME      ${Object.keys(PRESETS).join(", ")}; found by its columns where it is left out; "none" for a table of your own
  --map FILE         what columns are: "Ort: place", or "Bemerkung: null" to leave one out
  --sheet NAME       the sheet of a workbook that has several
  --who NAME         who says it, where a row names neither speaker nor source
  --dates ORDER      dmy or mdy, where dates such as 3/4/2018 do not tell by themselves
  --title TEXT       title of a new atlas
  --language CODE    language of a new atlas (${LOCALES.join(", ")}); en where it is left out
  --online           FILE is an https:// address, such as that of a Google Sheet published as CSV
  --dry-run          reports and writes nothing
  --json             the report as one JSON object
`;

const COUNTRY_NAMES = fileURLToPath(
  new URL("../../../geo/data/gazetteer/country-names.tsv", import.meta.url),
);

/** The command `import`. */
export async function importTable(args: string[], effects: Effects): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      to: { type: "string" },
      preset: { type: "string" },
      map: { type: "string" },
      sheet: { type: "string" },
      who: { type: "string" },
      dates: { type: "string" },
      title: { type: "string" },
      language: { type: "string", default: "en" },
      online: { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help === true) {
    effects.print(HELP);
    return 0;
  }
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || values.to === undefined)
    throw new UsageError("Name one table and a folder, such as: import statements.csv --to my-atlas.");
  const { dates, language } = values;
  if (dates !== undefined && dates !== "dmy" && dates !== "mdy")
    throw new UsageError("--dates is dmy or mdy.");
  if (!isLocale(language)) throw new UsageError(`${language} is none of ${LOCALES.join(", ")}.`);
  try {
    const { table, note } = await openTable(file, values.sheet, values.online, effects);
    const preset = findPreset(table, values.preset);
    const columns = matchColumns(table.columns, readMapping(values.map, effects), preset?.columns);
    if (
      !["text", "title"].some((field) => columns.byField.has(field as "text")) &&
      preset?.text === undefined
    )
      throw new UsageError(
        `No column is known to hold what was said. Columns: ${table.columns.join(", ")}. Name it in a file for --map, with a line such as "${wordiest(table, columns.rest)}: text".`,
      );
    const { table: words } = await loadMessages(language);
    const report = readStatements(table, columns, {
      preset,
      who: values.who,
      dateOrder: dates,
      findCountryCode: indexCountries(parseCountryNames(readText(COUNTRY_NAMES, effects))),
      countryAt: countryFinder(effects),
      attribute: words.attributed,
    });
    const source = /^https:/.test(file) ? file : basename(file);
    const outcome = store(
      values.to,
      { title: values.title ?? source, language, source },
      report.statements.map(cellsOf),
      values["dry-run"],
      effects,
    );
    const notes = [...(note === undefined ? [] : [note]), ...table.notes.map((each) => formatNote(each, en))];
    if (preset !== undefined) notes.push(`The table was read as ${preset.title}.`);
    if (columns.rest.length > 0)
      notes.push(`Columns that were not taken: ${columns.rest.join(", ")}. --map gives them a field.`);
    if (values.json) {
      const { statements, changed, refused } = report;
      const told = { statements, changed: changed.map(inEnglish), refused: refused.map(inEnglish) };
      effects.print(JSON.stringify({ rows: table.rows.length, notes, ...told, ...outcome }, undefined, 2));
    } else printReport({ name: source, rows: table.rows.length, notes, report, outcome }, values, effects);
    return report.refused.length > 0 || outcome.merge.conflicts.length > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof TableError) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}

/** The column with the most words, which is likeliest to hold what was said. */
function wordiest({ columns, rows }: Table, untaken: readonly string[]): string {
  const lengthOf = (column: string) => {
    const index = columns.indexOf(column);
    return rows.slice(0, 100).reduce((sum, { cells }) => sum + (cells[index] ?? "").length, 0);
  };
  const offered = untaken.length > 0 ? untaken : columns;
  return [...offered].sort((a, b) => lengthOf(b) - lengthOf(a))[0] ?? "";
}

async function openTable(file: string, sheet: string | undefined, online: boolean, effects: Effects) {
  const bytes = await readSource(file, online, effects);
  let note: string | undefined;
  const decode = (content: Uint8Array) => {
    const decoded = decodeTable(content);
    note = decoded.note;
    return decoded.text;
  };
  return { table: readTable({ name: basename(file), bytes, decode, sheet }), note };
}

function findPreset(table: Table, wanted: string | undefined): Preset | undefined {
  if (wanted === "none") return undefined;
  const name = wanted ?? detectPreset(table.columns);
  if (name === undefined) return undefined;
  if (!Object.hasOwn(PRESETS, name))
    throw new UsageError(`There is no preset ${name}. Presets: ${Object.keys(PRESETS).join(", ")}, none.`);
  return PRESETS[name as PresetName];
}

function readMapping(path: string | undefined, effects: Effects): Record<string, string | null> {
  if (path === undefined) return {};
  const text = readText(path, effects);
  let mapping: unknown;
  try {
    mapping = parseYaml(text);
  } catch (error) {
    throw new UsageError(
      `${path} is no YAML: ${error instanceof Error ? error.message.split("\n")[0] : error}`,
    );
  }
  const isMapping =
    typeof mapping === "object" &&
    mapping !== null &&
    !Array.isArray(mapping) &&
    Object.values(mapping).every((field) => field === null || typeof field === "string");
  if (!isMapping)
    throw new UsageError(`${path} is no mapping. Write a line for each column, such as: "Ort: place".`);
  return mapping as Record<string, string | null>;
}

function readText(path: string, effects: Effects): string {
  const bytes = effects.readFile(path);
  if (bytes === undefined) throw new UsageError(`There is no file ${path}.`);
  return new TextDecoder().decode(bytes);
}

interface Stored {
  path: string;
  isNew: boolean;
  withoutId: number;
  merge: TableMerge;
}

/** Writes a new atlas, or merges the rows into the one that is there. */
function store(
  folder: string,
  head: { title: string; language: string; source: string },
  rows: readonly StatementCells[],
  isDryRun: boolean,
  effects: Effects,
): Stored {
  const path = join(folder, "atlas.yaml");
  if (effects.kindOf(folder) === "file")
    throw new UsageError(`${folder} is a file, and an atlas is a folder.`);
  if (effects.kindOf(path) === undefined) {
    if (!isDryRun && rows.length > 0) {
      const updated = new Date().toISOString().slice(0, 10);
      effects.writeFile(path, createAtlasText({ ...head, updated }, rows));
      writeBase(folder, rows, effects);
    }
    return {
      path,
      isNew: true,
      withoutId: 0,
      merge: { added: [...rows], changed: [], removed: [], conflicts: [] },
    };
  }
  const atlas = openStatements(folder, effects);
  const base = readBase(folder, effects);
  const merge = mergeTables(base, listCells(atlas), rows);
  if (!isDryRun) {
    const isChanged = merge.added.length + merge.changed.length + merge.removed.length > 0;
    applyMerge(atlas, merge, head.source);
    if (isChanged) effects.writeFile(atlas.path, formatDocument(atlas));
    writeBase(folder, nextBase(base, rows, merge), effects);
  }
  return { path: atlas.path, isNew: false, withoutId: countWithoutId(atlas), merge };
}

/** What both have now. A cell in conflict keeps what both had before, so that it is asked about again. */
function nextBase(
  base: readonly StatementCells[],
  rows: readonly StatementCells[],
  { conflicts }: TableMerge,
): StatementCells[] {
  const before = new Map(base.map((row) => [row.id, row]));
  const inConflict = new Map<string, TableColumn[]>();
  for (const { id, column } of conflicts) inConflict.set(id, [...(inConflict.get(id) ?? []), column]);
  const kept = rows.flatMap((row): StatementCells[] => {
    const open = inConflict.get(row.id) ?? [];
    if (open.length === 0) return [row];
    const old = before.get(row.id);
    return old === undefined
      ? []
      : [{ ...row, ...Object.fromEntries(open.map((column) => [column, old[column]])) }];
  });
  const ids = new Set(rows.map(({ id }) => id));
  return [...kept, ...base.filter(({ id }) => !ids.has(id) && inConflict.has(id))];
}

function inEnglish({ row, note }: RowNote): { row: number; what: string } {
  return { row, what: formatNote(note, en) };
}

function printReport(
  run: { name: string; rows: number; notes: string[]; report: ImportReport; outcome: Stored },
  { to = "", "dry-run": isDryRun }: { to?: string | undefined; "dry-run": boolean },
  effects: Effects,
): void {
  const { report, outcome } = run;
  for (const note of run.notes) effects.print(`  ${note}`);
  for (const line of formatRowNotes(report.changed, en)) effects.print(`  changed  ${line}`);
  for (const line of formatRowNotes(report.refused, en)) effects.printError(`  refused  ${line}`);
  const { added, changed, removed, conflicts } = outcome.merge;
  if (!outcome.isNew) {
    for (const { id, column, before, after } of changed)
      effects.print(`  merged   ${id}  ${column}: “${before}” became “${after}”`);
    for (const id of removed) effects.print(`  removed  ${id}: the table no longer has it`);
    for (const { id, column, atlas, table } of conflicts)
      effects.printError(
        `  conflict ${id}  ${column}: the atlas has ${inWords(atlas)}, the table ${inWords(table)}. The atlas was left; make them agree in one of the two.`,
      );
    if (outcome.withoutId > 0)
      effects.print(
        `  ${outcome.withoutId} statements of the atlas have no id: give them one to merge them with a table.`,
      );
  }
  const touched = new Set(report.changed.map(({ row }) => row)).size;
  effects.print(
    `${run.name}: ${run.rows} rows: ${report.statements.length} taken, ${touched} of them changed; ${report.refused.length} refused.`,
  );
  const done = outcome.isNew
    ? `${added.length} statements`
    : `${added.length} added, ${changed.length} cells changed, ${removed.length} removed, ${conflicts.length} conflicts`;
  effects.print(`${isDryRun ? "Would write" : "Wrote"} ${outcome.path}: ${done}.`);
  if (!isDryRun && outcome.isNew)
    effects.print(`Next: claim-atlas check ${to}, then claim-atlas preview ${to}.`);
}

function inWords(value: string | undefined): string {
  return value === undefined ? "removed it" : value === "" ? "nothing" : `“${value}”`;
}
