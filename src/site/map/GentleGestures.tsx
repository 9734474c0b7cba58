import { useEffect, useState } from "react";
import { useMap } from "react-leaflet";
import { useMessages } from "../page/messages-context.tsx";

/** Leaves scrolling to the page around the map, and shows a hint how to move the map. */
export function GentleGestures() {
  const { gestures } = useMessages();
  const { gesture, isShown } = useGentleGestures();
  const key = /Mac|iP(hone|ad)/.test(navigator.userAgent) ? "⌘" : "Ctrl";
  return (
    <p className={isShown ? "gesture-hint is-shown" : "gesture-hint"} aria-hidden="true">
      {gesture === "touch" ? gestures.twoFingers : gestures.wheel(key)}
    </p>
  );
}

/** A hint after a gesture that the map left to the page. It keeps its text while it fades. */
interface GestureHint {
  gesture: "wheel" | "touch";
  isShown: boolean;
}

/** How long a hint stays after the last such gesture; milliseconds. */
const SHOWN_FOR = 1600;
/** Maximum movement of a tap; CSS pixels. */
const TAP = 12;
/** Elements that scroll by themselves and need no hint. */
const SCROLLABLE = ".leaflet-popup, .sheet, .legend";

/**
 * Keeps the map from blocking the scrolling of its page. One finger scrolls the page, two fingers move the map. The wheel scrolls the
 * page, unless Ctrl or Meta is pressed, or the map was clicked and the pointer has not left it since. Keyboard and mouse drags are
 * unchanged. Returns the hint to show.
 */
function useGentleGestures(): GestureHint {
  const map = useMap();
  const [hint, setHint] = useState<GestureHint>({ gesture: "wheel", isShown: false });

  useEffect(() => {
    const box = map.getContainer();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isHeld = false;
    let from: Touch | undefined;
    const show = (gesture: GestureHint["gesture"]) => {
      clearTimeout(timer);
      setHint({ gesture, isShown: true });
      timer = setTimeout(() => setHint({ gesture, isShown: false }), SHOWN_FOR);
    };
    const isOther = ({ target }: Event) => target instanceof Element && target.closest(SCROLLABLE) !== null;

    const onPointerDown = (event: PointerEvent) => {
      // Leaflet handles two fingers without its dragging handler.
      if (event.pointerType === "touch") map.dragging.disable();
      else map.dragging.enable();
      isHeld = event.pointerType !== "touch";
    };
    const onPointerLeave = () => {
      isHeld = false;
    };
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey || isHeld) return;
      // Leaflet would zoom and keep the page from scrolling.
      event.stopPropagation();
      if (!isOther(event)) show("wheel");
    };
    const onTouchStart = (event: TouchEvent) => {
      from = event.touches.length === 1 && !isOther(event) ? event.touches[0] : undefined;
    };
    const onTouchMove = (event: TouchEvent) => {
      const [touch, second] = event.touches;
      // Until Leaflet recognises two fingers, the page would scroll, too.
      if (second !== undefined && event.cancelable) event.preventDefault();
      if (from === undefined || touch === undefined || second !== undefined) return;
      if (Math.hypot(touch.clientX - from.clientX, touch.clientY - from.clientY) > TAP) show("touch");
    };

    // The browser handles the finger as scrolling and may send no more moves.
    const onPointerCancel = ({ pointerType }: PointerEvent) => {
      if (pointerType === "touch" && from !== undefined) show("touch");
    };

    box.classList.add("is-gentle");
    box.addEventListener("pointercancel", onPointerCancel);
    const options = { capture: true, passive: true };
    box.addEventListener("pointerdown", onPointerDown, options);
    box.addEventListener("pointerleave", onPointerLeave);
    box.addEventListener("wheel", onWheel, options);
    box.addEventListener("touchstart", onTouchStart, options);
    box.addEventListener("touchmove", onTouchMove, { capture: true, passive: false });
    return () => {
      clearTimeout(timer);
      box.classList.remove("is-gentle");
      box.removeEventListener("pointercancel", onPointerCancel);
      box.removeEventListener("pointerdown", onPointerDown, options);
      box.removeEventListener("pointerleave", onPointerLeave);
      box.removeEventListener("wheel", onWheel, options);
      box.removeEventListener("touchstart", onTouchStart, options);
      box.removeEventListener("touchmove", onTouchMove, options);
    };
  }, [map]);

  return hint;
}
