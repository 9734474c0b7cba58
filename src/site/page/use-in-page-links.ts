import { useEffect } from "react";
import type { AtlasIndex } from "../cards/atlas-index.ts";
import { parseAddress } from "./address.ts";
import type { Selection } from "./selection.ts";
import { select } from "./use-address.ts";

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
      const { hash } = window.location;
      if (isOurs(selection, index)) select(selection);
      else if (hash.includes("?") || isOurs(parseAddress(hash).selection, index))
        goTo(document.getElementById(fragment.slice(1)));
      // What is no statement keeps its own fragment where nothing would be lost by it.
      else return;
      event.preventDefault();
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [index]);
}

function isOurs(selection: Selection | undefined, { statements }: AtlasIndex): boolean {
  return selection?.kind === "place" || (selection !== undefined && statements.has(selection.statement));
}

function goTo(target: HTMLElement | null): void {
  if (target === null) return;
  target.scrollIntoView();
  // As with the browser's own jump reading goes on there; what takes no focus by itself takes it this once.
  if (!target.hasAttribute("tabindex")) {
    target.tabIndex = -1;
    target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true });
  }
  target.focus({ preventScroll: true });
}
