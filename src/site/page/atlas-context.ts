import { createContext, useContext, useSyncExternalStore } from "react";
import type { AtlasOutline } from "../../../geo/geojson/view/atlas-outline.ts";
import type { PrepareSearch } from "../filters/search/use-search.ts";
import type { StatementTexts } from "./statement-texts.ts";

/** The same page with the interface in another language. */
export interface LanguageLink {
  /** BCP 47. */
  language: string;
  /** In the language itself. */
  name: string;
  /** Relative to the page. */
  address: string;
}

/** What a page shows of an atlas, whole or in parts. */
export interface PageContent {
  atlas: AtlasOutline;
  texts: StatementTexts;
  prepareSearch: PrepareSearch;
}

/** Data that every part of the page may read. */
export interface PageContext {
  atlas: AtlasOutline;
  texts: StatementTexts;
  /** Where the map file can be had, relative to the page; the other files stand beside it. */
  mapFileAddress: string;
  languages: LanguageLink[];
  /** Keys of the places that the list begins with, where the atlas has too many for a list. */
  listed?: ReadonlySet<string> | undefined;
  /** Read with `useInteractive`; absent where that finds out by itself. */
  interactive?: boolean;
  /** The page is being printed: everything is open. */
  printing: boolean;
  /** A page without script: everything is open. */
  unfolded?: boolean;
  /** Read with `useIsWhole`; likewise. */
  isWhole?: boolean;
  /** Ids of statements and documents stand beside them. */
  showsIds: boolean;
  /** Address of the page that links to statements should name, relative to this one; absent where that is this page. */
  pageAddress?: string;
}

export const AtlasContext = createContext<PageContext | null>(null);

export function useAtlas(): PageContext {
  const context = useContext(AtlasContext);
  if (context === null) throw new Error("a part of the page was rendered outside an atlas context");
  return context;
}

/**
 * Whether scripts run: places lead to the map, and what is folded is drawn when it is opened. False while the served page is hydrated.
 * Not part of the context: a context that changes makes React hydrate every part of the page at once, and draw it anew.
 */
export function useInteractive(): boolean {
  const { interactive } = useAtlas();
  const isHydrated = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
  return interactive ?? isHydrated;
}

/** Whether the page is drawn all at once, for readers without script or for paper: what is shared stands once and is linked. */
export function useIsWhole(): boolean {
  const { isWhole, printing } = useAtlas();
  const interactive = useInteractive();
  return isWhole ?? (printing || !interactive);
}

function subscribeToNothing(): () => void {
  return () => {};
}
