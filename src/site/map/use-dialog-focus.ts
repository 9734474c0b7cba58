import { useCallback, useEffect, useRef } from "react";
import { useMap } from "react-leaflet";

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
export function useDialogFocus(place: string, onClose: () => void): DialogFocus {
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
