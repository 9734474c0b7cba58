import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { MapFile } from "../../geo/model/map-file.ts";
import { findSelected, formatSelection, parseSelection, type Selected, type Selection } from "./selection.ts";

export type Select = (selection: Selection | undefined) => void;

/** The selection, kept in the address: links, back and forward change it as `select` does. */
export function useSelection(mapFile: MapFile): [Selected, Select] {
  const hash = useSyncExternalStore(subscribe, readHash, readNoHash);
  const selected = useMemo(() => findSelected(parseSelection(hash), mapFile), [hash, mapFile]);
  const select = useCallback<Select>((selection) => writeHash(formatSelection(selection)), []);
  return [selected, select];
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("hashchange", listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("hashchange", listener);
    window.removeEventListener("popstate", listener);
  };
}

function readHash(): string {
  return window.location.hash;
}

/** The prerendered page knows no address. */
function readNoHash(): string {
  return "";
}

function writeHash(hash: string): void {
  if (hash === window.location.hash) return;
  // Not location.hash: that would make the browser jump as well.
  const { pathname, search } = window.location;
  window.history.pushState(null, "", `${pathname}${search}${hash}`);
  for (const listener of listeners) listener();
}
