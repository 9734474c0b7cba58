import {
  type ComponentProps,
  memo,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { buildMarks, buildMovements } from "../../../geo/cartography/mark.ts";
import type { AtlasOutline } from "../../../geo/geojson/view/atlas-outline.ts";
import type { Basemap } from "../../../geo/model/basemap.ts";
import { parseSelection, type Selected } from "../page/address/selection.ts";
import { type Select, useAddressPart } from "../page/address/use-address.ts";
import { useAtlas } from "../page/atlas-context.ts";
import { useMessages } from "../page/messages-context.tsx";
import { PartBoundary } from "../page/PartBoundary.tsx";
import { type HaloState, MapFoot } from "./MapFoot.tsx";
import { chooseTiles, TileSwitch } from "./TileSwitch.tsx";

type MapModule = typeof import("./ClaimMap.tsx");
type ClaimMap = MapModule["ClaimMap"];

let loading: Promise<MapModule> | undefined;

/** Loads the script and the style of the interactive map, once: a second import would no longer wait for the style. */
export function loadMap(): Promise<MapModule> {
  loading ??= import("./ClaimMap.tsx");
  return loading;
}

/** How long the map waits for its basemap before it shows the marks alone; milliseconds. */
const BASEMAP_TIMEOUT = 1500;
/** An unused map is drawn when the browser is idle, or after this time: before the parts below it are hydrated; milliseconds. */
const IDLE_TIMEOUT = 50;
/** Events by which the reader uses the map's box. */
const TOUCHES = ["pointerenter", "pointerdown", "touchstart", "focusin", "wheel"] as const;

export interface MapStageProps {
  atlas: AtlasOutline;
  /** By position: 1 where the statement passes the filters. */
  passes: Uint8Array;
  selected: Pick<Selected, "statement" | "placeKey">;
  select: Select;
  withPopup: boolean;
  /** False until the page is hydrated. */
  interactive: boolean;
  loadBasemap: () => Promise<Basemap | null>;
  /** Markup of the first view (`renderFirstView`). Only for prerendering: hydration keeps the served markup. */
  firstView?: string;
  /** Key of a place to highlight. */
  pointed?: string | null;
  /** In a frame: the map leaves scrolling to the page around it. */
  gentle?: boolean;
}

/**
 * The map in its box. First the served picture, in which every mark is a link. When the reader uses it or the browser is idle, the
 * interactive map replaces it, at the same pixels.
 */
export const MapStage = memo(function MapStage(props: MapStageProps) {
  const { atlas, passes, selected, select, withPopup, interactive, loadBasemap, firstView = "" } = props;
  const messages = useMessages();
  const stage = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const isWanted = useIsWanted(stage, interactive, selected.placeKey !== null || passes.includes(0));
  const basemap = useBasemap(isWanted, loadBasemap);
  const [isDrawn, setDrawn] = useState(false);
  const marks = useMemo(() => buildMarks(atlas, passes), [atlas, passes]);
  const movements = useMemo(() => buildMovements(atlas, passes), [atlas, passes]);
  const [halos, setHalos] = useState<HaloState>("shown");
  const [hasClusters, setHasClusters] = useState(false);
  const { choice, hasFailed, onFailure, onSwitch } = useTiles(atlas, interactive);
  const onDrawn = useSwap(stage, picture, setDrawn);
  return (
    <div ref={stage} className={stageClass(interactive, isDrawn)}>
      {!isDrawn && (
        // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: handles clicks on the links inside
        <div
          ref={picture}
          className="first-view"
          suppressHydrationWarning
          onClick={(event) => {
            // Another tab or window is the browser's.
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
            const link = event.target instanceof Element ? event.target.closest("a[data-place]") : null;
            const selection = parseSelection(link?.getAttribute("href") ?? "");
            if (!interactive || selection === undefined) return;
            // Open the popup of the map instead of scrolling to the list.
            event.preventDefault();
            select(selection);
          }}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, escaped by React when it was rendered
          dangerouslySetInnerHTML={{ __html: firstView }}
        />
      )}
      {isWanted && basemap !== undefined && (
        <PartBoundary
          fallback={
            <p className="map-failed" role="alert">
              {messages.page.mapFailed}
            </p>
          }
        >
          <LoadedMap
            atlas={atlas}
            marks={marks}
            movements={movements}
            selected={selected}
            select={select}
            withPopup={withPopup}
            basemap={basemap}
            pointed={props.pointed ?? null}
            gentle={props.gentle ?? false}
            tiles={choice?.isOn === true ? choice : undefined}
            onTileFailure={onFailure}
            onHalos={setHalos}
            onClusters={setHasClusters}
            onDrawn={onDrawn}
          />
        </PartBoundary>
      )}
      <MapPatterns />
      <MapFoot
        marks={marks}
        movements={movements}
        halos={halos}
        hasClusters={hasClusters}
        credits={atlas.credits}
        tiles={choice?.isOn === true ? choice.tiles : null}
      >
        {choice !== undefined && <TileSwitch choice={choice} hasFailed={hasFailed} onSwitch={onSwitch} />}
      </MapFoot>
    </div>
  );
});

/** The tiles of the atlas and the reader's choice. No tiles before the page is hydrated. */
function useTiles({ tiles }: AtlasOutline, interactive: boolean) {
  const { mapFileAddress } = useAtlas();
  const [wanted, setWanted] = useState<boolean>();
  const [hasFailed, setFailed] = useState(false);
  const choice = useMemo(
    () => (interactive ? chooseTiles(tiles, new URL(mapFileAddress, document.baseURI), wanted) : undefined),
    [tiles, interactive, mapFileAddress, wanted],
  );
  const onFailure = useCallback(() => setFailed(true), []);
  const onSwitch = useCallback((isOn: boolean) => {
    setFailed(false);
    setWanted(isOn);
  }, []);
  return { choice, hasFailed, onFailure, onSwitch };
}

/**
 * The interactive map when its script is here. Not `lazy`: React draws what a boundary has waited for only 300 ms after it began to wait.
 * A script that cannot be loaded is an error of this part.
 */
const LoadedMap = memo(function LoadedMap(props: ComponentProps<ClaimMap>) {
  const [Loaded, setLoaded] = useState<ClaimMap>();
  useEffect(() => {
    loadMap().then(
      ({ ClaimMap }) => setLoaded(() => ClaimMap),
      (error: unknown) =>
        setLoaded(() => {
          throw error;
        }),
    );
  }, []);
  return Loaded === undefined ? null : <Loaded {...props} />;
});

/** Patterns that the picture and the interactive map refer to by id. */
function MapPatterns() {
  return (
    <svg className="map-patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="hatch-line" d="M0 0V6" />
        </pattern>
      </defs>
    </svg>
  );
}

function stageClass(interactive: boolean, isDrawn: boolean): string {
  return `map-stage${interactive ? " is-interactive" : ""}${isDrawn ? " is-drawn" : ""}`;
}

/** Whether to draw the interactive map: `isAsked`, the URL has a view, the reader uses the map, or the browser is idle. */
function useIsWanted(
  stage: { current: HTMLElement | null },
  interactive: boolean,
  isAsked: boolean,
): boolean {
  const view = useAddressPart("view");
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    const element = stage.current;
    if (element === null || !interactive) return;
    const want = () => setTouched(true);
    for (const type of TOUCHES) element.addEventListener(type, want, { passive: true });
    const cancel = callWhenIdle(want);
    return () => {
      for (const type of TOUCHES) element.removeEventListener(type, want);
      cancel();
    };
  }, [stage, interactive]);
  return interactive && (isTouched || isAsked || view !== null);
}

/** Returns a function that cancels the call. Safari has no `requestIdleCallback`. */
function callWhenIdle(callback: () => void): () => void {
  if ("requestIdleCallback" in window) {
    const idle = requestIdleCallback(callback, { timeout: IDLE_TIMEOUT });
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(callback, IDLE_TIMEOUT);
  return () => clearTimeout(timer);
}

/**
 * The basemap, loaded at once: undefined while it is loading, null when it failed or when the map has waited too long for it. A late
 * basemap is added under the marks.
 */
function useBasemap(isWanted: boolean, load: () => Promise<Basemap | null>): Basemap | null | undefined {
  const [basemap, setBasemap] = useState<Basemap | null>();
  useEffect(() => {
    let isCurrent = true;
    load()
      // Without a basemap, the map still shows the marks.
      .catch(() => null)
      .then((loaded) => {
        if (isCurrent) setBasemap(loaded);
      });
    return () => {
      isCurrent = false;
    };
  }, [load]);
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(() => setBasemap((known) => known ?? null), BASEMAP_TIMEOUT);
    return () => clearTimeout(timer);
  }, [isWanted]);
  return basemap;
}

/**
 * Returns a function to call when the interactive map is drawn: it removes the picture. While a pointer is down on the picture it waits,
 * so that the click is not lost. Focus in the picture moves to the dialog that it opened, or to the same mark on the map.
 */
function useSwap(
  stage: { current: HTMLElement | null },
  picture: { current: HTMLElement | null },
  setDrawn: (isDrawn: boolean) => void,
): () => void {
  const isPressed = useRef(false);
  const isWaiting = useRef(false);
  const focused = useRef<string>(undefined);

  const swap = useCallback(() => {
    const active = document.activeElement;
    if (picture.current?.contains(active) === true)
      focused.current = active?.closest<HTMLElement>("[data-place]")?.dataset.place;
    setDrawn(true);
  }, [picture, setDrawn]);

  useEffect(() => {
    // A pointer may have gone down before the page could listen.
    isPressed.current = picture.current?.matches(":active") === true;
    const press = ({ target }: Event) => {
      isPressed.current = target instanceof Node && picture.current?.contains(target) === true;
    };
    const release = () => {
      if (!isPressed.current) return;
      // The click event follows.
      setTimeout(() => {
        isPressed.current = false;
        if (isWaiting.current) swap();
      });
    };
    window.addEventListener("pointerdown", press, true);
    window.addEventListener("pointerup", release, true);
    window.addEventListener("pointercancel", release, true);
    return () => {
      window.removeEventListener("pointerdown", press, true);
      window.removeEventListener("pointerup", release, true);
      window.removeEventListener("pointercancel", release, true);
    };
  }, [picture, swap]);

  useLayoutEffect(() => {
    const id = focused.current;
    if (id === undefined || picture.current !== null) return;
    focused.current = undefined;
    const dialog = stage.current?.querySelector<HTMLElement>("[role='dialog']");
    const buttons = [...(stage.current?.querySelectorAll<HTMLElement>(".map [data-place]") ?? [])];
    (dialog ?? buttons.find(({ dataset }) => dataset.place === id))?.focus({ preventScroll: true });
  });

  return useCallback(() => {
    isWaiting.current = true;
    if (!isPressed.current) swap();
  }, [swap]);
}
