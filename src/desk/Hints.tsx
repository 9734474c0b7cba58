import { useState } from "react";
import { useDeskMessages } from "./messages/desk-context.tsx";
import { readSetting, writeSetting } from "./messages/load-desk-messages.ts";

const SEEN = "claim-atlas-desk-hints";
const HINTS = ["decide", "places", "away"] as const;

/** Three hints for the first time, one after the other; a press and they never come back. */
export function Hints() {
  const { hints: messages, dismiss } = useDeskMessages();
  const [at, setAt] = useState(() => Number(readSetting(SEEN) ?? 0));
  const hint = HINTS[at];
  if (hint === undefined) return null;
  const show = (next: number) => {
    setAt(next);
    writeSetting(SEEN, String(next));
  };
  return (
    <aside className="hint-bar" aria-label={messages.label}>
      <p>{messages[hint]}</p>
      <button type="button" className="plain" onClick={() => show(at + 1)}>
        {at + 1 < HINTS.length ? messages.next(at + 1, HINTS.length) : messages.understood}
      </button>
      <button type="button" className="quiet" onClick={() => show(HINTS.length)}>
        {dismiss}
      </button>
    </aside>
  );
}
