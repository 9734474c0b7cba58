import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Work } from "../atlas/work.ts";
import { save } from "./saved-work.ts";
import { type SavingState, WorkKeeper } from "./work-keeper.ts";

/** With the pause of a field, within a second of the letter. */
const DELAY = 300;
const RETRY = 3000;

interface Kept {
  id: string;
  title: string;
  work: Work;
  /** False where another tab works on it. */
  mayWrite: boolean;
  /** Another tab has kept the same work, and did not ask. */
  onOvertaken: () => void;
}

/** Keeps the work in the browser after every change, and at once where the page is put away: hidden, left, frozen. */
export function useSaving({ id, title, work, mayWrite, onOvertaken }: Kept): {
  saving: SavingState;
  /** Keeps what is not kept, with what is being typed. */
  keepNow: () => Promise<void>;
} {
  const [saving, setSaving] = useState<SavingState>("saved");
  const latest = useRef(onOvertaken);
  latest.current = onOvertaken;
  const [keeper] = useState(
    () =>
      new WorkKeeper({
        save,
        tell: setSaving,
        onOvertaken: () => latest.current(),
        delay: DELAY,
        retry: RETRY,
      }),
  );
  const [keepNow] = useState(() => (isLast = false) => {
    takeTyped();
    return keeper.keep(isLast);
  });
  useLayoutEffect(() => {
    if (mayWrite) keeper.change({ id, title, work });
  }, [keeper, id, title, work, mayWrite]);
  useEffect(() => {
    const putAway = () => keepNow(true);
    const onVisibility = () => document.visibilityState === "hidden" && putAway();
    document.addEventListener("visibilitychange", onVisibility);
    document.addEventListener("freeze", putAway);
    window.addEventListener("pagehide", putAway);
    // WebKit may end a page that is left before it hears of it.
    window.addEventListener("beforeunload", putAway);
    return () => {
      document.removeEventListener("visibilitychange", onVisibility);
      document.removeEventListener("freeze", putAway);
      window.removeEventListener("pagehide", putAway);
      window.removeEventListener("beforeunload", putAway);
    };
  }, [keepNow]);
  // Before the lock on the work is given back, as an effect of layout.
  useLayoutEffect(() => () => keeper.end(), [keeper]);
  const first = useRef(work);
  const isChanged = work !== first.current;
  useEffect(() => {
    // What the browser would clear away first when its disk is full, it then keeps.
    if (isChanged) navigator.storage?.persist?.().catch(() => undefined);
  }, [isChanged]);
  useEffect(() => {
    if (saving !== "failed") return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [saving]);
  return { saving, keepNow };
}

/** The field that is being typed into hands on what it has, as if it had lost the focus, which it keeps. */
function takeTyped(): void {
  flushSync(() => document.activeElement?.dispatchEvent(new FocusEvent("focusout", { bubbles: true })));
}
