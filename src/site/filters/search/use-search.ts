import { useCallback, useEffect, useMemo, useState } from "react";
import { changeFilters } from "../../page/address/use-address.ts";
import type { SearchResult, SearchStatements } from "./search-index.ts";

/** `waiting`: the index is not needed yet. It is prepared as soon as the reader focuses the field. */
export type SearchState = "waiting" | "preparing" | "ready" | "failed";

export interface Search {
  state: SearchState;
  /** Result of the query; null without a query, or while the search is not ready. */
  result: SearchResult | null;
  /** The query comes from a link and the search is not ready: the selection of the link may turn out to be hidden. */
  isFromLink: boolean;
  prepare: () => void;
  change: (query: string) => void;
}

interface Built {
  /** Null where it could not be loaded. */
  search: SearchStatements | null;
}

/** Prepares the search; undefined when it was aborted. */
export type PrepareSearch = (signal: AbortSignal) => Promise<SearchStatements | undefined>;

/** Searches the statements of an atlas for the query of the URL. */
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

/** Keeps matching words highlighted in the element with this id while its content changes. */
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
