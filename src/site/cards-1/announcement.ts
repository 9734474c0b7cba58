let current = "";
const listeners = new Set<() => void>();

/** Says something to readers who hear the page, after what they are hearing. */
export function announce(words: string): void {
  // The same words twice would be no change, and not be heard again.
  current = words === current ? `${words}\u00a0` : words;
  for (const listener of listeners) listener();
}

export function subscribeToAnnouncements(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function readAnnouncement(): string {
  return current;
}
