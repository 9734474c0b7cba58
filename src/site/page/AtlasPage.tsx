import {
  memo,
  type ReactNode,
  Suspense,
  startTransition,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from "react";
import type { Messages } from "../../../geo/messages/messages.ts";
import type { Basemap } from "../../../geo/model/basemap.ts";
import { ArticleStart, LazyArticleView } from "../article-view/ArticleStart.tsx";
import { useArticleView } from "../article-view/use-article-view.ts";
import { AboutAtlas } from "../cards/AboutAtlas.tsx";
import { PlaceList } from "../cards/PlaceList.tsx";
import { SharedTexts } from "../cards/SharedTexts.tsx";
import { SourceList } from "../cards/SourceList.tsx";
import { StatementList } from "../cards/StatementList.tsx";
import { ExploreBar } from "../filters/ExploreBar.tsx";
import { ExploreResult } from "../filters/ExploreResult.tsx";
import { useHighlights, useSearch } from "../filters/search/use-search.ts";
import { useExploration } from "../filters/use-exploration.ts";
import { MapStage } from "../map/MapStage.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import type { Selected } from "./address/selection.ts";
import { select, useAddress } from "./address/use-address.ts";
import { Announcements } from "./announcements.tsx";
import { AtlasContext, type LanguageLink, type PageContent, type PageContext } from "./atlas-context.ts";
import { GoneNotice } from "./GoneNotice.tsx";
import { MessagesContext } from "./messages-context.tsx";
import { PageHeader } from "./PageHeader.tsx";
import { PartBoundary } from "./PartBoundary.tsx";
import {
  forgetPress,
  useEarlyTexts,
  useInPageLinks,
  useListScroll,
  usePressedBefore,
  usePrinting,
  useStillFilters,
} from "./page-effects.ts";

const NO_SELECTION: Selected = { statement: null, placeKey: null, statements: [] };

export interface AtlasPageProps extends PageContent {
  /** Keys of the places that the list of a large atlas begins with. */
  listed?: readonly string[];
  locale: string;
  messages: Messages;
  /** Where the map file can be had, relative to the page. */
  mapFileAddress: string;
  basemapAddress: string;
  /** The same page in other languages. */
  languages: LanguageLink[];
  /** Markup of the map's first view; given where the page is prerendered, kept as it is in the browser. */
  firstView?: string;
  /** Actions on the whole page, such as sharing it. */
  tools?: ReactNode;
}

/** The reader's page. Its first render in the browser is the prerendered page. */
export function AtlasPage({
  atlas,
  texts,
  prepareSearch,
  listed,
  locale,
  messages,
  mapFileAddress,
  basemapAddress,
  languages,
  firstView,
  tools,
}: AtlasPageProps) {
  const address = useAddress();
  const search = useSearch(prepareSearch, address.filters.query);
  const exploration = useExploration(atlas, address, search.result?.hits ?? null);
  const selected = search.isFromLink ? NO_SELECTION : exploration.selected;
  // The choice that was made is seen at once; list and map follow when they are drawn.
  const filtered = useDeferredValue(exploration.filtered);
  useEarlyTexts(texts, exploration.filtered, atlas);
  useStillFilters(exploration.filtered, filtered);
  const statements = useMemo(
    () => filtered.positions.flatMap((position) => texts.whole?.[position] ?? []),
    [filtered, texts],
  );
  useHighlights("statements", search.result);
  const [interactive, setInteractive] = useState(false);
  // A transition: the page is drawn anew in pieces, between which the browser answers the reader.
  useEffect(() => startTransition(() => setInteractive(true)), []);
  usePressedBefore(interactive);
  const printing = usePrinting();
  // It is for reading one article through: an atlas that is not here as a whole is none.
  const mayRead = texts.whole !== null && atlas.article.paragraphs !== null;
  const isReading = interactive && mayRead && address.reading;
  // What a link selects is opened once the list is the one that the link asks for.
  const [isSettled, setSettled] = useState(false);
  const isAsked = filtered === exploration.filtered;
  useEffect(() => {
    if (search.isFromLink) setSettled(false);
    else if (isAsked) setSettled(true);
  }, [search.isFromLink, isAsked]);
  const article = useArticleView(
    isReading,
    address.selection,
    exploration.selected,
    statements,
    atlas,
    isSettled && isAsked && !search.isFromLink,
  );
  const opened = isSettled ? selected : NO_SELECTION;
  useListScroll(isReading ? NO_SELECTION : opened, atlas);
  const asked = useInPageLinks(atlas);
  const { showsIds } = address;
  const context = useMemo(
    (): PageContext => ({
      atlas,
      texts,
      mapFileAddress,
      languages,
      listed: listed && new Set(listed),
      printing,
      showsIds,
    }),
    [atlas, texts, mapFileAddress, languages, listed, printing, showsIds],
  );
  const loadBasemap = useCallback(() => fetchBasemap(basemapAddress), [basemapAddress]);
  const localized = useMemo(() => ({ locale, messages }), [locale, messages]);
  // The places of a large atlas are a long list: search and filters stand above it.
  const isLarge = listed !== undefined;
  const explore = (
    <>
      <ExploreBar
        columns={atlas.columns}
        filters={address.filters}
        filtered={exploration.filtered}
        search={search}
      />
      <ExploreResult exploration={exploration} />
    </>
  );
  return (
    <MessagesContext value={localized}>
      <AtlasContext value={context}>
        <div
          className={isReading ? "page is-reading" : "page"}
          lang={locale}
          dir={messages.direction}
          onClickCapture={forgetPress}
        >
          {/* Shown by the script of src/build/fill-page.ts. */}
          <p className="notice script-missing" role="alert" hidden>
            {messages.loadErrors.outdated}
          </p>
          <a className="skip" href="#statements">
            {messages.page.skipMap}
          </a>
          <PageHeader>{interactive && tools}</PageHeader>
          <section className="map-box" aria-label={messages.page.map}>
            {/* Where the map fails, the list stays. */}
            <PartBoundary
              fallback={
                <p className="map-failed" role="alert">
                  {messages.page.mapFailed}
                </p>
              }
            >
              <MapStage
                atlas={atlas}
                passes={filtered.passes}
                selected={opened}
                select={select}
                // In the article view a statement stands beside the map already: only a place that was asked for has a popup.
                withPopup={!isReading || address.selection?.kind === "place"}
                interactive={interactive}
                loadBasemap={loadBasemap}
                {...(firstView !== undefined && { firstView })}
              />
            </PartBoundary>
          </section>
          {!isReading && <Timeline exploration={exploration} interactive={interactive} />}
          <main id="statements" tabIndex={-1}>
            <GoneNotice selection={address.selection} />
            {isLarge && explore}
            {isReading ? (
              <LazyArticleView {...article} statements={statements} />
            ) : (
              <Places passes={filtered.passes} selected={selected.placeKey} />
            )}
            {!isReading && mayRead && <ArticleStart enter={article.enter} />}
            {!isLarge && explore}
            {(!isReading || printing) && (
              <Statements positions={filtered.positions} selected={selected} asked={asked} />
            )}
          </main>
          <Foot asked={asked?.id.startsWith("source-") === true ? asked : null} />
          <Announcements />
        </div>
      </AtlasContext>
    </MessagesContext>
  );
}

/*
 * The long parts of the page. Each is a boundary that hydrates by itself after the map, in pieces, and at once when it is touched;
 * they are drawn anew only for what they show.
 */
const Places = memo(function Places(props: Parameters<typeof PlaceList>[0]) {
  return (
    <Suspense>
      <PlaceList {...props} />
    </Suspense>
  );
});

const Statements = memo(function Statements(props: Parameters<typeof StatementList>[0]) {
  return (
    <Suspense>
      <StatementList {...props} />
      <SharedTexts />
    </Suspense>
  );
});

const Foot = memo(function Foot(props: Parameters<typeof SourceList>[0]) {
  return (
    <footer>
      <Suspense>
        <SourceList {...props} />
        <AboutAtlas />
      </Suspense>
    </footer>
  );
});

/** Null where it is not to be had: a map without its ground still shows who said what where. */
async function fetchBasemap(address: string): Promise<Basemap | null> {
  const response = await fetch(address);
  return response.ok ? await response.json() : null;
}
