import { useEffect, useRef } from "react";

/** What the keys do. Letters count where no field has the focus, and where the author has not switched them off. */
export interface KeyActions {
  next(): void;
  previous(): void;
  accept(): void;
  refuse(): void;
  edit(): void;
  sayQuote(): void;
  nextDoubtful(): void;
  add(): void;
  split(): void;
  merge(): void;
  place(): void;
  /** The candidate with that number, from 1, while a place is chosen. */
  candidate(number?: number): void;
  people(): void;
  undo(): void;
  redo(): void;
  preview(): void;
  help(): void;
  leave(): void;
}

export const KEYS: readonly (readonly [keys: string, action: keyof KeyActions])[] = [
  ["J", "next"],
  ["K", "previous"],
  ["A", "accept"],
  ["R", "refuse"],
  ["E", "edit"],
  ["Q", "sayQuote"],
  ["D", "nextDoubtful"],
  ["N", "add"],
  ["S", "split"],
  ["M", "merge"],
  ["L", "place"],
  ["1 – 8", "candidate"],
  ["O", "people"],
  ["P", "preview"],
  ["?", "help"],
  ["Esc", "leave"],
];

const BY_LETTER = new Map<string, keyof KeyActions>([
  ...KEYS.map(([key, action]) => [key.toLowerCase(), action] as const),
  ["arrowdown", "next"],
  ["arrowup", "previous"],
]);

export function useKeyboard(actions: KeyActions, hasLetters: boolean): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const key = event.key.toLowerCase();
      const isTyping =
        target instanceof Element && target.closest("input, textarea, select, dialog, .map") !== null;
      if (event.ctrlKey || event.metaKey) {
        if (key === "enter") run("accept");
        else if (key === "z" && !isTyping) run(event.shiftKey ? "redo" : "undo");
        else if (key === "y" && !isTyping) run("redo");
        return;
      }
      if (event.altKey) return;
      if (hasLetters && !isTyping && /^[1-8]$/.test(key)) {
        latest.current.candidate(Number(key));
        return;
      }
      if (key === "escape") run("leave");
      const action = BY_LETTER.get(key);
      const isMove = key.startsWith("arrow");
      // A button that has the focus keeps its own keys.
      const isButton = target instanceof Element && target.closest("button, a, summary") !== null;
      if (action === undefined || isTyping || (!hasLetters && key !== "?") || (isMove && isButton)) return;
      run(action);

      function run(name: keyof KeyActions) {
        event.preventDefault();
        latest.current[name]();
      }
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [hasLetters]);
}
