import { type PointerEvent, type RefObject, useEffect, useRef } from "react";

/** Elements that use the arrow keys or letters themselves: fields, sliders, dialogs, the map. */
const OWN_KEYS =
  "input, textarea, select, [contenteditable], [role='slider'], [role='dialog'], dialog, .map-box";

/** Elements that handle Escape themselves. */
const FIELDS = "input, textarea, select, [contenteditable]";
/** Elements that Escape closes first. */
const DIALOGS = "[role='dialog'], dialog[open]";

/**
 * Arrow keys go to the previous and the next statement. J and K do so only while the focus is inside `region`: speech input can
 * trigger single letters by accident (WCAG 2.1.4). Escape leaves when nothing else is open.
 */
export function useStepKeys(
  region: RefObject<HTMLElement | null>,
  go: (step: -1 | 1) => void,
  leave: () => void,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!(event.target instanceof Element) || event.target.closest(OWN_KEYS) !== null) return;
      const step = findStep(event.key, region.current);
      if (step === undefined) return;
      event.preventDefault();
      go(step);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [region, go]);
  useEffect(() => {
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing || document.querySelector(DIALOGS) !== null) return;
      if (!(event.target instanceof Element) || event.target.closest(FIELDS) !== null) return;
      leave();
    };
    // In the capture phase: a popup that this key press closes must still count as open.
    document.addEventListener("keydown", onEscape, true);
    return () => document.removeEventListener("keydown", onEscape, true);
  }, [leave]);
}

function findStep(key: string, region: HTMLElement | null): -1 | 1 | undefined {
  if (region === null) return undefined;
  const isRightToLeft = getComputedStyle(region).direction === "rtl";
  if (key === "ArrowRight") return isRightToLeft ? -1 : 1;
  if (key === "ArrowLeft") return isRightToLeft ? 1 : -1;
  if (!region.contains(document.activeElement)) return undefined;
  if (key === "j" || key === "J") return 1;
  return key === "k" || key === "K" ? -1 : undefined;
}

/** Minimum length of a swipe; CSS pixels. */
const SHORTEST = 48;
/** Minimum ratio of sideways to vertical movement. */
const STRAIGHTNESS = 2;

interface SwipeHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(): void;
}

/**
 * Handlers for horizontal swipes: towards the start of the line is a step forward, as in a book. The element needs `touch-action: pan-y
 * pinch-zoom`, so that the browser does not handle horizontal movement.
 */
export function useSwipe(go: (step: -1 | 1) => void): SwipeHandlers {
  const start = useRef<{ id: number; x: number; y: number } | null>(null);
  return {
    onPointerDown: (event) => {
      // With a second finger it is a pinch.
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
