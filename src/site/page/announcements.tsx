import { useSyncExternalStore } from "react";

let current = "";
const listeners = new Set<() => void>();

/** Announces a text to screen readers, politely. */
export function announce(text: string): void {
  // The same text twice would be no change, and would not be announced again.
  current = text === current ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

/** The live region: it must stand in the page before there is anything to say. */
export function Announcements() {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => current,
    () => "",
  );
  return (
    <p className="unseen" role="status" data-announcements="">
      {text}
    </p>
  );
}
