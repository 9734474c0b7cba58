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

/** A smaller map has a bottom sheet instead of a popup; pixels. */
const LEAST_WIDTH = 600;
const LEAST_HEIGHT = 420;
/** A map wider than this share of the window has its sheet at the bottom of the window, otherwise of the map. */
const WHOLE_WIDTH = 0.9;
/** Minimum distance of a place from the edge of the map part that a sheet leaves free; pixels. */
const SHEET_MARGIN = 36;

/** Where a popup opens: at a symbol or a label of the layout. */
export interface PopupAnchor {
  /** Id of its mark. */
  mark: string;
  at: LonLatPair;
  /** The boxes of the pressed mark and of all others, in pixels from `origin` at `zoom`. */
  box: PixelBox;
  others: readonly PixelBox[];
  origin: Point;
  zoom: number;
}

interface MapPopupProps {
  anchor: PopupAnchor;
  /** The extent that stays in reach. */
  reach: BoundingBox;
  /** Accessible name. */
  label: string;
  heading: ReactNode;
  onClose: () => void;
  /** What scrolls. */
  children: ReactNode;
}

/** The dialog of a mark: a popup beside it, or a bottom sheet on a small map. */
export function MapPopup({ anchor, reach, label, heading, onClose, children }: MapPopupProps) {
  const map = useMap();
  const { direction } = useMessages();
  const [small, setSmall] = useState(() => isSmall(map));
  const { takeFocus, close } = useDialogFocus(anchor.mark, onClose);
  const popup = useRef<LeafletPopup>(null);
  const sheet = useRef<HTMLElement | null>(null);
  // Each layout makes a new anchor. A ref, so that a new anchor alone does not place the popup again.
  const latest = useRef(anchor);
  useLayoutEffect(() => {
    latest.current = anchor;
  }, [anchor]);
  // react-leaflet resets its ref when the content arrives, so this ignores null.
  const keepPopup = useCallback((instance: LeafletPopup | null) => {
    if (instance !== null) popup.current = instance;
  }, []);
  const [longitude, latitude] = anchor.at;
  // Memoised: with a new position object, react-leaflet would reopen the popup and lose the focus.
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
      // Unfolded content changes the height of the popup.
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
  // Once more in the next frame: the page may have scrolled to the statement in its list.
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

/** The heading of a popup, and its close button. */
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

/** Places the popup beside its mark, and moves the map as far as necessary. */
function placeBeside(
  map: LeafletMap,
  popup: LeafletPopup,
  sheet: HTMLElement,
  { at, box, others, origin, zoom }: PopupAnchor,
  reach: BoundingBox,
  mirrored: boolean,
): void {
  // During a zoom, wait for the anchor of the next layout.
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
  // In Leaflet, the offset is from the position to the middle of the lower edge.
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

/** The boxes of what covers the map: its buttons, the legend and the credit. */
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

/** Moves the map so that the place is visible above the sheet. */
function uncover(map: LeafletMap, at: LonLatPair, sheet: HTMLElement): void {
  const container = map.getContainer();
  const size = sizeOf(map);
  const freeHeight = () =>
    Math.min(size.height, sheet.getBoundingClientRect().top - container.getBoundingClientRect().top);
  // First scroll the map to the top of the window, if the page can scroll. Not scrollIntoView, which also scrolls the page around a frame.
  if (freeHeight() < size.height / 2)
    window.scrollBy({ top: container.getBoundingClientRect().top, behavior: "instant" });
  const free = freeHeight();
  // The sheet leaves no room for the place.
  if (free < 24) return;
  const margin = Math.min(SHEET_MARGIN, free / 2);
  const { x, y } = map.latLngToContainerPoint(toLatLng(at));
  const right = Math.min(0, x - margin) + Math.max(0, x - size.width + margin);
  const down = Math.min(0, y - margin) + Math.max(0, y - free + margin);
  if (right !== 0 || down !== 0) map.panBy([right, down], { animate: !isMotionReduced() });
}

interface DialogFocus {
  /** Moves the focus into the dialog, when a button or a link opened it. */
  takeFocus: (element: HTMLElement) => void;
  /** Closes the dialog and moves the focus back to its opener, or to the mark. */
  close: () => void;
}

/**
 * The focus of a non-modal dialog. It moves into the dialog when a reader opened it, and back when it is closed. Escape closes.
 * `place`: id of the mark that gets the focus when the opener is gone.
 */
function useDialogFocus(place: string, onClose: () => void): DialogFocus {
  const map = useMap();
  const opener = useRef<Element | null>(null);

  const takeFocus = useCallback((element: HTMLElement) => {
    const active = document.activeElement;
    if (!active?.matches("[data-opens-popup]")) return;
    // An opener inside another popup disappears with that popup.
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

/** Whether Escape is for something else: an open modal dialog, or a field outside the popup. */
function hasOwnEscape(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]") !== null) return true;
  if (!(target instanceof Element) || target.closest("[role='dialog']") !== null) return false;
  return target.matches("input, textarea, select");
}
