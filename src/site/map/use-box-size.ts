import type { Map as LeafletMap } from "leaflet";
import { useEffect } from "react";

/** Leaflet follows the window; this follows the box of the map, which shares its room with what folds beside it. */
export function useBoxSize(map: LeafletMap): void {
  useEffect(() => {
    const observer = new ResizeObserver(() => map.invalidateSize({ animate: false }));
    observer.observe(map.getContainer());
    return () => observer.disconnect();
  }, [map]);
}
