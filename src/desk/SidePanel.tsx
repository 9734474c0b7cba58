import { type ReactNode, useEffect, useId, useRef } from "react";
import { useDeskMessages } from "./messages/desk-context.tsx";

interface SidePanelProps {
  title: string;
  close: () => void;
  isWide?: boolean;
  children: ReactNode;
}

/** A dialog over the panes; Escape and the button close it. */
export function SidePanel({ title, close, isWide = false, children }: SidePanelProps) {
  const messages = useDeskMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={isWide ? "side-panel is-wide" : "side-panel"}
      aria-labelledby={id}
      onClose={close}
    >
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
          {messages.close}
        </button>
      </div>
      {children}
    </dialog>
  );
}
