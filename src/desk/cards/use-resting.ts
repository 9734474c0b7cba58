import { useEffect, useRef, useTransition } from "react";

/** Milliseconds without a letter after which what was typed is handed on, and of typing without such a rest. */
const PAUSE = 300;
const LONGEST = 400;

/** Hands a text on when the typing rests, and time and again where it does not: what is typed is kept within a second. */
export function useResting(commit: (text: string) => void): {
  handOn: (text: string) => void;
  flush: () => void;
} {
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; since: number; text: string }>(undefined);
  /** What a transition has handed on and not drawn yet. */
  const underway = useRef<string>(undefined);
  const [isHandingOn, startHandingOn] = useTransition();
  useEffect(() => {
    if (!isHandingOn) underway.current = undefined;
  }, [isHandingOn]);
  const latest = useRef(commit);
  latest.current = commit;
  const actions = useRef({
    handOn(text: string) {
      const now = performance.now();
      const { timer: earlier, since = now } = waiting.current ?? {};
      clearTimeout(earlier);
      const timer = setTimeout(
        () => {
          waiting.current = undefined;
          underway.current = text;
          // The next letter does not wait for it.
          startHandingOn(() => latest.current(text));
        },
        Math.min(PAUSE, since + LONGEST - now),
      );
      waiting.current = { text, since, timer };
    },
    flush() {
      clearTimeout(waiting.current?.timer);
      const text = waiting.current?.text ?? underway.current;
      waiting.current = undefined;
      if (text !== undefined) latest.current(text);
    },
  });
  useEffect(() => () => actions.current.flush(), []);
  return actions.current;
}
