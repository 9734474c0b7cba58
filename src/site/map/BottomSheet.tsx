import { type ReactNode, type Ref, useImperativeHandle, useRef } from "react";
import { useMessages } from "../page/messages-context.tsx";
import { useSheetPull } from "./use-sheet-pull.ts";

interface BottomSheetProps {
  ref: Ref<HTMLElement>;
  label: string;
  /** At the bottom of the map, which stands beside other things, and not of the window. */
  inside: boolean;
  head: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** A sheet at the bottom of the screen that can be pulled up, down and away, by its handle or its head. */
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
