import { type PointerEvent, type RefObject, useEffect, useRef } from "react";

/** Where these keys have a meaning of their own: fields, sliders, dialogs, and the map, which they move. */
const OWN_KEYS =
  "input, textarea, select, [contenteditable], [role='slider'], [role='dialog'], dialog, .map-box";

/** Fields empty themselves by Escape. */
const FIELDS = "input, textarea, select, [contenteditable]";
/** What Escape closes first. */
const OPEN = "[role='dialog'], dialog[open]";

/**
 * Arrow keys go to the previous and the next statement. J and K do so while the focus is inside `region` alone: readers
 * who speak to their computer would set off letters by accident (WCAG 2.1.4). Escape leaves where nothing else is open.
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
      if (event.key !== "Escape" || event.isComposing || document.querySelector(OPEN) !== null) return;
      if (!(event.target instanceof Element) || event.target.closest(FIELDS) !== null) return;
      leave();
    };
    // Before anybody else: a popup that this very key closes must still be seen as open.
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
