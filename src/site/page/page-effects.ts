import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type AtlasOutline, findPosition } from "../../../geo/geojson/view/atlas-outline.ts";
import { type Filtered, firstRows } from "../filters/filter-statements.ts";
import { parseAddress } from "./address/address.ts";
import type { Selected, Selection } from "./address/selection.ts";
import { select } from "./address/use-address.ts";
import { isMotionReduced } from "./media-queries.ts";
import type { StatementTexts } from "./statement-texts.ts";
import { whenInPage } from "./when-in-page.ts";

/** What a link of the page leads to in the page itself, beside what the address holds. */
export interface Asked {
  /** Id of an element: `S27`, `source-D01`. */
  id: string;
  /** Counts the links that were followed: the same one may be followed twice. */
  count: number;
}

declare global {
  interface Window {
    /** The button that was pressed before the page could answer; null from then on. Written by the script of src/build/fill-page.ts. */
    pressedBefore?: HTMLElement | null | undefined;
  }
}

/** Asks for the texts that the list begins with as soon as the filters are known; the list itself is drawn later. */
export function useEarlyTexts(texts: StatementTexts, { passes }: Filtered, { columns }: AtlasOutline): void {
  const before = useRef(passes);
  useEffect(() => {
    if (before.current === passes) return;
    before.current = passes;
    texts.want(firstRows(columns, passes));
  }, [texts, passes, columns]);
}

/**
 * Keeps the filters where they are in the window while the places above them become fewer or more: browsers do so only where nothing else
 * changes, and Safari never. `asked`: the filters' result; `drawn`: that which the lists show.
 */
export function useStillFilters(asked: Filtered, drawn: Filtered): void {
  const before = useRef<number>(undefined);
  useLayoutEffect(() => {
    const bar = document.querySelector(".explore")?.getBoundingClientRect();
    const isInView = bar !== undefined && bar.bottom > 0 && bar.top < window.innerHeight;
    if (asked !== drawn) before.current = isInView ? bar.top : undefined;
    else if (bar !== undefined && before.current !== undefined) {
      window.scrollBy({ top: bar.top - before.current, behavior: "instant" });
      before.current = undefined;
    }
  }, [asked, drawn]);
}

/** Answers a press of a button that came before the page could. */
export function usePressedBefore(interactive: boolean): void {
  useEffect(() => {
    if (!interactive) return;
    const { pressedBefore } = window;
    window.pressedBefore = null;
    if (pressedBefore?.isConnected) pressedBefore.click();
  }, [interactive]);
}

/** Takes back a press that the page answers itself, since it came while the page was being made interactive. */
export function forgetPress({ target }: Pick<MouseEvent, "target">): void {
  if (target instanceof Node && window.pressedBefore?.contains(target)) window.pressedBefore = undefined;
}

/**
 * Lets links to statements and places select them and leave the rest of the address, such as filters, as it is. Links
 * to other parts of the page, and from a popup to the list, go there. With a modifier key a link is the browser's.
 */
export function useInPageLinks(atlas: AtlasOutline): Asked | null {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    let stop = () => {};
    const open = (id: string, scrolls = true) => {
      flushSync(() => setAsked((last) => ({ id, count: (last?.count ?? 0) + 1 })));
      stop();
      if (scrolls) stop = whenInPage(id, goTo);
    };
    const openSource = (scrolls: boolean) => {
      const { hash } = window.location;
      if (hash.startsWith("#source-")) open(hash.slice(1), scrolls);
    };
    const onHash = () => openSource(true);
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
        return;
      const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
      const fragment = link?.getAttribute("href") ?? "";
      if (link === null || fragment.length < 2) return;
      event.preventDefault();
      const { selection } = parseAddress(fragment);
      if (link.hasAttribute("data-to-list")) select(undefined);
      else if (isOurs(selection, atlas)) return select(selection);
      open(fragment.slice(1));
    };
    document.addEventListener("click", onClick);
    window.addEventListener("hashchange", onHash);
    openSource(!isPlaced());
    return () => {
      stop();
      document.removeEventListener("click", onClick);
      window.removeEventListener("hashchange", onHash);
    };
  }, [atlas]);
  return asked;
}

function isOurs(selection: Selection | undefined, atlas: AtlasOutline): boolean {
  if (selection === undefined) return false;
  return selection.kind === "place" || findPosition(atlas, selection.statement) !== undefined;
}

function goTo(target: HTMLElement): void {
  target.scrollIntoView();
  // As with the browser's own jump reading goes on there; what takes no focus by itself takes it this once.
  if (!target.hasAttribute("tabindex")) {
    target.tabIndex = -1;
    target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true });
  }
  target.focus({ preventScroll: true });
}

/** The list scrolls smoothly up to this many windows; farther off it jumps. */
const FARTHEST_GLIDE = 3;

/**
 * Brings the selected statement, or the entry of the selected place, into view in the list: no further than needed. What the page was
 * opened with was the browser's to find: where it has scrolled, or the reader has since, the page stays.
 */
export function useListScroll({ statement, placeKey }: Selected, atlas: AtlasOutline): void {
  const openedWith = useRef<string>(undefined);
  const anchor =
    statement === null && placeKey !== null ? atlas.placesByKey.get(placeKey)?.anchor : undefined;
  const id = statement ?? (anchor === undefined ? undefined : `place=${anchor}`);
  useEffect(() => {
    openedWith.current ??= window.location.hash;
    const target = id === undefined ? null : document.getElementById(id);
    if (target === null) return;
    const isOpening = openedWith.current === window.location.hash;
    openedWith.current = "";
    if (isOpening && isPlaced()) return;
    const isNear = Math.abs(target.getBoundingClientRect().top) < FARTHEST_GLIDE * window.innerHeight;
    target.scrollIntoView({
      block: "nearest",
      behavior: isNear && !isMotionReduced() ? "smooth" : "auto",
    });
  }, [id]);
}

/** Whether the browser or the reader has scrolled the page, or may have left it at its top on purpose. */
function isPlaced(): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  const isNew = !(navigation instanceof PerformanceNavigationTiming) || navigation.type === "navigate";
  return window.scrollY > 0 || !isNew;
}

/** Whether the page is being printed; it is drawn for paper before the browser lays it out. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const start = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", start);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", start);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}
