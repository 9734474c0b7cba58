import { useMemo } from "react";
import type { MapFile } from "../../../geo/model/map-file-1.ts";
import type { AtlasIndex } from "../cards-1/atlas-index.ts";
import { type AtlasAddress, isFiltered } from "../page-1/address.ts";
import { findSelected, type Selected } from "../page-1/selection.ts";
import { type Filtered, filterStatements } from "./filter-statements.ts";
import { buildFilterTable, type FilterTable } from "./filter-table.ts";

/** One truth for list, map, timeline and counts. */
export interface Exploration {
  address: AtlasAddress;
  selected: Selected;
  table: FilterTable;
  filtered: Filtered;
  /** The map file with the features of the statements that pass alone. */
  shown: MapFile;
}

/** `hits` as the search gives them; null where nothing is searched for, or not yet. */
export function useExploration(
  index: AtlasIndex,
  address: AtlasAddress,
  hits: Uint8Array | null,
): Exploration {
  const { selection, filters } = address;
  const selected = useMemo(() => findSelected(selection, index.mapFile), [selection, index]);
  const table = useMemo(() => buildFilterTable(index), [index]);
  const filtered = useMemo(() => filterStatements(table, filters, hits), [table, filters, hits]);
  const shown = useMemo(
    () =>
      isFiltered(filters)
        ? { ...index.mapFile, features: filtered.records.flatMap(({ features }) => features) }
        : index.mapFile,
    [index, filters, filtered],
  );
  return useMemo(
    () => ({ address, selected, table, filtered, shown }),
    [address, selected, table, filtered, shown],
  );
}
