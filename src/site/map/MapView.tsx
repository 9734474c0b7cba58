import type { Map as LeafletMap } from "leaflet";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useMap, useMapEvent } from "react-leaflet";
import { wrapLongitude } from "../../../geo/cartography/antimeridian.ts";
import type { LonLatPair } from "../../../geo/cartography/mark.ts";
import { projectAround } from "../../../geo/cartography/web-mercator.ts";
import type { BoundingBox } from "../../../geo/model/position.ts";
import { isMotionReduced } from "../page/media-queries.ts";
import { useMessages } from "../page/messages-context.tsx";
import { changeAddress, useAddress } from "../page/use-address.ts";
import { viewOfExtent } from "./first-view.ts";
import { sizeOf, toLatLng, useFollowSize } from "./leaflet-map.ts";
import { MapControls } from "./MapControls.tsx";
import { noteReaderMove, useViewAddress } from "./use-view-address.ts";
import { joinExtents, LARGEST_ZOOM, limitCenter, smallestZoom } from "./view-limits.ts";

interface MapViewProps {
  /** What "Whole map" shows. */
  extent: BoundingBox;
  /** What is shown first, when the author chose that. */
  firstView: BoundingBox | null;
  largestZoom: number;
  /** What is open: the map goes back when it is closed. */
  lookedAt: LonLatPair | undefined;
}

/** The view: kept near the extent, in the address, and moved by controls. */
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
  const show = useCallback(
    (box: BoundingBox, animate: boolean) => {
      const { center, zoom } = viewOfExtent(box, sizeOf(map));
      map.setView(toLatLng(center), zoom, { animate });
    },
    [map],
  );
  const showStart = useCallback((animate: boolean) => show(start, animate), [show, start]);
  const showAddressed = useViewAddress(showStart);
  const { view, selection } = useAddress();
  useReturn(lookedAt, start, showAddressed);
  // What is folded beside the map changes its size; as long as nobody moved it, it shows all it did.
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
 * When what was open is closed, the map goes back from where that moved it: else each look would leave it farther off. If the
 * place is out of that view, as after a choice in the list, the map stays with it.
 */
function useReturn(
  lookedAt: LonLatPair | undefined,
  start: BoundingBox,
  showAddressed: (animate: boolean) => void,
): void {
  const map = useMap();
  const { view } = useAddress();
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

/** Leaflet draws in nameless images, which say nothing beside the buttons of the marks. */
function useHiddenImages(map: LeafletMap): void {
  const hide = useCallback(() => {
    for (const image of map.getPane("mapPane")?.querySelectorAll(".leaflet-pane > svg") ?? [])
      image.setAttribute("aria-hidden", "true");
  }, [map]);
  useEffect(hide, [hide]);
  useMapEvent("layeradd", hide);
}

/** Keeps the extent in reach: from the smallest zoom to the largest, and never out of view. */
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
