import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "../../words/words.ts";

interface FilterSheetProps {
  id: string;
  /** Statements that the filters let through. */
  found: number;
  close: () => void;
  children: ReactNode;
}

/** The filters over a narrow page: modal, closed by Escape, by its buttons and by a press beside it. */
export function FilterSheet({ id, found, close, children }: FilterSheetProps) {
  const { explore } = useWords();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // Escape is the browser's own key here; a press on the dialog itself is one beside its content.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see the line above
    <dialog
      id={id}
      ref={ref}
      className="filter-sheet"
      aria-labelledby={`${id}-title`}
      onClose={close}
      onClick={({ target, currentTarget }) => target === currentTarget && close()}
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
