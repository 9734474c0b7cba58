import { lazy, type ReactNode, Suspense, useDeferredValue, useEffect, useMemo, useState } from "react";
import { ENGLISH, type Interface } from "../../../geo/messages/words.ts";
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
import { LazyMap } from "./LazyMap.tsx";
import { MapBox } from "./MapBox.tsx";
import { MessagesContext } from "./messages-context.tsx";
import { PageHeader } from "./PageHeader.tsx";
import type { Poster } from "./poster.ts";
import type { Selected } from "./selection.ts";
import { select, useAddress } from "./use-address.ts";
import { useInPageLinks } from "./use-in-page-links.ts";
import { useListScroll } from "./use-list-scroll.ts";
import { useOpenDetailsInPrint } from "./use-open-details-in-print.ts";
import { useWalk } from "./use-walk.ts";

const ReadingMode = lazy(async () => ({
  default: await import("../article-view/ReadingMode.tsx").then(
    (module) => module.ReadingMode,
    () => WalkFailed,
  ),
}));

/** The list stays in the page beside the reading mode, unseen, for print; a long one would cost too much. */
const MOST_PRINTED = 300;
const NO_LANGUAGES: LanguageLink[] = [];
const NOT_IN_LIST: Selected = { statement: null, placeKey: null, statements: [] };

interface AtlasPageProps {
  mapFile: MapFile;
  /** Where the map file can be had, relative to the page. */
  mapFileAddress: string;
  poster: Poster | null;
  /** Language and words of the interface. */
  face?: Interface;
  /** The same page in other languages. */
  languages?: LanguageLink[];
  /** Where the background of the map can be had, relative to the page; absent where the page is prerendered. */
  basemapAddress?: string;
  /** What can be done with the page as a whole, such as sharing it. */
  tools?: ReactNode;
}

/** The reader's page. Its first render in the browser is the prerendered page; the map joins it afterwards. */
export function AtlasPage({
  mapFile,
  mapFileAddress,
  poster,
  face = ENGLISH,
  languages = NO_LANGUAGES,
  basemapAddress,
  tools,
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
  const [interactive, setInteractive] = useState(false);
  useEffect(() => setInteractive(true), []);
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
    () => ({ index, mapFileAddress, languages, interactive }),
    [index, mapFileAddress, languages, interactive],
  );
  const withPopup = !isReading || address.selection?.kind === "place";
  return (
    <MessagesContext value={{ locale: face.language, messages: face.words }}>
      <ReadingContext value={reading}>
        <div
          className={isReading ? "page is-reading" : "page"}
          lang={face.language}
          dir={face.words.direction}
        >
          {/* Shown by the script of src/cli/build/fill-page.ts. */}
          <p className="notice script-missing" role="alert" hidden>
            {face.words.trouble.outdated}
          </p>
          <a className="skip" href="#statements">
            {face.words.page.skipMap}
          </a>
          <PageHeader atlas={mapFile.atlas} languages={languages}>
            {interactive && tools}
          </PageHeader>
          <MapBox mapFile={mapFile} poster={poster}>
            {interactive && basemapAddress !== undefined && (
              <LazyMap
                basemapAddress={basemapAddress}
                mapFile={shown}
                selected={opened}
                select={select}
                withPopup={withPopup}
              />
            )}
          </MapBox>
          {!isReading && <TimelineFold exploration={exploration} interactive={interactive} />}
          <main id="statements" tabIndex={-1}>
            <GoneNotice selection={address.selection} />
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
          </main>
          <footer>
            <SourceList />
            <AboutAtlas />
          </footer>
          <Announcements />
        </div>
      </ReadingContext>
    </MessagesContext>
  );
}
