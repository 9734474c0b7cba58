/** A row as its file has it: the fields of `OwnPlace`, not yet checked. */
export interface RawPlace {
  row: unknown;
  line: number | undefined;
}

/** The fields of a place as a flat table has them, all of them text. */
const ALIASES: Record<string, string> = {
  latitude: "lat",
  y: "lat",
  longitude: "lon",
  lng: "lon",
  long: "lon",
  x: "lon",
};
const LISTS = new Set(["names", "formerNames", "sameAs"]);
const PLAIN = new Set(["id", "name", "arabic", "kind", "country", "province", "removes", "reason"]);
const NESTED: Record<string, [string, string]> = {
  source: ["source", "name"],
  sourceUrl: ["source", "url"],
  licence: ["source", "licence"],
  lon: ["point", "lon"],
  lat: ["point", "lat"],
};

/** The columns or properties that a table of places may have. */
export const PLACE_COLUMNS = [...PLAIN, ...LISTS, "uncertaintyKm", ...Object.keys(NESTED)];

/** The name of a column as `PLACE_COLUMNS` has it, case and spaces aside; undefined for another. */
export function placeColumn(heading: string): string | undefined {
  const bare = heading
    .trim()
    .toLowerCase()
    .replace(/[\s_-]/g, "");
  const name = ALIASES[bare] ?? bare;
  return PLACE_COLUMNS.find((column) => column.toLowerCase() === name);
}

/** Nests flat cells as the author's YAML has them. Empty cells are absent; lists are parted by | or ;. */
export function nestPlace(cells: Iterable<[column: string, cell: string]>): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  const inner: Record<string, Record<string, unknown>> = {};
  for (const [column, written] of cells) {
    const cell = written.trim();
    const nested = NESTED[column];
    if (cell === "") continue;
    if (LISTS.has(column))
      row[column] = cell
        .split(/[|;]/)
        .map((part) => part.trim())
        .filter((part) => part !== "");
    else if (column === "uncertaintyKm") row[column] = numberOf(cell);
    else if (nested === undefined) row[column] = cell;
    else {
      const [outer, name] = nested;
      inner[outer] ??= {};
      inner[outer][name] = outer === "point" ? numberOf(cell) : cell;
    }
  }
  return { ...row, ...inner };
}

/** What is no number stays what it is, so that the check can say so. */
function numberOf(cell: string): number | string {
  const number = Number(cell);
  return Number.isNaN(number) ? cell : number;
}
