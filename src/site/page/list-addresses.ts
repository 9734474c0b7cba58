import { useAtlas, useInteractive } from "./atlas-context.ts";

/** Statements of one page of the list of a large atlas. */
export const LIST_PAGE = 100;

/** The page of a large atlas's list that has its sources. */
export const SOURCES_PAGE = "sources";

/** Name of the page of the list that has the statement at a position. Any other atlas has one, with its sources. */
export function listPageOf(position: number, isLarge: boolean): string {
  return String(isLarge ? Math.floor(position / LIST_PAGE) + 1 : 1);
}

/** Where a page leads to: into itself while scripts run, and without them to the pages of the list, which have everything in the open. */
export function useListAddresses() {
  const { atlas, texts, printing, unfolded = false, mapFileAddress } = useAtlas();
  const interactive = useInteractive();
  const isLarge = texts.whole === null;
  const folder = `${mapFileAddress.slice(0, mapFileAddress.lastIndexOf("/") + 1)}list`;
  const isInPage = interactive || printing || unfolded;
  const sources = `${folder}/${isLarge ? SOURCES_PAGE : "1"}.html`;
  const idAt = (position: number) => `#${atlas.columns.ids[position]}`;
  return {
    first: `${folder}/1.html`,
    /** All that is recorded about a statement. */
    details: (position: number) => `${folder}/${listPageOf(position, isLarge)}.html${idAt(position)}`,
    /** A statement: of a large atlas the page has the first alone. */
    statement: (position: number) =>
      interactive || !isLarge
        ? idAt(position)
        : `${folder}/${listPageOf(position, isLarge)}.html${idAt(position)}`,
    /** Of an element there: `source-D01`. */
    source: (anchor: string) => `${isInPage ? "" : sources}#${anchor}`,
    sources: `${sources}#sources`,
  };
}
