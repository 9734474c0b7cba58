import { type PointerEvent, useCallback, useEffect, useRef, useState } from "react";
import type { Day } from "../../../geo/model/date.ts";
import type { Clock, DayRange } from "../filters/filter-statements.ts";
import { changeFilters } from "../page/address/use-address.ts";
import type { LaneScale } from "./lane-scale.ts";

/** Maximum movement of a press; pixels. A longer movement is a drag. */
const STILL = 4;

interface Drag {
  from: number;
  /** The fixed end of the range. */
  anchor: Day;
  /** The range at the start, when the drag moves it as a whole; otherwise null. */
  moved: { from: Day; to: Day } | null;
  dragged: boolean;
}

interface BrushInput {
  scale: LaneScale;
  range: DayRange | null;
  change: (range: DayRange | null) => void;
  /** Called for a press without a drag; pixels from the upper left corner. */
  press: (x: number, y: number) => void;
}

/** Pointer handlers of a lane: dragging chooses a range, dragging inside the range moves it. */
export function useBrush({ scale, range, change, press }: BrushInput) {
  const drag = useRef<Drag | null>(null);
  const { first, last, dayAt, dayWidth } = scale;

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    const { x } = placeOf(event);
    const day = dayAt(x);
    const handle = event.target instanceof Element ? event.target.getAttribute("data-handle") : null;
    const [from, to] = [Math.max(first, range?.from ?? first), Math.min(last, range?.to ?? last)];
    const inside = handle === null && range !== null && day >= from && day <= to;
    const anchor = handle === "from" ? to : handle === "to" ? from : day;
    drag.current = { from: x, anchor, moved: inside ? { from, to } : null, dragged: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    const { current } = drag;
    if (current === null) return;
    const { x } = placeOf(event);
    if (!current.dragged && Math.abs(x - current.from) < STILL) return;
    current.dragged = true;
    if (current.moved === null) {
      const day = dayAt(x);
      const range = { from: Math.min(day, current.anchor), to: Math.max(day, current.anchor) };
      change(openEnds(range, scale));
    } else {
      const { from, to } = current.moved;
      const by = Math.min(last - to, Math.max(first - from, Math.round((x - current.from) / dayWidth)));
      change(openEnds({ from: from + by, to: to + by }, scale));
    }
  }

  function onPointerUp(event: PointerEvent<HTMLElement>): void {
    const { current } = drag;
    drag.current = null;
    if (current === null || current.dragged) return;
    const { x, y } = placeOf(event);
    press(x, y);
  }

  function onPointerCancel(): void {
    drag.current = null;
  }

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel };
}

/** Opens a range at the ends of the lane that it reaches; null when it reaches both. */
export function openEnds({ from, to }: DayRange, { first, last }: LaneScale): DayRange | null {
  const open = { from: from <= first ? -Infinity : from, to: to >= last ? Infinity : to };
  return open.from === -Infinity && open.to === Infinity ? null : open;
}

function placeOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): { x: number; y: number } {
  const { left, top } = currentTarget.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

/** Minimum milliseconds between URL changes: browsers allow about a hundred in half a minute. */
const THROTTLE = 160;

interface RangeDraft {
  /** The current range; null for all dates. */
  range: DayRange | null;
  change: (range: DayRange | null) => void;
}

/** The range of a lane. Changes are visible at once; the URL is updated with a throttle. */
export function useRangeDraft(clock: Clock, range: DayRange | null): RangeDraft {
  const [draft, setDraft] = useState<{ range: DayRange | null } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const newest = useRef<DayRange | null>(null);
  const change = useCallback(
    (next: DayRange | null) => {
      newest.current = next;
      setDraft({ range: next });
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        setDraft(null);
        changeFilters((filters) => ({ ...filters, [clock]: newest.current }), "replace");
      }, THROTTLE);
    },
    [clock],
  );
  return { range: draft === null ? range : draft.range, change };
}
