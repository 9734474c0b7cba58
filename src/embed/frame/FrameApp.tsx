import { type MouseEvent, memo, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import {
  type AtlasOutline,
  findPosition,
  placesOf,
  rowsAt,
} from "../../../geo/geojson/view/atlas-outline.ts";
import { findPlace } from "../../../geo/geojson/view/atlas-view.ts";
import type { Messages } from "../../../geo/messages/messages.ts";
import type { Basemap } from "../../../geo/model/basemap.ts";
import { AtlasText } from "../../site/cards/AtlasText.tsx";
import { PlaceList } from "../../site/cards/PlaceList.tsx";
import { SharedTexts } from "../../site/cards/SharedTexts.tsx";
import { StatementList } from "../../site/cards/StatementList.tsx";
import { ExploreResult } from "../../site/filters/ExploreResult.tsx";
import { NO_FILTERS } from "../../site/filters/filter-statements.ts";
import { type Exploration, useExploration } from "../../site/filters/use-exploration.ts";
import { MapStage } from "../../site/map/MapStage.tsx";
import {
  findSelected,
  parseSelection,
  type Selected,
  type Selection,
} from "../../site/page/address/selection.ts";
import { changeAddress, select, useAddress } from "../../site/page/address/use-address.ts";
import { AtlasContext } from "../../site/page/atlas-context.ts";
import { MessagesContext, useMessages } from "../../site/page/messages-context.tsx";
import { type Asked, usePrinting } from "../../site/page/page-effects.ts";
import type { StatementTexts } from "../../site/page/statement-texts.ts";
import type { FrameSelection } from "../frame-messages.ts";
import type { AppStart } from "./frame-globals.ts";

export interface FrameAppProps {
  atlas: AtlasOutline;
  texts: StatementTexts;
  /** Keys of the places at the start of the list of a large atlas. */
  listed?: readonly string[];
  locale: string;
  messages: Messages;
  /** URL of the reader's page, relative to the frame. */
  page: string;
  /** URL of the map file, relative to the frame. */
  mapFileAddress: string;
  /** Markup of the map's first view, and the first script. Only for prerendering: hydration keeps the served markup. */
  firstView?: string;
  firstScript?: string;
  /** Only in the browser. */
  start?: AppStart;
}

type View = "map" | "list";

const loadNoBasemap = async () => null;

/** The frame: notice and title, the map or the list of statements, and a link to the full page. */
export function FrameApp({
  atlas: whole,
  texts,
  listed,
  locale,
  messages,
  page,
  mapFileAddress,
  firstView,
  firstScript = "",
  start,
}: FrameAppProps) {
  const atlas = useMemo(() => withoutArchive(whole), [whole]);
  const root = useRef<HTMLElement>(null);
  const list = useRef<HTMLElement>(null);
  const [interactive, setInteractive] = useState(false);
  const [view, setView] = useState<View>("map");
  const [opened, setOpened] = useState<Asked | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const address = useAddress();
  // A frame has no search, so it ignores the query of the URL.
  const filters = useMemo(() => ({ ...address.filters, query: "" }), [address.filters]);
  const exploration = useExploration(atlas, { selection: address.selection, filters }, null);
  const { selected, filtered } = exploration;
  const { count } = atlas.columns;
  const printing = usePrinting();

  useEffect(() => {
    // The reader may have opened the list before hydration.
    if (root.current?.dataset.view === "list") setView("list");
    setInteractive(true);
    start?.connect({
      open: (target) => {
        const selection = target === null ? undefined : findTarget(target, atlas);
        if (target === null || selection !== undefined) select(selection);
      },
      highlight: (target) => {
        const selection = target === null ? undefined : findTarget(target, atlas);
        setPointed(findSelected(selection, atlas).placeKey);
      },
    });
  }, [start, atlas]);

  const showSelected = useCallback(({ statement, placeKey }: Selected, isHidden: boolean) => {
    if (isHidden) {
      setView("list");
      list.current?.scrollTo(0, 0);
    } else if (placeKey !== null) setView("map");
    else if (statement !== null) {
      setView("list");
      scrollTo(list.current, statement);
    }
  }, []);

  useEffect(() => {
    if (interactive) start?.tellSelected(describeSelected(selected, atlas));
  }, [interactive, selected, atlas, start]);

  const isHidden =
    selected.statement !== null && filtered.passes[findPosition(atlas, selected.statement) ?? -1] !== 1;
  const isFirst = useRef(true);
  useEffect(() => {
    if (!interactive) return;
    // Keep the scroll position of a list that the reader opened before hydration.
    const isFound = isFirst.current && root.current?.dataset.view === "list";
    isFirst.current = false;
    if (!isFound) showSelected(selected, isHidden);
  }, [interactive, selected, isHidden, showSelected]);

  /** Opens links to statements and places in the frame, and all other fragments on the full page. */
  const followLink = (event: MouseEvent) => {
    const hasModifier = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const href = link?.getAttribute("href") ?? "";
    if (!interactive || link === null || hasModifier || event.defaultPrevented || !href.startsWith("#"))
      return;
    event.preventDefault();
    if (href === "#map" || href === "#statements") {
      setView(href === "#map" ? "map" : "list");
      return;
    }
    const selection = parseSelection(href);
    const target = findSelected(selection, atlas);
    if (target.statement === null && target.placeKey === null) {
      window.open(`${page}${href}`, "_blank", "noopener");
      return;
    }
    select(selection);
    if (selection?.kind === "statement")
      setOpened((last) => ({ id: selection.statement, count: (last?.count ?? 0) + 1 }));
    const isOfPlace = selection?.kind === "place" || (selection?.feature ?? null) !== null;
    // A link to a statement opens the list, even when the statement has a place.
    showSelected(isOfPlace ? target : { ...target, placeKey: null }, false);
  };

  const loadBasemap = useCallback(
    async (): Promise<Basemap | null> => (start === undefined ? null : JSON.parse(await start.loadBasemap())),
    [start],
  );
  const context = useMemo(
    () => ({
      atlas,
      texts,
      mapFileAddress,
      languages: [],
      listed: listed && new Set(listed),
      printing,
      showsIds: false,
      pageAddress: page,
    }),
    [atlas, texts, listed, printing, page, mapFileAddress],
  );
  const localized = useMemo(() => ({ locale, messages }), [locale, messages]);
  const { frame } = messages;
  return (
    <MessagesContext value={localized}>
      <AtlasContext value={context}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: handles clicks on the links inside */}
        <main ref={root} className="frame" data-view={view} onClick={followLink}>
          <div className="frame-screen">
            <header className="frame-head">
              <p className="frame-notice">{messages.notice}</p>
              <h1 className="frame-title">
                <a href={page}>
                  <AtlasText>{atlas.title}</AtlasText>
                </a>
              </h1>
            </header>
            <section className="frame-stage map-box" id="map" aria-label={messages.page.map} tabIndex={-1}>
              <MapStage
                atlas={atlas}
                passes={filtered.passes}
                selected={selected}
                select={select}
                withPopup={true}
                interactive={interactive}
                loadBasemap={start === undefined ? loadNoBasemap : loadBasemap}
                pointed={pointed}
                gentle={true}
                {...(firstView !== undefined && { firstView })}
              />
            </section>
            <nav className="frame-foot" aria-label={frame.views}>
              <a className="to-list" href="#statements">
                {frame.toList(count)}
              </a>
              <a className="to-map" href="#map">
                {frame.toMap}
              </a>
              <a className="to-page" href={page} rel="noopener">
                {frame.toPage}
              </a>
            </nav>
          </div>
          {/* Before the list: it hides the list, so that the browser does not lay it out before it is needed. */}
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own script */}
          <script suppressHydrationWarning={true} dangerouslySetInnerHTML={{ __html: firstScript }} />
          <section
            ref={list}
            className="frame-list"
            id="statements"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
            tabIndex={0}
            aria-label={frame.statements}
          >
            <FrameList exploration={exploration} asked={opened} isHidden={view === "map"} />
            <p className="frame-end fine">
              <AtlasText>
                {atlas.credits.map(({ what, name }) => `${messages.labelled(what, name)}.`).join(" ")}
              </AtlasText>
            </p>
          </section>
        </main>
      </AtlasContext>
    </MessagesContext>
  );
}

interface FrameListProps {
  exploration: Exploration;
  asked: Asked | null;
  /** The map is shown instead. */
  isHidden: boolean;
}

/** What the list holds. A boundary that hydrates by itself after the map, and at once when it is touched. */
const FrameList = memo(function FrameList({ exploration, asked, isHidden }: FrameListProps) {
  const { frame: words } = useMessages();
  const { selected, filtered } = exploration;
  const { count } = exploration.atlas.columns;
  return (
    <Suspense>
      {filtered.positions.length < count && (
        <p className="frame-filtered" role="status">
          {words.filtered(filtered.positions.length, count)}{" "}
          <button
            type="button"
            className="plain-button"
            onClick={() => changeAddress({ filters: NO_FILTERS })}
          >
            {words.showAll}
          </button>
        </p>
      )}
      <ExploreResult exploration={exploration} />
      <PlaceList passes={filtered.passes} selected={selected.placeKey} />
      <StatementList positions={filtered.positions} selected={selected} asked={asked} isHidden={isHidden} />
      <SharedTexts />
    </Suspense>
  );
});

/** Without PMTiles: a frame with an opaque origin cannot make their range requests, and their library is large. */
function withoutArchive(atlas: AtlasOutline): AtlasOutline {
  return atlas.tiles?.kind === "pmtiles" ? { ...atlas, tiles: null } : atlas;
}

/** Scrolls the list to a statement. Not with scrollIntoView, which also scrolls the page around the frame. */
function scrollTo(list: HTMLElement | null, statement: string): void {
  const row = document.getElementById(statement);
  if (list === null || row === null) return;
  list.scrollTop += row.getBoundingClientRect().top - list.getBoundingClientRect().top;
}

/**
 * The selection for a `target` of frame-messages.ts: a statement, one of its places, or a place by its anchor, its key or a mention. A
 * place that is not drawn selects the first statement that names it. Undefined for an unknown target.
 */
export function findTarget(target: string, atlas: AtlasOutline): Selection | undefined {
  const [id = "", mention] = target.split("/");
  const position = findPosition(atlas, id);
  if (position !== undefined) {
    if (mention === undefined) return { kind: "statement", statement: id, feature: null };
    const own = placesOf(atlas, position);
    return own.some(({ mentions }) => mentions.includes(mention))
      ? { kind: "statement", statement: id, feature: target }
      : undefined;
  }
  const place = findPlace(atlas, target) ?? findPlace(atlas, `mention:${target}`);
  if (place === undefined) return undefined;
  const rows = rowsAt(atlas.columns, place);
  if (rows.some(({ isDrawn }) => isDrawn)) return { kind: "place", key: place.anchor };
  const statement = atlas.columns.ids[rows[0]?.position ?? -1];
  const [first] = place.mentions;
  return statement === undefined
    ? undefined
    : { kind: "statement", statement, feature: first === undefined ? null : `${statement}/${first}` };
}

/** The selection as the frame reports it: ids, and the names of the place that a `target` may use. */
export function describeSelected({ statement, placeKey }: Selected, atlas: AtlasOutline): FrameSelection {
  const place = atlas.placesByKey.get(placeKey ?? "");
  return {
    statement,
    place: placeKey,
    names: place === undefined ? [] : [...new Set([place.anchor, ...place.mentions])],
  };
}
