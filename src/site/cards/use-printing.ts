import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether the page is being printed; the page is ready for it before the browser lays it out. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const start = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    // Before others who wait for it, so that they find what is printed.
    window.addEventListener("beforeprint", start, { capture: true });
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", start, { capture: true });
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}
