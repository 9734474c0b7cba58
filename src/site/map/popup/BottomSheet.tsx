import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { useMessages } from "../../page/messages-context.tsx";

interface BottomSheetProps {
  ref: Ref<HTMLElement>;
  label: string;
  /** At the bottom of the map instead of the window. */
  inside: boolean;
  head: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** A bottom sheet. Readers can pull it up, down and away, by its handle or its head. */
export function BottomSheet({ ref, label, inside, head, onClose, children }: BottomSheetProps) {
  const { map, direction } = useMessages();
  const element = useRef<HTMLDivElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => element.current, []);
  const { height, pulled, onPointerDown, onKeyDown, toggle } = useSheetPull(element, onClose);
  return (
    <div
      ref={element}
      className={`sheet bottom-sheet is-${height}${inside ? " is-inside" : ""}${pulled === undefined ? "" : " is-pulled"}`}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      dir={direction}
      style={pulled === undefined ? undefined : { height: pulled }}
    >
      <div className="sheet-grip" onPointerDown={onPointerDown}>
        <button
          type="button"
          className="sheet-handle"
          aria-label={height === "half" ? map.pullUp : map.pullDown}
          aria-expanded={height === "full"}
          onClick={toggle}
          onKeyDown={onKeyDown}
        />
        {head}
      </div>
      {children}
    </div>
  );
}

type SheetHeight = "half" | "full";

interface SheetPull {
  height: SheetHeight;
  /** Current height in pixels while it is pulled. */
  pulled: number | undefined;
  /** Handler of the element that the sheet is pulled by. */
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  toggle: () => void;
}

/** Maximum movement of a click; pixels. */
const STILL = 6;
/** When released below this share of the half height, a sheet closes; above the other, it grows to full height. */
const CLOSES_BELOW = 0.55;
const GROWS_ABOVE = 1.4;

/** Handlers that change a sheet between half, full and closed, by finger, mouse, keys or click. */
function useSheetPull(sheet: { current: HTMLElement | null }, onClose: () => void): SheetPull {
  const [height, setHeight] = useState<SheetHeight>("half");
  const [pulled, setPulled] = useState<number>();
  const wasPulled = useRef(false);
  const letGo = useRef(() => {});
  useEffect(() => () => letGo.current(), []);

  function onPointerDown({ button, clientY, pointerId }: PointerEvent<HTMLElement>): void {
    // A second finger replaces the first.
    letGo.current();
    if (button !== 0 || sheet.current === null) return;
    const own = sheet.current.getBoundingClientRect().height;
    const half = height === "half" ? own : own / 2;
    wasPulled.current = false;
    const heightAt = (event: globalThis.PointerEvent) => Math.max(0, own + clientY - event.clientY);
    const onMove = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      wasPulled.current ||= Math.abs(event.clientY - clientY) >= STILL;
      if (wasPulled.current) setPulled(heightAt(event));
    };
    const onUp = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      letGo.current();
      if (!wasPulled.current) return;
      const end = heightAt(event);
      if (end < CLOSES_BELOW * half) onClose();
      else setHeight(end > GROWS_ABOVE * half ? "full" : "half");
    };
    const onCancel = (event: globalThis.PointerEvent) => {
      if (event.pointerId === pointerId) letGo.current();
    };
    // Not with pointer capture: the click would go to the capturing element.
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", onCancel);
    letGo.current = () => {
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", onCancel);
      letGo.current = () => {};
      setPulled(undefined);
    };
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    if (event.key === "ArrowUp") setHeight("full");
    else if (height === "full") setHeight("half");
    else onClose();
  }

  function toggle(): void {
    // Ignore the click at the end of a pull.
    if (!wasPulled.current) setHeight(height === "half" ? "full" : "half");
    wasPulled.current = false;
  }

  return { height, pulled, onPointerDown, onKeyDown, toggle };
}
