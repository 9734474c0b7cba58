import { useEffect, useState } from "react";
import { useMap } from "react-leaflet";
import { useMessages } from "../page/messages-context.tsx";

/** Leaves scrolling to the page around the map, and says in words how to move the map instead. */
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

/** A hint after a gesture that the map left to the page; it keeps its text while it fades. */
interface GestureHint {
  gesture: "wheel" | "touch";
  isShown: boolean;
}

/** Milliseconds that a hint stays after the last such gesture. */
const SHOWN_FOR = 1600;
/** A finger that moved less is still tapping; CSS pixels. */
const TAP = 12;
/** Elements that scroll by themselves, and need no hint. */
const OTHERS = ".leaflet-popup, .sheet, .legend";

/**
 * A map that never holds up the page it stands in. One finger scrolls the page and two move the map; the wheel scrolls the
 * page unless Ctrl or Meta is held, or the map was clicked and the pointer has not left it since. Keyboard and mouse drags
 * stay as they are. Returns the hint to show.
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
    const isOther = ({ target }: Event) => target instanceof Element && target.closest(OTHERS) !== null;

    const onPointerDown = (event: PointerEvent) => {
      // Two fingers are Leaflet's own gesture, which needs no dragging.
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
      // The page would scroll along until Leaflet has seen that they are two.
      if (second !== undefined && event.cancelable) event.preventDefault();
      if (from === undefined || touch === undefined || second !== undefined) return;
      if (Math.hypot(touch.clientX - from.clientX, touch.clientY - from.clientY) > TAP) show("touch");
    };

    // The browser has taken the finger for scrolling, and may send no more of its moves.
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
