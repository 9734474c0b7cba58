import { useEffect } from "react";
import type { SearchResult } from "./search-index.ts";

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
