import { lazy, type ReactNode, Suspense, useDeferredValue, useEffect, useMemo, useState } from "react";
import { ENGLISH, type Interface, InterfaceContext } from "../../../geo/messages/words.ts";
import type { MapFile } from "../../../geo/model/map-file-1.ts";
import { WalkFailed } from "../article-view/WalkFailed.tsx";
import { WalkStart } from "../article-view/WalkStart.tsx";
import { AboutAtlas } from "../cards/AboutAtlas.tsx";
import { Announcements } from "../cards/Announcements.tsx";
import { buildAtlasIndex } from "../cards/atlas-index.ts";
import { ReadingContext } from "../cards/ReadingContext.ts";
import { SourceList } from "../cards/SourceList.tsx";
import { StatementList } from "../cards/StatementList.tsx";
import { ExploreBar } from "../filters/panel/ExploreBar.tsx";
import { ExploreResult } from "../filters/panel/ExploreResult.tsx";
import { useHighlights } from "../filters/search/use-highlights.ts";
import { useSearch } from "../filters/search/use-search.ts";
import { useExploration } from "../filters/use-exploration.ts";
import { TimelineFold } from "../timeline/TimelineFold.tsx";
import { GoneNotice } from "./GoneNotice.tsx";
import type { LanguageLink } from "./LanguageLinks.tsx";
import { MapBox } from "./MapBox.tsx";
import { PageHeader } from "./PageHeader.tsx";
import type { Poster } from "./poster.ts";
import type { Selected } from "./selection.ts";
import { type Select, select, useAddress } from "./use-address.ts";
import { useInPageLinks } from "./use-in-page-links.ts";
import { useListScroll } from "./use-list-scroll.ts";
import { useOpenDetailsInPrint } from "./use-open-details-in-print.ts";
import { useTurn } from "./use-turn.ts";
import { useWalk } from "./use-walk.ts";

const ReadingMode = lazy(async () => ({
  default: await import("../article-view/ReadingMode.tsx").then(
    (module) => module.ReadingMode,
    () => WalkFailed,
  ),
}));

/** The list stays in the page beside the reading mode, unseen, for print; a long one would cost too much. */
const MOST_PRINTED = 300;
const NOT_IN_LIST: Selected = { statement: null, placeKey: null, statements: [] };

interface MapProps {
  /** The statements that pass the filters. */
  mapFile: MapFile;
  selected: Selected;
  select: Select;
  /** In the reading mode a statement stands beside the map already: only a place that was asked for has a popup. */
  withPopup: boolean;
}

interface AtlasPageProps {
  mapFile: MapFile;
  /** Where the map file can be had, relative to the page. */
  mapFileAddress: string;
  poster: Poster | null;
  /** Language and words of the interface. */
  face?: Interface;
  /** The same page in other languages. */
  languages?: LanguageLink[];
  /** Nothing was served of this map file: the marks come first, and no HTML is taken over. */
  drawnAnew?: boolean;
  /** More statements are on their way: one that is not here may still come. */
  isGrowing?: boolean;
  /** Draws the interactive map; absent where the page is prerendered. */
  renderMap?: (props: MapProps) => ReactNode;
  /** Lets the reader link to the map or embed it; `found`: how many statements pass the filters. */
  renderShare?: (found: number) => ReactNode;
}

/** The reader's page. Its first render in the browser is the prerendered page; the map joins it afterwards. */
export function AtlasPage({
  mapFile,
  mapFileAddress,
  poster,
  face = ENGLISH,
  languages = [],
  drawnAnew = false,
  isGrowing = false,
  renderMap,
  renderShare,
}: AtlasPageProps) {
  const index = useMemo(() => buildAtlasIndex(mapFile), [mapFile]);
  const address = useAddress();
  const search = useSearch(index, address.filters.query);
  const exploration = useExploration(index, address, search.result?.hits ?? null);
  const selected = search.isFromLink ? NOT_IN_LIST : exploration.selected;
  // The choice that was made is seen at once; list and map follow when they are drawn.
  const shown = useDeferredValue(exploration.shown);
  const records = useDeferredValue(exploration.filtered.records);
  useHighlights("statements", search.result);
  const [mounted, setMounted] = useState(drawnAnew);
  useEffect(() => setMounted(true), []);
  const turn = useTurn(drawnAnew);
  const interactive = mounted && renderMap !== undefined;
  const isReading = interactive && address.reading;
  // What a link selects is opened once the list is the one that the link asks for.
  const [isSettled, setSettled] = useState(false);
  const isAsked = records === exploration.filtered.records;
  useEffect(() => {
    if (search.isFromLink) setSettled(false);
    else if (isAsked) setSettled(true);
  }, [search.isFromLink, isAsked]);
  const walk = useWalk(
    isReading,
    address.selection,
    exploration.selected,
    records,
    index,
    isSettled && isAsked && !search.isFromLink,
  );
  const opened = isSettled ? selected : NOT_IN_LIST;
  useListScroll(isReading ? NOT_IN_LIST : opened);
  useInPageLinks(index);
  useOpenDetailsInPrint();
  const reading = useMemo(
    () => ({ index, mapFileAddress, interactive }),
    [index, mapFileAddress, interactive],
  );
  const withPopup = !isReading || address.selection?.kind === "place";
  const map = useMemo(
    () => interactive && renderMap({ mapFile: shown, selected: opened, select, withPopup }),
    [interactive, renderMap, shown, opened, withPopup],
  );
  return (
    <InterfaceContext value={face}>
      <ReadingContext value={reading}>
        <div
          className={isReading ? "page is-reading" : "page"}
          lang={face.language}
          dir={face.words.direction}
        >
          <a className="skip" href="#statements">
            {face.words.page.skipMap}
          </a>
          <PageHeader atlas={mapFile.atlas} languages={languages}>
            {interactive && renderShare?.(records.length)}
          </PageHeader>
          <MapBox mapFile={mapFile} poster={poster}>
            {map}
          </MapBox>
          {turn && !isReading && <TimelineFold exploration={exploration} interactive={interactive} />}
          <main id="statements" tabIndex={-1}>
            {turn && (
              <>
                {!isGrowing && <GoneNotice selection={address.selection} />}
                {!isReading && <WalkStart enter={walk.enter} />}
                <ExploreBar exploration={exploration} search={search} interactive={interactive} />
                <ExploreResult exploration={exploration} />
                {isReading && (
                  <Suspense>
                    <ReadingMode {...walk} records={records} />
                  </Suspense>
                )}
                {(!isReading || records.length <= MOST_PRINTED) && (
                  <div className="whole-list">
                    <StatementList records={records} selected={selected.statements} />
                  </div>
                )}
              </>
            )}
          </main>
          <footer>
            {turn && (
              <>
                <SourceList />
                <AboutAtlas />
              </>
            )}
          </footer>
          <Announcements />
        </div>
      </ReadingContext>
    </InterfaceContext>
  );
}
