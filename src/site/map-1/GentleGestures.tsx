import { useMessages } from "../page-1/messages-context.tsx";
import { useGentleGestures } from "./use-gentle-gestures.ts";

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
