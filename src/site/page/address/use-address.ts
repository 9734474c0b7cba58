import { useSyncExternalStore } from "react";
import type { Filters } from "../../filters/filter-statements.ts";
import { type AtlasAddress, formatAddress, parseAddress, START } from "./address.ts";
import type { Selection } from "./selection.ts";

/**
 * Changes parts of the address. A step that readers would want to take back becomes an entry of the history ("push");
 * typing, dragging and moving the map do not ("replace").
 */
export type ChangeAddress = (change: Partial<AtlasAddress>, entry?: "push" | "replace") => void;
export type Select = (selection: Selection | undefined) => void;

/** What the address holds: links, back and forward change it as `changeAddress` does. */
export function useAddress(): AtlasAddress {
  return useSyncExternalStore(subscribe, readAddress, readStart);
}

/** One part of it: what reads it is drawn anew for that part alone. */
export function useAddressPart<Part extends "view" | "selection">(part: Part): AtlasAddress[Part] {
  return useSyncExternalStore(
    subscribe,
    () => readAddress()[part],
    () => START[part],
  );
}

export function changeAddress(
  change: Parameters<ChangeAddress>[0],
  entry: "push" | "replace" = "push",
): void {
  writeHash(formatAddress({ ...parseAddress(readHash()), ...change }), entry);
}

/** Changes the filters from what they are when it is called; for what waits, such as typing. */
export function changeFilters(
  change: (filters: Filters) => Filters,
  entry: "push" | "replace" = "push",
): void {
  changeAddress({ filters: change(parseAddress(readHash()).filters) }, entry);
}

/** Selects a statement or a place, or nothing; the filters stay. */
export function select(selection: Selection | undefined): void {
  changeAddress({ selection });
}

const listeners = new Set<() => void>();
/** Stands in for the address where a frame forbids to write it. */
let unwritten: string | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("hashchange", followBrowser);
  window.addEventListener("popstate", followBrowser);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener("hashchange", followBrowser);
    window.removeEventListener("popstate", followBrowser);
  };
}

function followBrowser(): void {
  unwritten = undefined;
  for (const listener of listeners) listener();
}

function readHash(): string {
  return unwritten ?? window.location.hash;
}

/** The prerendered page knows no address. */
function readStart(): AtlasAddress {
  return START;
}

let latest = { hash: "", address: START };

/** The same object until the address changes; each part the same until it changes: a new selection filters nothing anew. */
function readAddress(): AtlasAddress {
  const hash = readHash();
  if (hash !== latest.hash) latest = { hash, address: keepEqualParts(parseAddress(hash), latest.address) };
  return latest.address;
}

function keepEqualParts(address: AtlasAddress, before: AtlasAddress): AtlasAddress {
  const isSame = (part: keyof AtlasAddress) =>
    formatAddress({ ...START, [part]: address[part] }) === formatAddress({ ...START, [part]: before[part] });
  return {
    ...address,
    selection: isSame("selection") ? before.selection : address.selection,
    filters: isSame("filters") ? before.filters : address.filters,
    view: isSame("view") ? before.view : address.view,
  };
}

function writeHash(hash: string, entry: "push" | "replace"): void {
  if (hash === readHash()) return;
  const { pathname, search } = window.location;
  // In a frame the history belongs to the page around it: its back button must lead back out of that page.
  const isFramed = window.parent !== window;
  try {
    // Not location.hash: that would make the browser jump as well.
    window.history[entry === "replace" || isFramed ? "replaceState" : "pushState"](
      null,
      "",
      `${pathname}${search}${hash}`,
    );
    unwritten = undefined;
  } catch {
    unwritten = hash;
  }
  for (const listener of listeners) listener();
}
