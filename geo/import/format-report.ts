import type { RowNote } from "./read-statements.ts";

/** Notes on rows for people: alike ones on one line with their rows, `rows 3, 5 to 9: its date was left out`. */
export function formatRowNotes(notes: readonly RowNote[]): string[] {
  const rowsByText = new Map<string, number[]>();
  for (const { row, what } of notes) {
    const rows = rowsByText.get(what);
    if (rows === undefined) rowsByText.set(what, [row]);
    else if (rows.at(-1) !== row) rows.push(row);
  }
  return [...rowsByText].map(
    ([what, rows]) => `${rows.length === 1 ? "row" : "rows"} ${formatRows(rows)}: ${what}`,
  );
}

/** Numbers in ascending order, runs as "5 to 9"; at most twelve parts, then how many more. */
function formatRows(rows: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  const shown = runs
    .slice(0, 12)
    .map(([first, last]) => (first === last ? `${first}` : `${first} to ${last}`));
  const rest = runs.slice(12).reduce((count, [first, last]) => count + last - first + 1, 0);
  return rest === 0 ? shown.join(", ") : `${shown.join(", ")} and ${rest} more`;
}
