import { type Map as LeafletMap, SVG } from "leaflet";
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from "react";
import { useMap, useMapEvent } from "react-leaflet";
import { fitView } from "../../../geo/cartography/fit-view.ts";
import type { LonLatPair } from "../../../geo/cartography/mark.ts";
import { projectAround } from "../../../geo/cartography/web-mercator.ts";
import type { BoundingBox } from "../../../geo/model/position.ts";
import { isMotionReduced } from "../page-1/is-motion-reduced.ts";
import { useMessages } from "../page-1/messages-context.tsx";
import { changeAddress, useAddress } from "../page-1/use-address.ts";
import { MapControls } from "./MapControls.tsx";
import { toLatLng } from "./to-lat-lng.ts";
import { useBoxSize } from "./use-box-size.ts";
import { useViewAddress } from "./use-view-address.ts";
import { LARGEST_ZOOM, limitCenter, smallestZoom } from "./view-limits.ts";

interface MapViewProps {
  extent: BoundingBox;
  /** Longitude and latitude of what is open. */
  lookedAt: readonly [number, number] | undefined;
  /** What moves the map for the reader; it calls what it is given before. */
  children: (noteReader: () => void) => ReactNode;
}

/** The view: kept near the extent, in the address, and moved by controls. */
export function MapView({ extent, lookedAt, children }: MapViewProps) {
  const map = useMap();
  const words = useMessages();
  const [west, south, east, north] = extent;
  const whole = useMemo((): BoundingBox => [west, south, east, north], [west, south, east, north]);
  useViewLimits(map, whole);
  useHiddenImages(map);
  useBoxSize(map);
  const showWhole = useCallback(
    (animate = false) => {
      const { center, zoom } = fitView(whole, sizeOf(map));
      map.setView(toLatLng(center), zoom, { animate });
    },
    [map, whole],
  );
  const { noteReader, showAddressed } = useViewAddress(showWhole);
  const { view, selection } = useAddress();
  useReturn(lookedAt, whole, showAddressed);
  // What is folded beside the map changes its size; as long as nobody moved it, it stays whole.
  useMapEvent("resize", () => {
    if (view === null && selection === undefined) showWhole();
  });

  function onWhole(): void {
    showWhole();
    changeAddress({ view: null }, "replace");
  }

  useEffect(() => {
    const container = map.getContainer();
    container.setAttribute("role", "group");
    container.setAttribute("aria-label", words.map.label);
  }, [map, words]);

  return (
    <>
      <MapControls onWhole={onWhole} onMove={noteReader} />
      {children(noteReader)}
    </>
  );
}

/**
 * When what was open is closed, the map goes back from where that pushed it: else each look would leave it farther off.
 * Where the place is out of that view, as after a choice in the list, the map stays with it.
 */
function useReturn(
  lookedAt: MapViewProps["lookedAt"],
  whole: BoundingBox,
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
        ? fitView(whole, sizeOf(map))
        : { center: [view.lng, view.lat] as const, zoom: view.zoom };
    if (isSeen(left, center, zoom, map)) showAddressed(!isMotionReduced());
  }, [map, lookedAt, view, whole, showAddressed]);
}

function isSeen(place: LonLatPair, center: LonLatPair, zoom: number, map: LeafletMap): boolean {
  const size = sizeOf(map);
  const { x, y } = projectAround(center, zoom, size)(place);
  return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
}

/** Leaflet draws in nameless images, which say nothing beside the buttons of the marks. */
function useHiddenImages(map: LeafletMap): void {
  const hide = useCallback(() => {
    for (const image of map.getPane("mapPane")?.querySelectorAll(".leaflet-pane > svg") ?? [])
      image.setAttribute("aria-hidden", "true");
  }, [map]);
  useEffect(hide, [hide]);
  useMapEvent("layeradd", ({ layer }) => {
    if (layer instanceof SVG) hide();
  });
}

/** Keeps the extent in reach: from the smallest zoom to the largest, and never out of view. */
function useViewLimits(map: LeafletMap, whole: BoundingBox): void {
  const limitZoom = useCallback(() => {
    map.setMinZoom(smallestZoom(fitView(whole, sizeOf(map)).zoom));
    map.setMaxZoom(LARGEST_ZOOM);
  }, [map, whole]);
  useEffect(limitZoom, [limitZoom]);
  useMapEvent("resize", limitZoom);
  useMapEvent("moveend", () => {
    const { lng, lat } = map.getCenter();
    const center: LonLatPair = [lng, lat];
    const limited = limitCenter(center, map.getZoom(), whole, sizeOf(map));
    if (limited !== center) map.panTo(toLatLng(limited), { animate: !isMotionReduced() });
  });
}

function sizeOf(map: LeafletMap): { width: number; height: number } {
  const { x, y } = map.getSize();
  return { width: x, height: y };
}
