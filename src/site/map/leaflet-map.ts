import type { LatLngTuple, Map as LeafletMap } from "leaflet";
import { startTransition, useEffect, useLayoutEffect, useState } from "react";
import type { LonLatPair } from "../../../geo/cartography/mark.ts";

export interface MapSize {
  width: number;
  height: number;
}

/**
 * The first size of a box; undefined while it has none: in a closed `<details>`, a hidden tab, a frame without width. Leaflet cannot
 * start without a size.
 */
export function useFirstSize(box: HTMLElement | null): MapSize | undefined {
  const [size, setSize] = useState<MapSize>();
  useLayoutEffect(() => {
    if (box === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = box;
      if (width === 0 || height === 0) return;
      // A task of its own, since the picture is still shown.
      startTransition(() => setSize((known) => known ?? { width, height }));
      observer.disconnect();
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => observer.disconnect();
  }, [box]);
  return size;
}

/** Resizes the map with its box; Leaflet only follows the window. A hidden map keeps its last size. */
export function useFollowSize(map: LeafletMap): void {
  useEffect(() => {
    const container = map.getContainer();
    const observer = new ResizeObserver(() => {
      if (container.clientWidth > 0 && container.clientHeight > 0) map.invalidateSize({ animate: false });
    });
    observer.observe(container);
    return () => observer.disconnect();
  }, [map]);
}

/**
 * Keeps focus from scrolling. Leaflet focuses the map when it is pressed, and browsers scroll a focused element into view. In a frame
 * that scrolls the page around it: the pressed button moves away from the pointer, and the click is lost.
 */
export function useStillFocus(map: LeafletMap): void {
  useLayoutEffect(() => {
    const container = map.getContainer();
    container.focus = (options) =>
      HTMLElement.prototype.focus.call(container, { preventScroll: true, ...options });
  }, [map]);
}

export function sizeOf(map: LeafletMap): MapSize {
  const { x, y } = map.getSize();
  return { width: x, height: y };
}

/** The only place that swaps the order of positions: longitude is first in GeoJSON, latitude in Leaflet. Degrees. */
export function toLatLng([longitude, latitude]: LonLatPair): LatLngTuple {
  return [latitude, longitude];
}
