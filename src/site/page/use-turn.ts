import { startTransition, useEffect, useState } from "react";
import { waitForFrames } from "./wait-for-frames.ts";

/**
 * Whether it is the turn of what stands below the map. On a page that was served it always is; on one that is drawn anew
 * the marks come first, and the rest when they are painted.
 */
export function useTurn(isDrawnAnew: boolean): boolean {
  const [turn, setTurn] = useState(!isDrawnAnew);
  useEffect(() => {
    let wanted = true;
    waitForFrames().then(() => {
      if (wanted) startTransition(() => setTurn(true));
    });
    return () => {
      wanted = false;
    };
  }, []);
  return turn;
}
