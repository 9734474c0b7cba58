import { useEffect } from "react";
import { parseAddress } from "../explore/address.ts";
import { select } from "../explore/use-address.ts";
import type { AtlasIndex } from "../reading/atlas-index.ts";

/**
 * Lets links to statements and places select them and leave the rest of the address, such as filters, as it is. Links
 * to other parts of the page go there without touching the address. With a modifier key a link is the browser's.
 */
export function useInPageLinks(index: AtlasIndex): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
        return;
      const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
      const fragment = link?.getAttribute("href") ?? "";
      if (link === null || fragment.length < 2) return;
      const { selection } = parseAddress(fragment);
      const isOurs =
        selection?.kind === "place" ||
        (selection?.kind === "statement" && index.statements.has(selection.statement));
      // What is no statement keeps its own fragment where nothing would be lost by it: then the target is marked.
      if (!isOurs && !window.location.hash.includes("?")) return;
      event.preventDefault();
      if (isOurs) select(selection);
      else goTo(document.getElementById(fragment.slice(1)));
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [index]);
}

function goTo(target: HTMLElement | null): void {
  target?.scrollIntoView();
  target?.focus({ preventScroll: true });
}
