import { useMemo } from "react";
import type { AtlasOutline } from "../../../geo/geojson/view/atlas-outline.ts";
import type { AtlasAddress } from "../page/address/address.ts";
import { findSelected, type Selected } from "../page/address/selection.ts";
import { type Filtered, filterStatements } from "./filter-statements.ts";

/** The shared state of list, map, timeline and counts. */
export interface Exploration {
  address: AtlasAddress;
  selected: Selected;
  atlas: AtlasOutline;
  filtered: Filtered;
}

/** `hits`: result of the search; null without a search, or while it is not ready. */
export function useExploration(
  atlas: AtlasOutline,
  address: AtlasAddress,
  hits: Uint8Array | null,
): Exploration {
  const { selection, filters } = address;
  const selected = useMemo(() => findSelected(selection, atlas), [selection, atlas]);
  const filtered = useMemo(() => filterStatements(atlas.columns, filters, hits), [atlas, filters, hits]);
  return useMemo(() => ({ address, selected, atlas, filtered }), [address, selected, atlas, filtered]);
}
