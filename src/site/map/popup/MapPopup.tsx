import type { Map as LeafletMap, Popup as LeafletPopup, Point } from "leaflet";
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Popup, useMap, useMapEvent } from "react-leaflet";
import type { Pixel, PixelBox } from "../../../../geo/cartography/map-layout.ts";
import type { LonLatPair } from "../../../../geo/cartography/mark.ts";
import type { BoundingBox } from "../../../../geo/model/position.ts";
import { isMotionReduced } from "../../page/media-queries.ts";
import { useMessages } from "../../page/messages-context.tsx";
import { sizeOf, toLatLng } from "../leaflet-map.ts";
import { limitCenter } from "../view-limits.ts";
import { BottomSheet } from "./BottomSheet.tsx";
import { LEAST_GAP, placePopup, SIDES } from "./popup-position.ts";

/** A map smaller than this gets a sheet in place of a popup; pixels. */
const LEAST_WIDTH = 600;
const LEAST_HEIGHT = 420;
/** From this share of the window on a map is as wide as the page, and its sheet stands at the bottom of the window. */
const WHOLE_WIDTH = 0.9;
/** Pixels between a place and the edge of what a sheet leaves free. */
const SHEET_MARGIN = 36;

/** Where something opens: at a symbol or a label of the layout. */
export interface PopupAnchor {
  /** Id of the mark that it stands at. */
  mark: string;
  at: LonLatPair;
  /** What was pressed, and all other marks: pixels from an origin in the world, at a zoom. */
  box: PixelBox;
  others: readonly PixelBox[];
  origin: Point;
  zoom: number;
}

interface MapPopupProps {
  anchor: PopupAnchor;
  /** The map never leaves it altogether. */
  reach: BoundingBox;
  /** Accessible name. */
  label: string;
  heading: ReactNode;
  onClose: () => void;
  /** What scrolls. */
  children: ReactNode;
}

/** What opens at a mark: a popup beside it, or on a small map a sheet at the bottom of the screen. */
export function MapPopup({ anchor, reach, label, heading, onClose, children }: MapPopupProps) {
  const map = useMap();
  const { direction } = useMessages();
  const [small, setSmall] = useState(() => isSmall(map));
  const { takeFocus, close } = useDialogFocus(anchor.mark, onClose);
  const popup = useRef<LeafletPopup>(null);
  const sheet = useRef<HTMLElement | null>(null);
  // Each layout makes a new anchor; the popup is placed by the latest one, and not anew for each.
  const latest = useRef(anchor);
  useLayoutEffect(() => {
    latest.current = anchor;
  }, [anchor]);
  // Kept through every render: react-leaflet takes its reference back just when the content arrives.
  const keepPopup = useCallback((instance: LeafletPopup | null) => {
    if (instance !== null) popup.current = instance;
  }, []);
  const [longitude, latitude] = anchor.at;
  // Kept: with a new position react-leaflet opens the popup anew, which loses the focus.
  const position = useMemo(() => toLatLng([longitude, latitude]), [longitude, latitude]);

  const place = useCallback(() => {
    if (sheet.current === null) return;
    if (isSmall(map)) uncover(map, latest.current.at, sheet.current);
    else if (popup.current !== null)
      placeBeside(map, popup.current, sheet.current, latest.current, reach, direction === "rtl");
  }, [map, reach, direction]);

  const takeSheet = useCallback(
    (element: HTMLElement | null) => {
      sheet.current = element;
      if (element === null) return;
      popup.current?.update();
      place();
      takeFocus(element);
      // What is unfolded in the popup makes it taller.
      const observer = new ResizeObserver(() => {
        if (!isSmall(map)) place();
      });
      observer.observe(element);
      return () => observer.disconnect();
    },
    [map, place, takeFocus],
  );

  useMapEvent("resize", () => {
    setSmall(isSmall(map));
    map.panTo(position, { animate: false });
    place();
  });
  // The page may scroll to the same statement in its list, and the map with it.
  useEffect(() => {
    const frame = requestAnimationFrame(place);
    return () => cancelAnimationFrame(frame);
  }, [place]);

  const head = <PopupHead onClose={close}>{heading}</PopupHead>;
  if (small) {
    return createPortal(
      <BottomSheet
        ref={takeSheet}
        label={label}
        inside={map.getSize().x < WHOLE_WIDTH * window.innerWidth}
        onClose={close}
        head={head}
      >
        {children}
      </BottomSheet>,
      map.getContainer().parentElement ?? document.body,
    );
  }
  return (
    <Popup
      ref={keepPopup}
      position={position}
      closeButton={false}
      autoClose={false}
      closeOnEscapeKey={false}
      minWidth={0}
      maxWidth={10_000}
      autoPan={false}
    >
      <div ref={takeSheet} className="sheet" role="dialog" aria-label={label} tabIndex={-1} dir={direction}>
        {head}
        {children}
      </div>
    </Popup>
  );
}

/** The heading of a popup or a sheet, and the button that closes it. */
function PopupHead({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const { map } = useMessages();
  return (
    <div className="sheet-head">
      {children}
      <button type="button" className="sheet-close" aria-label={map.close} onClick={onClose}>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M1 1L11 11M11 1L1 11" />
        </svg>
      </button>
    </div>
  );
}

function isSmall(map: LeafletMap): boolean {
  const { width, height } = sizeOf(map);
  return width < LEAST_WIDTH || height < LEAST_HEIGHT;
}

/** Puts the popup beside its mark, and moves the map as far as that takes. */
function placeBeside(
  map: LeafletMap,
  popup: LeafletPopup,
  sheet: HTMLElement,
  { at, box, others, origin, zoom }: PopupAnchor,
  reach: BoundingBox,
  mirrored: boolean,
): void {
  // Between two zooms; the next layout brings a new anchor.
  if (map.getZoom() !== zoom) return;
  const offset = origin.subtract(map.getPixelOrigin());
  const toContainer = ({ x, y, width, height }: PixelBox): PixelBox => {
    const corner = map.layerPointToContainerPoint(offset.add([x, y]));
    return { x: corner.x, y: corner.y, width, height };
  };
  const size = sizeOf(map);
  const mark = toContainer(box);
  const { side, gap, x, y, move } = placePopup({
    map: size,
    popup: { width: sheet.offsetWidth, height: sheet.offsetHeight },
    mark,
    others: others.map(toContainer),
    controls: controlsOf(map.getContainer()),
    mayMove: (by) => mayMove(map, by, reach),
    mirrored,
    side: SIDES.find((known) => known === sheet.dataset.side),
  });
  // Leaflet's offset goes from the position to the middle of the lower edge.
  const from = map.latLngToContainerPoint(toLatLng(at));
  popup.options.offset = [x + sheet.offsetWidth / 2 - from.x, y + sheet.offsetHeight - from.y];
  popup.update();
  sheet.dataset.side = side;
  sheet.toggleAttribute("data-off", gap > LEAST_GAP);
  sheet.style.setProperty("--gap", `${gap}px`);
  sheet.style.setProperty("--tip-x", `${mark.x + mark.width / 2 - x}px`);
  sheet.style.setProperty("--tip-y", `${mark.y + mark.height / 2 - y}px`);
  if (move.x !== 0 || move.y !== 0) map.panBy([-move.x, -move.y], { animate: !isMotionReduced() });
}

function mayMove(map: LeafletMap, by: Pixel, reach: BoundingBox): boolean {
  const size = sizeOf(map);
  const { lng, lat } = map.containerPointToLatLng([size.width / 2 - by.x, size.height / 2 - by.y]);
  const center: LonLatPair = [lng, lat];
  return limitCenter(center, map.getZoom(), reach, size) === center;
}

/** What stands on the map: its buttons, the legend and the credit. */
function controlsOf(container: HTMLElement): PixelBox[] {
  const { left, top } = container.getBoundingClientRect();
  const elements = container.parentElement?.parentElement?.querySelectorAll(
    ".map-controls, .legend, .map-credit > *",
  );
  return [...(elements ?? [])].map((element) => {
    const box = element.getBoundingClientRect();
    return { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
  });
}

/** Moves the map so far that the place is seen above the sheet. */
function uncover(map: LeafletMap, at: LonLatPair, sheet: HTMLElement): void {
  const container = map.getContainer();
  const size = sizeOf(map);
  const freeHeight = () =>
    Math.min(size.height, sheet.getBoundingClientRect().top - container.getBoundingClientRect().top);
  // Where the page can be scrolled, the map is scrolled to its top first.
  if (freeHeight() < size.height / 2) container.scrollIntoView({ block: "start", behavior: "instant" });
  const free = freeHeight();
  // A sheet that leaves no room for the place is not moved away for it.
  if (free < 24) return;
  const margin = Math.min(SHEET_MARGIN, free / 2);
  const { x, y } = map.latLngToContainerPoint(toLatLng(at));
  const right = Math.min(0, x - margin) + Math.max(0, x - size.width + margin);
  const down = Math.min(0, y - margin) + Math.max(0, y - free + margin);
  if (right !== 0 || down !== 0) map.panBy([right, down], { animate: !isMotionReduced() });
}

interface DialogFocus {
  /** Give it the dialog's element: it takes focus where a button or a link opened it. */
  takeFocus: (element: HTMLElement) => void;
  /** Closes the dialog; focus goes back to what opened it, or to what stands in its place. */
  close: () => void;
}

/**
 * Focus of a dialog that does not shut off the page: it goes in when a reader opened it, Escape closes, and it comes back.
 * `place` is the key of the place whose symbol gets it where the opener is gone.
 */
function useDialogFocus(place: string, onClose: () => void): DialogFocus {
  const map = useMap();
  const opener = useRef<Element | null>(null);

  const takeFocus = useCallback((element: HTMLElement) => {
    const active = document.activeElement;
    if (!active?.matches("[data-opens-popup]")) return;
    // What was inside another popup goes away with it.
    if (active.closest("[role='dialog']") === null) opener.current = active;
    element.focus({ preventScroll: true });
  }, []);

  const close = useCallback(() => {
    onClose();
    const container = map.getContainer();
    const buttons = [...container.querySelectorAll<HTMLElement>("[data-place]")];
    const target = opener.current?.isConnected
      ? opener.current
      : (buttons.find(({ dataset }) => dataset.place === place) ?? container);
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  }, [map, onClose, place]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && !hasOwnEscape(event.target)) close();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [close]);

  return { takeFocus, close };
}

/** A modal dialog over the page closes by it, a field outside may be cleared by it. */
function hasOwnEscape(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]") !== null) return true;
  if (!(target instanceof Element) || target.closest("[role='dialog']") !== null) return false;
  return target.matches("input, textarea, select");
}
