import type { LatLngTuple, Map as LeafletMap } from "leaflet";
import { useEffect, useLayoutEffect, useState } from "react";
import type { LonLatPair } from "../../../geo/cartography/mark.ts";

export interface MapSize {
  width: number;
  height: number;
}

/**
 * The size that a box has when it is first seen; undefined as long as it has none: in a closed `<details>`, a hidden tab, a frame
 * without width. Leaflet cannot begin without one.
 */
export function useFirstSize(box: HTMLElement | null): MapSize | undefined {
  const [size, setSize] = useState<MapSize>();
  useLayoutEffect(() => {
    if (box === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = box;
      if (width === 0 || height === 0) return;
      setSize((known) => known ?? { width, height });
      observer.disconnect();
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => observer.disconnect();
  }, [box]);
  return size;
}

/** Leaflet follows the window; this follows the box of the map. A map that is hidden keeps its last size. */
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
 * Leaflet gives the map the focus when it is pressed, and a browser scrolls what gets the focus into view. In a frame that moves the
 * page around it: the button that was pressed is no longer under the pointer, and the click is lost.
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

/** The one place where positions change their order: GeoJSON has longitude first, Leaflet latitude. Degrees. */
export function toLatLng([longitude, latitude]: LonLatPair): LatLngTuple {
  return [latitude, longitude];
}
