import { type LatLngBounds, type Map as LeafletMap, latLngBounds } from "leaflet";
import { type ReactNode, useCallback, useEffect, useMemo } from "react";
import { useMap, useMapEvent } from "react-leaflet";
import { changeAddress, useAddress } from "../explore/use-address.ts";
import { useWords } from "../words/words.ts";
import { MapControls } from "./MapControls.tsx";
import { toLatLngBounds } from "./to-lat-lng.ts";
import { useBoxSize } from "./use-box-size.ts";
import { useViewAddress } from "./use-view-address.ts";

/** Zoom that still tells one end of a town from the other; the background holds no more detail. */
const LARGEST_ZOOM = 11;
/** Pixels around the whole map. */
const PADDING = 28;

interface MapViewProps {
  /** West, south, east, north in degrees. */
  extent: [number, number, number, number];
  /** What moves the map for the reader; it calls what it is given before. */
  children: (noteReader: () => void) => ReactNode;
}

/** The view: kept near the extent, in the address, and moved by controls. */
export function MapView({ extent, children }: MapViewProps) {
  const map = useMap();
  const words = useWords();
  const [west, south, east, north] = extent;
  const bounds = useMemo(
    () => latLngBounds(toLatLngBounds([west, south, east, north])),
    [west, south, east, north],
  );
  useViewLimits(map, bounds);
  useBoxSize(map);
  const showWhole = useCallback(() => {
    map.fitBounds(bounds, { padding: [PADDING, PADDING], animate: false });
  }, [map, bounds]);
  const noteReader = useViewAddress(showWhole);
  const { view, selection } = useAddress();
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
