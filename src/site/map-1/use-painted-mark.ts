import { useEffect } from "react";

const NAME = "markers-painted";

/**
 * Sets the performance mark "markers-painted" once in the life of the page: two frames after the first marks were handed
 * to the map, when they can be seen and clicked.
 */
export function usePaintedMark(hasMarks: boolean): void {
  useEffect(() => {
    if (!hasMarks || performance.getEntriesByName(NAME).length > 0) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => performance.mark(NAME));
    });
    return () => cancelAnimationFrame(frame);
  }, [hasMarks]);
}
