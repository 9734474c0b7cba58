import { DomEvent, type Map as LeafletMap } from "leaflet";
import { useCallback, useEffect, useRef } from "react";
import { useMap, useMapEvents } from "react-leaflet";
import type { MapView } from "../page/address/address.ts";
import { changeAddress, useAddressPart } from "../page/address/use-address.ts";
import { toLatLng } from "./leaflet-map.ts";

/** The URL changes when the map has not moved for this time; milliseconds. */
const DEBOUNCE = 200;
/** Keys with which Leaflet moves the map. */
const MOVING_KEYS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "+", "-", "=", "_"];

/** Event before the reader moves the map by a button. */
const READER_MOVES = "readermoves";

/** Call it before the map moves because the reader pressed a button. */
export function noteReaderMove(map: LeafletMap): void {
  map.fire(READER_MOVES);
}

/**
 * Writes the view to the URL after the reader has moved the map, and follows URL changes by back, forward or a link. Moves by the program
 * are not written. Returns a function that restores the view of the URL, or the start view; it does nothing while the reader moves the
 * map.
 */
export function useViewAddress(showStart: (animate: boolean) => void): (animate: boolean) => void {
  const map = useMap();
  const view = useAddressPart("view");
  const byReader = useRef(false);
  const written = useRef<MapView | null>(view);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const noteReader = useCallback(() => {
    byReader.current = true;
  }, []);

  useEffect(() => {
    const container = map.getContainer();
    const onKey = (event: Event) => {
      if (event instanceof KeyboardEvent && event.target === container && MOVING_KEYS.includes(event.key))
        noteReader();
    };
    const onTouch = (event: Event) => {
      if (event instanceof TouchEvent && event.touches.length > 1) noteReader();
    };
    const handlers = { wheel: noteReader, dblclick: noteReader, keydown: onKey, touchstart: onTouch };
    DomEvent.on(container, handlers);
    map.on("boxzoomstart", noteReader);
    map.on(READER_MOVES, noteReader);
    return () => {
      DomEvent.off(container, handlers);
      map.off("boxzoomstart", noteReader);
      map.off(READER_MOVES, noteReader);
      clearTimeout(timer.current);
    };
  }, [map, noteReader]);

  useMapEvents({
    dragstart: noteReader,
    moveend: () => {
      if (!byReader.current) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        byReader.current = false;
        written.current = viewOf(map);
        changeAddress({ view: written.current }, "replace");
      }, DEBOUNCE);
    },
  });

  const showAddressed = useCallback(
    (animate: boolean) => {
      if (byReader.current) return;
      if (view === null) showStart(animate);
      else map.setView(toLatLng([view.lng, view.lat]), view.zoom, { animate });
    },
    [map, view, showStart],
  );

  useEffect(() => {
    const before = written.current;
    if (isSame(view, before)) return;
    written.current = view;
    clearTimeout(timer.current);
    byReader.current = false;
    showAddressed(false);
  }, [view, showAddressed]);

  return showAddressed;
}

/** The current view, rounded as in the URL. */
function viewOf(map: LeafletMap): MapView {
  const { lat, lng } = map.getCenter().wrap();
  const round = (value: number, decimals: number) => Number(value.toFixed(decimals));
  return { lat: round(lat, 4), lng: round(lng, 4), zoom: round(map.getZoom(), 2) };
}

function isSame(a: MapView | null, b: MapView | null): boolean {
  return a === b || (a !== null && b !== null && a.lat === b.lat && a.lng === b.lng && a.zoom === b.zoom);
}
