import type { ImportedStatement } from "./read-statements.ts";

/** Columns of the table that `export --table` writes and `import` reads back, in their order. */
export const TABLE_COLUMNS = [
  "id",
  "text",
  "who",
  "quote",
  "place",
  "district",
  "province",
  "country",
  "latitude",
  "longitude",
  "precision",
  "said",
  "happened",
  "source",
  "url",
  "note",
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** One statement as cells; "" where it says nothing. */
export type StatementCells = Readonly<Record<TableColumn, string>>;

export function cellsOf({ place, ...statement }: ImportedStatement): StatementCells {
  const [longitude, latitude] = place?.at ?? [];
  return {
    id: statement.id,
    text: statement.text,
    who: statement.who,
    quote: statement.quote ?? "",
    place: place?.name ?? "",
    district: place?.district ?? "",
    province: place?.province ?? "",
    country: place?.country ?? "",
    latitude: latitude === undefined ? "" : String(latitude),
    longitude: longitude === undefined ? "" : String(longitude),
    precision: place?.precision ?? "",
    said: statement.said ?? "",
    happened: statement.happened ?? "",
    source: statement.source ?? "",
    url: statement.url ?? "",
    note: statement.note ?? "",
  };
}

/** The changes that a table makes in an atlas. A value that was changed in both since the last exchange is a conflict, and stays. */
export interface TableMerge {
  added: StatementCells[];
  changed: CellChange[];
  /** Ids of statements that the table no longer has and the atlas has left as they were. */
  removed: string[];
  conflicts: CellConflict[];
}

interface CellChange {
  id: string;
  column: TableColumn;
  before: string;
  after: string;
}

/** `table` is undefined where the table has removed the statement, `atlas` where the atlas has. */
interface CellConflict {
  id: string;
  column: TableColumn;
  atlas: string | undefined;
  table: string | undefined;
}

/**
 * Three-way merge by id and column: `base` is what both had when the table was last written or read, absent at a first meeting;
 * then every difference between them is a conflict.
 */
export function mergeTables(
  base: readonly StatementCells[],
  atlas: readonly StatementCells[],
  table: readonly StatementCells[],
): TableMerge {
  const [inBase, inAtlas, inTable] = [base, atlas, table].map(byId) as [Index, Index, Index];
  const merge: TableMerge = { added: [], changed: [], removed: [], conflicts: [] };
  for (const row of table) {
    const [ours, common] = [inAtlas.get(row.id), inBase.get(row.id)];
    if (ours !== undefined) mergeRow(merge, common, ours, row);
    else if (common === undefined) merge.added.push(row);
    // The atlas removed it, and the table changed it since: a conflict.
    else
      for (const column of differing(common, row))
        merge.conflicts.push({ id: row.id, column, atlas: undefined, table: row[column] });
  }
  for (const row of base) {
    const ours = inAtlas.get(row.id);
    if (ours === undefined || inTable.has(row.id)) continue;
    const changed = differing(row, ours);
    if (changed.length === 0) merge.removed.push(row.id);
    for (const column of changed)
      merge.conflicts.push({ id: row.id, column, atlas: ours[column], table: undefined });
  }
  return merge;
}

type Index = ReadonlyMap<string, StatementCells>;

function mergeRow(
  merge: TableMerge,
  base: StatementCells | undefined,
  ours: StatementCells,
  theirs: StatementCells,
) {
  for (const column of differing(ours, theirs)) {
    if (base !== undefined && theirs[column] === base[column]) continue;
    if (base !== undefined && ours[column] === base[column])
      merge.changed.push({ id: ours.id, column, before: ours[column], after: theirs[column] });
    else merge.conflicts.push({ id: ours.id, column, atlas: ours[column], table: theirs[column] });
  }
}

function differing(one: StatementCells, other: StatementCells): TableColumn[] {
  return TABLE_COLUMNS.filter((column) => one[column] !== other[column]);
}

function byId(rows: readonly StatementCells[]): Index {
  return new Map(rows.map((row) => [row.id, row]));
}
