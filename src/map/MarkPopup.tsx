import type { Map as LeafletMap, Popup as LeafletPopup } from "leaflet";
import { useCallback, useEffect, useRef } from "react";
import { Popup, useMap, useMapEvent } from "react-leaflet";
import { type Mark, markTitle } from "../../geo/cartography/group-marks.ts";
import { markSymbol } from "../../geo/cartography/mark-symbol.ts";
import { isMotionReduced } from "../explore/is-motion-reduced.ts";
import type { Select } from "../explore/use-address.ts";
import { PlaceSheet } from "./PlaceSheet.tsx";
import { toLatLng } from "./to-lat-lng.ts";

/** Pixels between a popup and the edge of the map. */
const MARGIN = 12;
/** Height of the tip below it. */
const TIP = 20;

interface MarkPopupProps {
  mark: Mark;
  /** Statement to show first, of those that mention the place. */
  statement: string | null;
  select: Select;
}

/** The popup of one place. It takes focus when a mark or a place in the list opened it, and gives it back. */
export function MarkPopup({ mark, statement, select }: MarkPopupProps) {
  const map = useMap();
  const popup = useRef<LeafletPopup>(null);
  // Kept through every render: react-leaflet takes its reference back just when the content arrives.
  const keepPopup = useCallback((instance: LeafletPopup | null) => {
    if (instance !== null) popup.current = instance;
  }, []);
  const sheet = useRef<HTMLDivElement | null>(null);
  const opener = useRef<Element | null>(null);
  const close = useCallback(() => {
    const mark = map.getContainer().querySelector("[aria-expanded='true']");
    const target = opener.current?.isConnected ? opener.current : mark;
    select(undefined);
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  }, [map, select]);

  const takeSheet = useCallback(
    (element: HTMLDivElement | null) => {
      sheet.current = element;
      if (element === null) return;
      popup.current?.update();
      makeRoom(map, element);
      const active = document.activeElement;
      if (!active?.matches("[data-opens-popup]")) return;
      opener.current = active;
      element.focus({ preventScroll: true });
    },
    [map],
  );

  useMapEvent("resize", () => {
    map.panTo(toLatLng(mark.at), { animate: false });
    if (sheet.current !== null) makeRoom(map, sheet.current);
  });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") close();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [close]);

  const raised = mark.form === "point" && !mark.near ? markSymbol(mark).radius : 12;
  return (
    <Popup
      ref={keepPopup}
      position={toLatLng(mark.at)}
      offset={[0, -raised]}
      closeButton={false}
      autoClose={false}
      closeOnEscapeKey={false}
      minWidth={0}
      maxWidth={10_000}
      autoPan={false}
    >
      <PlaceSheet ref={takeSheet} mark={mark} title={markTitle(mark)} statement={statement} onClose={close} />
    </Popup>
  );
}

/** Moves the map so far that the popup is inside. Leaflet's own way glides even for readers who asked for calm. */
function makeRoom(map: LeafletMap, sheet: HTMLElement): void {
  const frame = map.getContainer().getBoundingClientRect();
  const box = sheet.getBoundingClientRect();
  const right = Math.min(0, box.left - frame.left - MARGIN) + Math.max(0, box.right - frame.right + MARGIN);
  const down = Math.min(0, box.top - frame.top - MARGIN) + Math.max(0, box.bottom - frame.bottom + TIP);
  if (right !== 0 || down !== 0) map.panBy([right, down], { animate: !isMotionReduced() });
}
