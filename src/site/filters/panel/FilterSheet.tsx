import type { ReactNode } from "react";
import { useMessages } from "../../page/messages-context.tsx";
import { useModalDialog } from "../../page/use-modal-dialog.ts";

interface FilterSheetProps {
  id: string;
  /** Statements that the filters let through. */
  found: number;
  onClose: () => void;
  children: ReactNode;
}

/** The filters over a narrow page: modal, closed by Escape, by its buttons and by a press beside it. */
export function FilterSheet({ id, found, onClose, children }: FilterSheetProps) {
  const { explore } = useMessages();
  const { ref, close, closeFromBeside } = useModalDialog();
  return (
    // Escape is the browser's own key here; a press on the dialog itself is one beside its content.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see the line above
    <dialog
      id={id}
      ref={ref}
      className="filter-sheet"
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      onClick={closeFromBeside}
    >
      <div className="filter-sheet-inside">
        <header>
          <h2 id={`${id}-title`}>{explore.title}</h2>
          <button type="button" className="plain-button" onClick={close}>
            {explore.close}
          </button>
        </header>
        {children}
        <footer>
          <button type="button" className="strong-button" onClick={close}>
            {explore.show(found)}
          </button>
        </footer>
      </div>
    </dialog>
  );
}
