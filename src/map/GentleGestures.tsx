import { useWords } from "../words/words.ts";
import { useGentleGestures } from "./use-gentle-gestures.ts";

/** Leaves scrolling to the page around the map, and says in words how to move the map instead. */
export function GentleGestures() {
  const { gestures } = useWords();
  const hint = useGentleGestures();
  const key = /Mac|iP(hone|ad)/.test(navigator.userAgent) ? "⌘" : "Ctrl";
  return (
    <p className={hint === null ? "gesture-hint" : "gesture-hint is-shown"} aria-hidden="true">
      {hint === "touch" ? gestures.twoFingers : gestures.wheel(key)}
    </p>
  );
}
