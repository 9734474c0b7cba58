import { type LatLngBounds, type Map as LeafletMap, latLngBounds, SVG } from "leaflet";
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from "react";
import { useMap, useMapEvent } from "react-leaflet";
import { useWords } from "../../../geo/messages/words.ts";
import type { MapView as AddressedView } from "../page/address.ts";
import { isMotionReduced } from "../page/is-motion-reduced.ts";
import { changeAddress, useAddress } from "../page/use-address.ts";
import { MapControls } from "./MapControls.tsx";
import { toLatLng, toLatLngBounds } from "./to-lat-lng.ts";
import { useBoxSize } from "./use-box-size.ts";
import { useViewAddress } from "./use-view-address.ts";

/** Zoom that still tells one end of a town from the other; the background holds no more detail. */
const LARGEST_ZOOM = 11;
/** Pixels around the whole map. */
const PADDING = 28;

interface MapViewProps {
  /** West, south, east, north in degrees. */
  extent: [number, number, number, number];
  /** Longitude and latitude of what is open. */
  lookedAt: readonly [number, number] | undefined;
  /** What moves the map for the reader; it calls what it is given before. */
  children: (noteReader: () => void) => ReactNode;
}

/** The view: kept near the extent, in the address, and moved by controls. */
export function MapView({ extent, lookedAt, children }: MapViewProps) {
  const map = useMap();
  const words = useWords();
  const [west, south, east, north] = extent;
  const bounds = useMemo(
    () => latLngBounds(toLatLngBounds([west, south, east, north])),
    [west, south, east, north],
  );
  useViewLimits(map, bounds);
  useHiddenImages(map);
  useBoxSize(map);
  const showWhole = useCallback(
    (animate = false) => {
      map.fitBounds(bounds, { padding: [PADDING, PADDING], animate });
    },
    [map, bounds],
  );
  const { noteReader, showAddressed } = useViewAddress(showWhole);
  const { view, selection } = useAddress();
  useReturn(lookedAt, bounds, showAddressed);
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
  whole: LatLngBounds,
  showAddressed: (animate: boolean) => void,
): void {
  const map = useMap();
  const { view } = useAddress();
  const before = useRef(lookedAt);
  useEffect(() => {
    const left = before.current;
    before.current = lookedAt;
    if (left === undefined || lookedAt !== undefined) return;
    if (view === null ? whole.contains(toLatLng(left)) : isSeen(left, view, map))
      showAddressed(!isMotionReduced());
  }, [map, lookedAt, view, whole, showAddressed]);
}

function isSeen(
  place: readonly [number, number],
  { lng, lat, zoom }: AddressedView,
  map: LeafletMap,
): boolean {
  const half = map.getSize().divideBy(2);
  const off = map.project(toLatLng(place), zoom).subtract(map.project(toLatLng([lng, lat]), zoom));
  return Math.abs(off.x) <= half.x && Math.abs(off.y) <= half.y;
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

function useViewLimits(map: LeafletMap, bounds: LatLngBounds): void {
  const limit = useCallback(() => {
    map.setMinZoom(Math.min(LARGEST_ZOOM - 1, map.getBoundsZoom(bounds) - 0.5));
    map.setMaxZoom(LARGEST_ZOOM);
    // Room for a popup above a mark at the edge, even on a small map.
    map.setMaxBounds(bounds.pad(1.5));
  }, [map, bounds]);
  useEffect(limit, [limit]);
  useMapEvent("resize", limit);
}
