import { useCallback, useEffect, useMemo, useState } from "react";
import { changeFilters } from "../../page/address/use-address.ts";
import type { SearchResult, SearchStatements } from "./search-index.ts";

/** `waiting` until a reader is about to search: then the index is built in the background. */
export type SearchState = "waiting" | "preparing" | "ready" | "failed";

export interface Search {
  state: SearchState;
  /** What the query finds; null where nothing is searched for, or not yet. */
  result: SearchResult | null;
  /** A link asked for words that are not yet searched for: what it selects may turn out to be hidden. */
  isFromLink: boolean;
  prepare: () => void;
  change: (query: string) => void;
}

interface Built {
  /** Null where it could not be loaded. */
  search: SearchStatements | null;
}

/** Makes the search ready; undefined once it was aborted. */
export type PrepareSearch = (signal: AbortSignal) => Promise<SearchStatements | undefined>;

/** Searches the statements of an atlas for a query, which the address holds. */
export function useSearch(prepareSearch: PrepareSearch, query: string): Search {
  const [wanted, setWanted] = useState(false);
  const [built, setBuilt] = useState<Built | null>(null);
  const asked = query.trim();
  const needed = wanted || asked !== "";
  useEffect(() => {
    if (!needed) return;
    const abort = new AbortController();
    prepareSearch(abort.signal).then(
      (search) => {
        if (search !== undefined && !abort.signal.aborted) setBuilt({ search });
      },
      () => {
        if (!abort.signal.aborted) setBuilt({ search: null });
      },
    );
    return () => abort.abort();
  }, [needed, prepareSearch]);

  const result = useMemo(() => (asked === "" || !built?.search ? null : built.search(asked)), [built, asked]);
  const prepare = useCallback(() => setWanted(true), []);
  const change = useCallback((words: string) => {
    changeFilters((filters) => ({ ...filters, query: words }), "replace");
  }, []);
  return useMemo(() => {
    const idle = needed ? "preparing" : "waiting";
    const state = built === null ? idle : built.search === null ? "failed" : "ready";
    const isFromLink = needed && !wanted && built === null;
    return { state, result, isFromLink, prepare, change };
  }, [needed, wanted, built, result, prepare, change]);
}

/** Keeps the words that a search met marked in the element with this id, whatever cards come and go there. */
export function useHighlights(id: string, result: SearchResult | null): void {
  useEffect(() => {
    const root = document.getElementById(id);
    if (result === null || root === null) return;
    let frame = 0;
    let ended = false;
    let clear: () => void = () => {};
    const observer = new MutationObserver(() => schedule());
    const mark = async () => {
      const { highlightMatches, clearHighlights } = await import("./highlight-matches.ts");
      if (ended) return;
      clear = clearHighlights;
      highlightMatches(root, result.matched);
    };
    const schedule = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => void mark());
    };
    observer.observe(root, { childList: true, subtree: true });
    schedule();
    return () => {
      ended = true;
      observer.disconnect();
      cancelAnimationFrame(frame);
      clear();
    };
  }, [id, result]);
}
