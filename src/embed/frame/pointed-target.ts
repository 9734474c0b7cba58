import type { Selection } from "../../site/page-1/selection.ts";

/** What is pointed at outside the map, such as in the article around the frame. */
export interface Pointer {
  point: (selection: Selection | undefined) => void;
  read: () => Selection | undefined;
  subscribe: (listener: () => void) => () => void;
}

export function createPointer(): Pointer {
  let pointed: Selection | undefined;
  const listeners = new Set<() => void>();
  return {
    point: (selection) => {
      pointed = selection;
      for (const listener of listeners) listener();
    },
    read: () => pointed,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
