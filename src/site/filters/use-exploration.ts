import { useMemo } from "react";
import type { AtlasView } from "../../../geo/geojson/atlas-view.ts";
import type { AtlasAddress } from "../page/address.ts";
import { findSelected, type Selected } from "../page/selection.ts";
import { type Filtered, filterStatements } from "./filter-statements.ts";
import { buildFilterTable, type FilterTable } from "./filter-table.ts";

/** One truth for list, map, timeline and counts. */
export interface Exploration {
  address: AtlasAddress;
  selected: Selected;
  table: FilterTable;
  filtered: Filtered;
  /** Ids of the statements that pass. */
  shown: ReadonlySet<string>;
}

/** `hits` as the search gives them; null where nothing is searched for, or not yet. */
export function useExploration(
  atlas: AtlasView,
  address: AtlasAddress,
  hits: Uint8Array | null,
): Exploration {
  const { selection, filters } = address;
  const selected = useMemo(() => findSelected(selection, atlas), [selection, atlas]);
  const table = useMemo(() => buildFilterTable(atlas), [atlas]);
  const filtered = useMemo(() => filterStatements(table, filters, hits), [table, filters, hits]);
  const shown = useMemo(() => new Set(filtered.statements.map(({ id }) => id)), [filtered]);
  return useMemo(
    () => ({ address, selected, table, filtered, shown }),
    [address, selected, table, filtered, shown],
  );
}
