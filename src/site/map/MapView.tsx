import { DomEvent, type Map as LeafletMap } from "leaflet";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useMap, useMapEvent, useMapEvents } from "react-leaflet";
import type { LonLatPair } from "../../../geo/cartography/mark.ts";
import { projectAround } from "../../../geo/cartography/web-mercator.ts";
import { type BoundingBox, wrapLongitude } from "../../../geo/model/position.ts";
import { changeAddress, useAddressPart } from "../page/address/use-address.ts";
import { isMotionReduced } from "../page/media-queries.ts";
import { useMessages } from "../page/messages-context.tsx";
import { viewOfExtent } from "./first-view/first-view.ts";
import { sizeOf, toLatLng, useFollowSize, useStillFocus } from "./leaflet-map.ts";
import { noteReaderMove, useViewAddress } from "./use-view-address.ts";
import { joinExtents, LARGEST_ZOOM, limitCenter, smallestZoom } from "./view-limits.ts";

interface MapViewProps {
  /** The extent of "Whole map". */
  extent: BoundingBox;
  /** The author's first view; null for none. */
  firstView: BoundingBox | null;
  largestZoom: number;
  /** Position of the open popup: the map moves back when it is closed. */
  lookedAt: LonLatPair | undefined;
}

/** Keeps the view near the extent and in the URL, and renders the controls. */
export function MapView({ extent, firstView, largestZoom, lookedAt }: MapViewProps) {
  const map = useMap();
  const { map: messages } = useMessages();
  const start = firstView ?? extent;
  useViewLimits(
    map,
    useMemo(() => joinExtents(extent, start), [extent, start]),
    largestZoom,
  );
  useHiddenImages(map);
  useFollowSize(map);
  useStillFocus(map);
  const show = useCallback(
    (box: BoundingBox, animate: boolean) => {
      const { center, zoom } = viewOfExtent(box, sizeOf(map));
      map.setView(toLatLng(center), zoom, { animate });
    },
    [map],
  );
  const showStart = useCallback((animate: boolean) => show(start, animate), [show, start]);
  const showAddressed = useViewAddress(showStart);
  const view = useAddressPart("view");
  const selection = useAddressPart("selection");
  useReturn(lookedAt, start, showAddressed);
  // The size changes when content beside the map is folded. An unmoved map keeps showing its first view.
  useMapEvent("resize", () => {
    if (view === null && selection === undefined) showStart(false);
  });

  function onWhole(): void {
    if (firstView !== null) noteReaderMove(map);
    else changeAddress({ view: null }, "replace");
    show(extent, false);
  }

  useEffect(() => {
    const container = map.getContainer();
    container.setAttribute("role", "group");
    container.setAttribute("aria-label", messages.label);
  }, [map, messages]);

  return <MapControls onWhole={onWhole} endsWithGround={largestZoom <= LARGEST_ZOOM} />;
}

/**
 * Moves the map back when a popup is closed, since opening it may have moved the map. If the place is outside of the previous view, as
 * after a selection in the list, the map stays.
 */
function useReturn(
  lookedAt: LonLatPair | undefined,
  start: BoundingBox,
  showAddressed: (animate: boolean) => void,
): void {
  const map = useMap();
  const view = useAddressPart("view");
  const before = useRef(lookedAt);
  useEffect(() => {
    const left = before.current;
    before.current = lookedAt;
    if (left === undefined || lookedAt !== undefined) return;
    const { center, zoom } =
      view === null
        ? viewOfExtent(start, sizeOf(map))
        : { center: [view.lng, view.lat] as const, zoom: view.zoom };
    if (isSeen(left, center, zoom, map)) showAddressed(!isMotionReduced());
  }, [map, lookedAt, view, start, showAddressed]);
}

function isSeen(place: LonLatPair, center: LonLatPair, zoom: number, map: LeafletMap): boolean {
  const size = sizeOf(map);
  const [longitude, latitude] = place;
  const { x, y } = projectAround(center, zoom, size)([wrapLongitude(longitude, center[0]), latitude]);
  return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
}

/** Hides Leaflet's SVG images, which have no names, from assistive technology. */
function useHiddenImages(map: LeafletMap): void {
  const hide = useCallback(() => {
    for (const image of map.getPane("mapPane")?.querySelectorAll(".leaflet-pane > svg") ?? [])
      image.setAttribute("aria-hidden", "true");
  }, [map]);
  useEffect(hide, [hide]);
  useMapEvent("layeradd", hide);
}

/** Limits zoom and centre, so that the extent stays in reach. */
function useViewLimits(map: LeafletMap, reach: BoundingBox, largestZoom: number): void {
  const limitZoom = useCallback(() => {
    map.setMinZoom(smallestZoom(viewOfExtent(reach, sizeOf(map)).zoom));
    map.setMaxZoom(largestZoom);
  }, [map, reach, largestZoom]);
  useEffect(limitZoom, [limitZoom]);
  useMapEvent("resize", limitZoom);
  useMapEvent("moveend", () => {
    const { lng, lat } = map.getCenter();
    const center: LonLatPair = [lng, lat];
    const limited = limitCenter(center, map.getZoom(), reach, sizeOf(map));
    if (limited !== center) map.panTo(toLatLng(limited), { animate: !isMotionReduced() });
  });
}

interface MapControlsProps {
  onWhole: () => void;
  /** Whether the largest zoom is that of the basemap: a note then says so. */
  endsWithGround: boolean;
}

/** Zoom in, zoom out, and back to the whole map. */
function MapControls({ onWhole, endsWithGround }: MapControlsProps) {
  const map = useMap();
  const { map: messages } = useMessages();
  const bar = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(map.getZoom());
  useMapEvents({
    zoomend: () => setZoom(map.getZoom()),
    zoomlevelschange: () => setZoom(map.getZoom()),
  });
  useEffect(() => {
    // Leaflet must not take clicks on buttons for clicks on the map.
    if (bar.current !== null) DomEvent.disableClickPropagation(bar.current);
  }, []);
  const zoomBy = (steps: number) => () => {
    noteReaderMove(map);
    // Rounded as in the URL, so that a link shows the same view.
    map.setZoom(Math.round(100 * (map.getZoom() + steps)) / 100);
  };
  const isNearest = zoom >= map.getMaxZoom();
  return (
    <>
      <div ref={bar} className="map-controls">
        <Control name={messages.zoomIn} path="M7 2V12M2 7H12" stopped={isNearest} onPress={zoomBy(1)} />
        <Control
          name={messages.zoomOut}
          path="M2 7H12"
          stopped={zoom <= map.getMinZoom()}
          onPress={zoomBy(-1)}
        />
        <Control name={messages.whole} path="M2 5V2H5M9 2H12V5M12 9V12H9M5 12H2V9" onPress={onWhole} />
      </div>
      <p className="map-note" role="status">
        {isNearest && endsWithGround && messages.zoomEnds}
      </p>
    </>
  );
}

interface ControlProps {
  name: string;
  path: string;
  /** At the end of the range. */
  stopped?: boolean;
  onPress: () => void;
}

function Control({ name, path, stopped = false, onPress }: ControlProps): ReactNode {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      // Not `disabled`, so that the button keeps the focus.
      aria-disabled={stopped}
      onClick={() => {
        if (!stopped) onPress();
      }}
    >
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
