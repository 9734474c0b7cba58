import { useMemo, useSyncExternalStore } from "react";
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
  const hash = useSyncExternalStore(subscribe, readHash, readNoHash);
  return useMemo(() => (hash === "" ? START : parseAddress(hash)), [hash]);
}

export function changeAddress(
  change: Parameters<ChangeAddress>[0],
  entry: "push" | "replace" = "push",
): void {
  writeHash(formatAddress({ ...parseAddress(readHash()), ...change }), entry);
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
function readNoHash(): string {
  return "";
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
