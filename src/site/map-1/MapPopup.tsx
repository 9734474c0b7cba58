import type { Map as LeafletMap, Popup as LeafletPopup } from "leaflet";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Popup, useMap, useMapEvent } from "react-leaflet";
import { isMotionReduced } from "../page-1/is-motion-reduced.ts";
import { useMessages } from "../page-1/messages-context.tsx";
import { BottomSheet } from "./BottomSheet.tsx";
import { findPopupShift } from "./popup-shift.ts";
import { SheetHead } from "./SheetHead.tsx";
import { toLatLng } from "./to-lat-lng.ts";
import { useDialogFocus } from "./use-dialog-focus.ts";

/** Pixels between a place and the edge of what a sheet leaves free. */
const MARGIN = 12;
/** A map smaller than this gets a sheet in place of a popup; pixels. */
const LEAST_WIDTH = 600;
const LEAST_HEIGHT = 420;
/** From this share of the window on a map is as wide as the page, and its sheet stands at the bottom of the window. */
const WHOLE_WIDTH = 0.9;

interface MapPopupProps {
  /** Key of the place that it stands at. */
  place: string;
  /** Longitude, latitude. */
  at: readonly [number, number];
  /** Pixels from there to the upper edge of the symbol. */
  raised: number;
  /** Accessible name. */
  label: string;
  heading: ReactNode;
  onClose: () => void;
  /** What scrolls. */
  children: ReactNode;
}

/** What opens at a place: a popup beside it, or on a small map a sheet at the bottom of the screen. */
export function MapPopup({ place, at, raised, label, heading, onClose, children }: MapPopupProps) {
  const map = useMap();
  const { direction } = useMessages();
  const [small, setSmall] = useState(() => isSmall(map));
  const { takeFocus, close } = useDialogFocus(place, onClose);
  const popup = useRef<LeafletPopup>(null);
  const sheet = useRef<HTMLElement | null>(null);
  // Kept through every render: react-leaflet takes its reference back just when the content arrives.
  const keepPopup = useCallback((instance: LeafletPopup | null) => {
    if (instance !== null) popup.current = instance;
  }, []);
  const [longitude, latitude] = at;
  // Kept: with a new position or offset react-leaflet opens the popup anew, which loses the focus.
  const position = useMemo(() => toLatLng([longitude, latitude]), [longitude, latitude]);
  const offset = useMemo((): [number, number] => [0, -raised], [raised]);

  const makeRoom = useCallback(() => {
    if (sheet.current === null) return;
    if (isSmall(map)) uncover(map, [longitude, latitude], sheet.current);
    else fitInside(map, sheet.current);
  }, [map, longitude, latitude]);

  const takeSheet = useCallback(
    (element: HTMLElement | null) => {
      sheet.current = element;
      if (element === null) return;
      popup.current?.update();
      takeFocus(element);
      if (!isSmall(map)) makeRoom();
    },
    [map, takeFocus, makeRoom],
  );

  useMapEvent("resize", () => {
    setSmall(isSmall(map));
    map.panTo(toLatLng([longitude, latitude]), { animate: false });
    makeRoom();
  });
  // The page may scroll to the same statement in its list, and the map with it.
  useEffect(() => {
    const frame = requestAnimationFrame(makeRoom);
    return () => cancelAnimationFrame(frame);
  }, [makeRoom]);

  const content = (
    <>
      <SheetHead onClose={close}>{heading}</SheetHead>
      {children}
    </>
  );
  if (small) {
    const box = map.getContainer().parentElement ?? document.body;
    return createPortal(
      <BottomSheet
        ref={takeSheet}
        label={label}
        inside={map.getSize().x < WHOLE_WIDTH * window.innerWidth}
        onClose={close}
        head={<SheetHead onClose={close}>{heading}</SheetHead>}
      >
        {children}
      </BottomSheet>,
      box,
    );
  }
  return (
    <Popup
      ref={keepPopup}
      position={position}
      offset={offset}
      closeButton={false}
      autoClose={false}
      closeOnEscapeKey={false}
      minWidth={0}
      maxWidth={10_000}
      autoPan={false}
    >
      <div ref={takeSheet} className="sheet" role="dialog" aria-label={label} tabIndex={-1} dir={direction}>
        {content}
      </div>
    </Popup>
  );
}

function isSmall(map: LeafletMap): boolean {
  const { x, y } = map.getSize();
  return x < LEAST_WIDTH || y < LEAST_HEIGHT;
}

/** Moves the map so far that the popup is inside. Leaflet's own way glides even for readers who asked for calm. */
function fitInside(map: LeafletMap, sheet: HTMLElement): void {
  const container = map.getContainer();
  const controls = container.querySelector(".map-controls");
  const [right, down] = findPopupShift(
    sheet.getBoundingClientRect(),
    container.getBoundingClientRect(),
    controls?.getBoundingClientRect(),
  );
  if (right !== 0 || down !== 0) map.panBy([right, down], { animate: !isMotionReduced() });
}

/** Moves the map so far that the place is seen above the sheet. */
function uncover(map: LeafletMap, at: [number, number], sheet: HTMLElement): void {
  const container = map.getContainer();
  const size = map.getSize();
  const freeHeight = () =>
    Math.min(size.y, sheet.getBoundingClientRect().top - container.getBoundingClientRect().top);
  // Where the page can be scrolled, the map is scrolled to its top first.
  if (freeHeight() < size.y / 2) container.scrollIntoView({ block: "start", behavior: "instant" });
  const free = freeHeight();
  // A sheet that leaves no room for the place is not moved away for it.
  if (free < 2 * MARGIN) return;
  const margin = Math.min(3 * MARGIN, free / 2);
  const { x, y } = map.latLngToContainerPoint(toLatLng(at));
  const right = Math.min(0, x - margin) + Math.max(0, x - size.x + margin);
  const down = Math.min(0, y - margin) + Math.max(0, y - free + margin);
  if (right !== 0 || down !== 0) map.panBy([right, down], { animate: !isMotionReduced() });
}
