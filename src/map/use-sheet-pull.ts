import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";

export type SheetHeight = "half" | "full";

interface SheetPull {
  height: SheetHeight;
  /** Pixels while it is being pulled; then it follows the finger. */
  pulled: number | undefined;
  /** For what the sheet is pulled by. */
  handlers: {
    onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    onPointerCancel: () => void;
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
  toggle: () => void;
}

/** A press that moves less is a click; pixels. */
const STILL = 6;
/** Let go below this share of the half height, a sheet closes; above the middle between half and full it grows. */
const CLOSES_BELOW = 0.55;

/** Lets a sheet be pulled between half, full and closed, by finger, mouse, keys or a click. */
export function useSheetPull(sheet: { current: HTMLElement | null }, onClose: () => void): SheetPull {
  const [height, setHeight] = useState<SheetHeight>("half");
  const [pulled, setPulled] = useState<number>();
  const grip = useRef<{ y: number; height: number; half: number; moved: boolean }>(undefined);
  const wasPulled = useRef(false);

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0 || sheet.current === null) return;
    const own = sheet.current.getBoundingClientRect().height;
    const half = height === "half" ? own : own / 2;
    grip.current = { y: event.clientY, height: own, half, moved: false };
    wasPulled.current = false;
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    const held = grip.current;
    if (held === undefined) return;
    const up = held.y - event.clientY;
    if (!held.moved && Math.abs(up) < STILL) return;
    // Only now: a captured pointer gives its click to what captured it.
    if (!held.moved) event.currentTarget.setPointerCapture(event.pointerId);
    held.moved = true;
    setPulled(Math.max(0, held.height + up));
  }

  function onPointerUp(event: PointerEvent<HTMLElement>): void {
    const held = grip.current;
    letGo();
    if (held === undefined || !held.moved) return;
    wasPulled.current = true;
    const end = held.height + held.y - event.clientY;
    if (end < CLOSES_BELOW * held.half) onClose();
    else setHeight(end > 1.4 * held.half ? "full" : "half");
  }

  function letGo(): void {
    grip.current = undefined;
    setPulled(undefined);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    if (event.key === "ArrowUp") setHeight("full");
    else if (height === "full") setHeight("half");
    else onClose();
  }

  function toggle(): void {
    // The click at the end of a pull is none.
    if (wasPulled.current) wasPulled.current = false;
    else setHeight(height === "half" ? "full" : "half");
  }

  return {
    height,
    pulled,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: letGo, onKeyDown },
    toggle,
  };
}
