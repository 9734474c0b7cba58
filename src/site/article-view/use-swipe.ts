import { type PointerEvent, useRef } from "react";

/** CSS pixels that a finger must go sideways. */
const SHORTEST = 48;
/** A swipe goes so many times farther sideways than up or down. */
const STRAIGHTNESS = 2;

interface SwipeHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(): void;
}

/**
 * A finger that goes sideways over an element takes a step: towards the start of the line goes on, as in a book. The
 * element needs `touch-action: pan-y pinch-zoom`, so that the browser leaves sideways movement to it.
 */
export function useSwipe(go: (step: -1 | 1) => void): SwipeHandlers {
  const start = useRef<{ id: number; x: number; y: number } | null>(null);
  return {
    onPointerDown: (event) => {
      // A second finger makes it a pinch.
      const isAlone = event.isPrimary && event.pointerType !== "mouse";
      start.current = isAlone ? { id: event.pointerId, x: event.clientX, y: event.clientY } : null;
    },
    onPointerUp: (event) => {
      const from = start.current;
      start.current = null;
      if (from === null || from.id !== event.pointerId) return;
      const across = event.clientX - from.x;
      const down = event.clientY - from.y;
      if (Math.abs(across) < SHORTEST || Math.abs(across) < STRAIGHTNESS * Math.abs(down)) return;
      const isRightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
      go(across < 0 === isRightToLeft ? -1 : 1);
    },
    onPointerCancel: () => {
      start.current = null;
    },
  };
}
