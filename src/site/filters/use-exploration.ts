import { useMemo } from "react";
import type { AtlasOutline } from "../../../geo/geojson/view/atlas-outline.ts";
import type { AtlasAddress } from "../page/address/address.ts";
import { findSelected, type Selected } from "../page/address/selection.ts";
import { type Filtered, type Filters, filterStatements } from "./filter-statements.ts";

/** The shared state of list, map, timeline and counts. The same object while the reader moves the map. */
export interface Exploration {
  filters: Filters;
  selected: Selected;
  atlas: AtlasOutline;
  filtered: Filtered;
}

/** `hits`: result of the search; null without a search, or while it is not ready. */
export function useExploration(
  atlas: AtlasOutline,
  { selection, filters }: Pick<AtlasAddress, "selection" | "filters">,
  hits: Uint8Array | null,
): Exploration {
  const selected = useMemo(() => findSelected(selection, atlas), [selection, atlas]);
  const filtered = useMemo(() => filterStatements(atlas.columns, filters, hits), [atlas, filters, hits]);
  return useMemo(() => ({ filters, selected, atlas, filtered }), [filters, selected, atlas, filtered]);
}
