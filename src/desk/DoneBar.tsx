import type { Action } from "./atlas/history.ts";
import { useDeskMessages } from "./messages/desk-context.tsx";
import type { DeskMessages } from "./messages/desk-messages.ts";

interface DoneBarProps {
  /** What a step changed beyond the open card, in words; empty for any other step. */
  done: string;
  undoLabel: string | undefined;
  undo: () => void;
  close: () => void;
}

/** Says what a step changed beyond the open card, with undo beside it until the next step. */
export function DoneBar({ done, undoLabel, undo, close }: DoneBarProps) {
  const messages = useDeskMessages();
  return (
    <div className="done-bar" role="status">
      {done !== "" && (
        <>
          <span>{done}</span>
          {undoLabel !== undefined && (
            <button type="button" className="plain" onClick={undo}>
              {undoLabel}
            </button>
          )}
          <button type="button" className="quiet" aria-label={messages.close} onClick={close}>
            ×
          </button>
        </>
      )}
    </div>
  );
}

export function sayDone(action: Action, said: DeskMessages["said"]): string {
  switch (action.type) {
    case "setState":
      return action.keys.length > 1 ? said.acceptedMany(action.keys.length) : "";
    case "settlePlace":
      return said.sameForAll(action.name);
    case "split":
    case "merge":
    case "remove":
      return said[action.type];
    default:
      return "";
  }
}
