import { DomEvent, type Map as LeafletMap } from "leaflet";
import { useCallback, useEffect, useRef } from "react";
import { useMap, useMapEvents } from "react-leaflet";
import type { MapView } from "../page/address/address.ts";
import { changeAddress, useAddress } from "../page/address/use-address.ts";
import { toLatLng } from "./leaflet-map.ts";

/** A moving map changes the address when it has come to rest; milliseconds. */
const REST = 300;
/** Keys by which Leaflet moves the map. */
const MOVING_KEYS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "+", "-", "=", "_"];

/** Fired before the reader's moves that do not come from the map itself, such as those of its buttons. */
const READER_MOVES = "readermoves";

/** To be called when a reader, not the program, moves the map by a button. */
export function noteReaderMove(map: LeafletMap): void {
  map.fire(READER_MOVES);
}

/**
 * Keeps the view in the address once the reader moved the map, and follows the address where back, forward or a link change
 * it. What the program moves is not written: the same link shows it again. Returns what undoes the moves of the program; while
 * the reader is moving the map, that stays.
 */
export function useViewAddress(showStart: (animate: boolean) => void): (animate: boolean) => void {
  const map = useMap();
  const { view } = useAddress();
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
      }, REST);
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

/** As precise as the address holds it. */
function viewOf(map: LeafletMap): MapView {
  const { lat, lng } = map.getCenter().wrap();
  const round = (value: number, decimals: number) => Number(value.toFixed(decimals));
  return { lat: round(lat, 4), lng: round(lng, 4), zoom: round(map.getZoom(), 2) };
}

function isSame(a: MapView | null, b: MapView | null): boolean {
  return a === b || (a !== null && b !== null && a.lat === b.lat && a.lng === b.lng && a.zoom === b.zoom);
}
