import { useEffect } from "react";
import { isMotionReduced } from "./is-motion-reduced.ts";
import type { Selected } from "./selection.ts";

/** Windows that the list may glide past; farther off it jumps. */
const FARTHEST_GLIDE = 3;

/** Brings the selected statements into view in the list: no further than needed for one that was chosen there. */
export function useListScroll({ statement, placeKey, statements }: Selected): void {
  const first = statements[0];
  // placeKey is the occasion: another place with the same first statement scrolls as well.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see the line above
  useEffect(() => {
    if (first === undefined) return;
    const card = document.getElementById(first);
    if (card === null) return;
    const isNear = Math.abs(card.getBoundingClientRect().top) < FARTHEST_GLIDE * window.innerHeight;
    card.scrollIntoView({
      block: statement === null ? "start" : "nearest",
      behavior: isNear && !isMotionReduced() ? "smooth" : "auto",
    });
  }, [first, statement, placeKey]);
}
