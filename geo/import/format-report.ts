import { formatNote, type ImportMessages } from "../messages/import/import-messages.ts";
import type { RowNote } from "./read-statements.ts";

/** As many runs of rows are named at most. */
const NAMED_RUNS = 12;

/** Notes on rows for people: alike ones on one line with their rows, `rows 3, 5 to 9: its date was left out`. */
export function formatRowNotes(notes: readonly RowNote[], words: ImportMessages): string[] {
  const rowsByText = new Map<string, number[]>();
  for (const { row, note } of notes) {
    const what = formatNote(note, words);
    const rows = rowsByText.get(what);
    if (rows === undefined) rowsByText.set(what, [row]);
    else if (rows.at(-1) !== row) rows.push(row);
  }
  return [...rowsByText].map(([what, rows]) => {
    const runs = runsOf(rows);
    const more = runs.slice(NAMED_RUNS).reduce((count, [first, last]) => count + last - first + 1, 0);
    return words.rows(runs.slice(0, NAMED_RUNS), more, what);
  });
}

/** Numbers in ascending order as runs without a gap. */
function runsOf(rows: readonly number[]): [first: number, last: number][] {
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
