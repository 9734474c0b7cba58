import { useCallback, useEffect, useMemo, useState } from "react";
import type { AtlasIndex } from "../../cards/atlas-index.ts";
import { changeFilters } from "../../page/use-address.ts";
import type { SearchResult, SearchStatements } from "./search-index.ts";

/** `waiting` until somebody is about to search: then the index is built, aside from everything else. */
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
  /** The atlas that was indexed: it may have grown since. */
  index: AtlasIndex;
  /** Null where it could not be loaded. */
  search: SearchStatements | null;
}

/** Searches the statements of an atlas for a query, which the address holds. */
export function useSearch(index: AtlasIndex, query: string): Search {
  const [wanted, setWanted] = useState(false);
  const [built, setBuilt] = useState<Built | null>(null);
  const asked = query.trim();
  const needed = wanted || asked !== "";
  useEffect(() => {
    if (!needed) return;
    const abort = new AbortController();
    const build = async () => {
      const { buildSearch } = await import("./search-index.ts");
      return buildSearch(index, abort.signal);
    };
    build().then(
      (search) => {
        if (search !== undefined && !abort.signal.aborted) setBuilt({ index, search });
      },
      () => {
        if (!abort.signal.aborted) setBuilt({ index, search: null });
      },
    );
    return () => abort.abort();
  }, [needed, index]);

  const current = built?.index === index ? built : null;
  const result = useMemo(
    () => (asked === "" || !current?.search ? null : current.search(asked)),
    [current, asked],
  );
  const prepare = useCallback(() => setWanted(true), []);
  const change = useCallback((words: string) => {
    changeFilters((filters) => ({ ...filters, query: words }), "replace");
  }, []);
  return useMemo(() => {
    const idle = needed ? "preparing" : "waiting";
    const state = current === null ? idle : current.search === null ? "failed" : "ready";
    const isFromLink = needed && !wanted && current === null;
    return { state, result, isFromLink, prepare, change };
  }, [needed, wanted, current, result, prepare, change]);
}
