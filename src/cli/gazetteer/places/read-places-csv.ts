import { dsvFormat } from "d3-dsv";
import type { Outcome, Problem } from "../../../../geo/model/problem.ts";
import { nestPlace, PLACE_COLUMNS, placeColumn, type RawPlace } from "./raw-place.ts";

/** Reads a table of places with a heading; cells parted by comma, semicolon or tab, as the heading has them. */
export function readPlacesCsv(file: string, text: string): Outcome<RawPlace[]> {
  const bare = text.replace(/^\ufeff/, "");
  const heading = bare.slice(0, bare.search(/[\r\n]|$/));
  const delimiter = ["\t", ";", ","].find((mark) => heading.includes(mark)) ?? ",";
  const [names = [], ...rows] = dsvFormat(delimiter).parseRows(bare);
  const columns = names.map(placeColumn);
  const problems: Problem[] = names.flatMap((name, index): Problem[] => {
    if (columns[index] !== undefined) return [];
    const what = `The column ${JSON.stringify(name.slice(0, 40))} is not known.`;
    const remedy = `It was passed over. Columns: ${PLACE_COLUMNS.join(", ")}.`;
    return [{ severity: "warning", file, line: 1, what, remedy }];
  });
  let line = 1 + lineBreaksIn(names);
  const value = rows.flatMap((cells): RawPlace[] => {
    line += 1;
    const at = line;
    line += lineBreaksIn(cells);
    if (cells.every((cell) => cell.trim() === "")) return [];
    if (cells.length !== names.length) {
      const what = `The row has ${cells.length} cells where the heading has ${names.length}.`;
      const remedy = "The row was left out. Put cells with a delimiter in quotation marks.";
      problems.push({ severity: "error", file, line: at, what, remedy });
      return [];
    }
    const known = cells.flatMap((cell, index): [string, string][] => {
      const column = columns[index];
      return column === undefined ? [] : [[column, cell]];
    });
    return [{ row: nestPlace(known), line: at }];
  });
  return { value, problems };
}

/** A quoted cell may hold line breaks of its own. */
function lineBreaksIn(cells: readonly string[]): number {
  return cells.join("").split("\n").length - 1;
}
