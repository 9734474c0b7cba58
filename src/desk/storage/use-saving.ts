import { useEffect, useRef, useState } from "react";
import type { Work } from "../atlas/work.ts";
import { save } from "./saved-work.ts";

/** Within a second, whatever happens next. */
const DELAY = 400;

export type SavingState = "saved" | "saving" | "failed";

/** Keeps the work in the browser after every change, and at once where the page is put away. */
export function useSaving(id: string, title: string, work: Work, mayWrite: boolean): SavingState {
  const [state, setState] = useState<SavingState>("saved");
  const kept = useRef<Work>(undefined);
  useEffect(() => {
    if (!mayWrite || kept.current === work) return;
    setState("saving");
    const keep = () => {
      if (kept.current === work) return;
      kept.current = work;
      save(id, title, work).then(
        () => setState("saved"),
        () => setState("failed"),
      );
    };
    const timer = setTimeout(keep, DELAY);
    const onHidden = () => {
      if (document.visibilityState === "hidden") keep();
    };
    document.addEventListener("visibilitychange", onHidden);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onHidden);
    };
  }, [id, title, work, mayWrite]);
  return state;
}
